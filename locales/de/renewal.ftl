### Renewals: what is open, and what is ahead.

pay-title = Offene Zahlungen
pay-about = Diese Verlängerungen konnten wir nicht abbuchen. Sobald Sie bezahlt haben, ist Ihr Konto sofort wieder in Ordnung.
pay-with = Belastet wird { $brand } mit den Endziffern { $digits }.
pay-without-card = Es ist keine Zahlungsmethode hinterlegt. Geben Sie zuerst Ihre Zahlungsdaten ein, dann können Sie bezahlen.
pay-nothing-title = Alles ist bezahlt
pay-nothing-text = Im Moment ist nichts offen.
pay-elsewhere = Was überfällig ist, lässt sich hier nicht bezahlen. Bitte kontaktieren Sie den Support, wir klären es.
upcoming-title = Kommende Abbuchungen
upcoming-next = Nächste Abbuchung jedes Abonnements
upcoming-months = Die nächsten zwölf Monate
upcoming-all = Alle Abbuchungen
upcoming-subscription = Abonnement
upcoming-date = Datum
upcoming-month = Monat
upcoming-amount = Betrag
upcoming-sum = Summe
upcoming-net = { $amount } netto
upcoming-tax = zuzüglich { $amount } USt { $rate }
upcoming-balance = abzüglich { $amount } aus Ihrem Guthaben
upcoming-new-price = Neuer Preis: { $price }
upcoming-about = Zu den vereinbarten oder angekündigten Preisen, mit Steuer und nach Abzug Ihres Guthabens: wenn sich nichts ändert.
upcoming-trial-ends = Die Testversion endet, keine Abbuchung
upcoming-expires = Endet, keine Abbuchung
upcoming-empty-title = Keine Abbuchungen geplant
upcoming-empty-text = In den nächsten zwölf Monaten verlängert sich nichts. Wenn Sie ein Produkt abonnieren, erscheinen seine Abbuchungen hier.
