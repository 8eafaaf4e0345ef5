### Renewals: what is open, and what is ahead.

pay-title = Offene Zahlungen
pay-about = Diese Verlängerungen konnten wir nicht abbuchen. Sobald Sie bezahlt haben, ist Ihr Konto wieder ausgeglichen.
pay-with = Wir belasten Ihre Karte: { $brand }, Endziffern { $digits }.
pay-without-card = Es ist keine Zahlungsmethode hinterlegt. Geben Sie zuerst Ihre Zahlungsdaten ein, dann können Sie bezahlen.
pay-nothing-title = Alles ist bezahlt
pay-nothing-text = Im Moment ist nichts offen.
pay-elsewhere = Der überfällige Betrag lässt sich hier nicht bezahlen. Bitte wenden Sie sich an den Support, wir klären das.
upcoming-title = Anstehende Zahlungen
upcoming-next = Nächste Zahlung je Abonnement
upcoming-months = Die nächsten zwölf Monate
upcoming-all = Alle Zahlungen
upcoming-subscription = Abonnement
upcoming-date = Datum
upcoming-month = Monat
upcoming-amount = Betrag
upcoming-sum = Summe
upcoming-net = { $amount } netto
upcoming-tax = zuzüglich { $amount } USt ({ $rate })
upcoming-balance = abzüglich { $amount } aus Ihrem Guthaben
upcoming-new-price = Neuer Preis: { $price }
upcoming-about = Zu vereinbarten oder angekündigten Preisen, mit Steuer und nach Abzug Ihres Guthabens, wenn sich nichts ändert.
upcoming-trial-ends = Testversion endet, es wird nichts berechnet
upcoming-expires = Endet, es wird nichts berechnet
upcoming-empty-title = Keine anstehenden Zahlungen
upcoming-empty-text = In den nächsten zwölf Monaten verlängert sich nichts. Wenn Sie ein Produkt abonnieren, erscheinen seine Zahlungen hier.
pay-now-amount = Jetzt bezahlen · { $amount }
