### Cart, checkout and confirmation.

cart-empty-text = Änderungen an Ihren Abonnementen bleiben hier, bis Sie die Bestellung aufgeben.
checkout-vat-number = MWST-Nummer
checkout-vat-hint = Sie beginnt mit dem Kürzel Ihres Landes. Unternehmen in anderen EU-Ländern wird mit einer gültigen Nummer keine Mehrwertsteuer berechnet.
checkout-vat-apply = MWST-Nummer übernehmen
checkout-vat-change = MWST-Nummer ändern
checkout-vat-applied = MWST-Nummer { $number } übernommen.
checkout-vat-removed = MWST-Nummer entfernt.
checkout-vat-bad-format = MWST-Nummern Ihres Landes sehen anders aus: { $shape }.
checkout-vat-other-country = Das ist keine MWST-Nummer Ihres Rechnungslandes. Erwartet wird: { $shape }.
checkout-vat-fine-reverse-charge = Die Nummer hat ein gültiges Format. Wenn Sie sie übernehmen, berechnen wir keine Mehrwertsteuer: Sie führen sie selbst ab (Steuerschuldnerschaft des Leistungsempfängers).
checkout-vat-fine-domestic = Die Nummer hat ein gültiges Format. An der Mehrwertsteuer ändert sich nichts, da der Verkäufer in Ihrem Land sitzt.
checkout-vat-refused = VIES, das MWST-Register der EU, kennt Ihre MWST-Nummer { $number } nicht. Deshalb wird jetzt Mehrwertsteuer berechnet. Lassen Sie die Nummer registrieren und übernehmen Sie sie erneut, oder geben Sie eine andere ein. Frühere Bestellungen sind nicht betroffen.
checkout-changed-vat = Die Mehrwertsteuer betrug { $before } und beträgt jetzt { $now }.
checkout-changed-vat-none = Die Mehrwertsteuer betrug { $before } und beträgt jetzt { $now }: Es ist keine MWST-Nummer hinterlegt, daher gilt der Satz Ihres Landes.
checkout-changed-vat-refused = Die Mehrwertsteuer betrug { $before } und beträgt jetzt { $now }, weil VIES, das MWST-Register der EU, Ihre MWST-Nummer { $number } nicht kennt.
checkout-changed-vat-reverse = Die Mehrwertsteuer betrug { $before } und beträgt jetzt { $now }: Mit Ihrer MWST-Nummer { $number } führen Sie sie selbst ab (Steuerschuldnerschaft des Leistungsempfängers).
checkout-changed-tax = MWST
