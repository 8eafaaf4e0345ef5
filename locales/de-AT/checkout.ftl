### Cart, checkout and confirmation.

checkout-title = Kassa
checkout-vat-number = UID-Nummer
checkout-vat-apply = UID-Nummer übernehmen
checkout-vat-change = UID-Nummer ändern
checkout-vat-applied = UID-Nummer { $number } übernommen.
checkout-vat-removed = UID-Nummer entfernt.
checkout-vat-bad-format = UID-Nummern Ihres Landes sehen anders aus: { $shape }.
checkout-vat-other-country = Das ist keine UID-Nummer Ihres Rechnungslandes. Erwartet wird: { $shape }.
checkout-vat-refused = VIES, das Umsatzsteuerregister der EU, kennt Ihre UID-Nummer { $number } nicht. Deshalb wird jetzt Umsatzsteuer berechnet. Lassen Sie die Nummer registrieren und übernehmen Sie sie erneut, oder geben Sie eine andere ein. Frühere Bestellungen sind nicht betroffen.
checkout-changed-vat-none = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }: Es ist keine UID-Nummer hinterlegt, daher gilt der Satz Ihres Landes.
checkout-changed-vat-refused = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }, weil VIES, das Umsatzsteuerregister der EU, Ihre UID-Nummer { $number } nicht kennt.
checkout-changed-vat-reverse = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }: Mit Ihrer UID-Nummer { $number } führen Sie sie selbst ab (Steuerschuldnerschaft des Leistungsempfängers).
