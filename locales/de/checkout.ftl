### Cart, checkout and confirmation.

cart-title = Warenkorb
cart-edit = Bearbeiten
cart-remove = Entfernen
cart-empty-title = Ihr Warenkorb ist leer
cart-empty-text = Änderungen an Ihren Abonnements bleiben hier, bis Sie die Bestellung aufgeben.
cart-unknown-product = Ein Produkt, das nicht mehr verkauft wird
cart-held-up-title = Diese Bestellung kann noch nicht aufgegeben werden
cart-held-up-text = Eine Position in Ihrem Warenkorb ist nicht mehr gültig. Der Grund steht dort. Bearbeiten oder entfernen Sie die Position, um fortzufahren.
cart-held-up-way = Zur Position
cart-no-quote = Wir können Ihren Warenkorb nicht berechnen. Entfernen Sie die zuletzt geänderte Position oder wenden Sie sich an den Support.

checkout-title = Kasse
checkout-edit-order = Bestellung ändern
checkout-place-order = Bestellung aufgeben
checkout-place-order-due = { $order } · { $due }
checkout-billing-period = Abrechnungszeitraum
checkout-begins-today = beginnt heute

checkout-period = { $start } bis { $end }

checkout-payment-details = Zahlungsdaten
checkout-payment-text = Ihre Kartendaten geben Sie auf der Seite des Zahlungsdienstleisters ein. Wir sehen die Kartennummer nie.
checkout-payment-enter = Zahlungsdaten eingeben
checkout-other-card = Andere Karte verwenden

checkout-card-expires = gültig bis { $date }

checkout-card-saved = Karte gespeichert: { $brand }, Endziffern { $digits }.
checkout-card-not-saved = Es wurde keine Karte gespeichert und nichts abgebucht.

checkout-references-title = Für Ihre Unterlagen
checkout-references-about = Diese Angaben werden auf die Rechnung für diese Bestellung gedruckt. Ihr Zeichen kann zum Beispiel eine Kostenstelle oder ein Name sein.
checkout-purchase-order = Ihre Bestellnummer
checkout-buyer-reference = Ihr Zeichen
checkout-references-save = Speichern
checkout-references-saved = Die Angaben für die Rechnung dieser Bestellung wurden gespeichert.
checkout-vat-number = Umsatzsteuer-Identifikationsnummer
checkout-vat-hint = Sie beginnt mit dem Kürzel Ihres Landes. Unternehmen in anderen EU-Ländern wird mit einer gültigen Nummer keine Umsatzsteuer berechnet.
checkout-vat-apply = USt-IdNr. übernehmen
checkout-vat-change = USt-IdNr. ändern
checkout-vat-remove = Lassen Sie das Feld leer, um die Nummer zu entfernen.
checkout-vat-applied = USt-IdNr. { $number } übernommen.
checkout-vat-removed = USt-IdNr. entfernt.

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow
checkout-vat-shape-digits = { $prefix } und { $least } Ziffern

# $prefix (text): the letters that the number begins with
# $least (text): how many digits may follow
# $most (text): how many digits may follow, too
checkout-vat-shape-two = { $prefix } und { $least } oder { $most } Ziffern

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow at least
# $most (text): how many digits follow at most
checkout-vat-shape-range = { $prefix } und { $least } bis { $most } Ziffern

# $form (text): a pattern such as ATU99999999
checkout-vat-shape-form = { $form } (9 steht für eine Ziffer, A für einen Buchstaben, X für Ziffer oder Buchstabe)

# $shape (text): one of the four above
checkout-vat-bad-format = Umsatzsteuer-Identifikationsnummern Ihres Landes sehen anders aus: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = Das ist keine Umsatzsteuer-Identifikationsnummer Ihres Rechnungslandes. Erwartet wird: { $shape }.

checkout-vat-bad-check-digit = Die Prüfziffer passt nicht: Eine Ziffer ist falsch, oder zwei sind vertauscht. Prüfen Sie die Nummer noch einmal.
checkout-vat-fine-reverse-charge = Die Nummer hat ein gültiges Format. Wenn Sie sie übernehmen, berechnen wir keine Umsatzsteuer: Sie führen sie selbst ab (Steuerschuldnerschaft des Leistungsempfängers).
checkout-vat-fine-domestic = Die Nummer hat ein gültiges Format. An der Umsatzsteuer ändert sich nichts, da der Verkäufer in Ihrem Land sitzt.

# $number (text): the VAT number
checkout-vat-refused = VIES, das Umsatzsteuerregister der EU, kennt Ihre Umsatzsteuer-Identifikationsnummer { $number } nicht. Deshalb wird jetzt Umsatzsteuer berechnet. Lassen Sie die Nummer registrieren und übernehmen Sie sie erneut, oder geben Sie eine andere ein. Frühere Bestellungen sind nicht betroffen.

checkout-changed-title = Die Beträge haben sich geändert
checkout-changed-day = Ein neuer Tag hat begonnen. Zeiträume und Gutschriften werden deshalb ab heute berechnet.
checkout-changed-cart = Ihr Warenkorb hat sich geändert.
checkout-changed-price = Ein Preis hat sich geändert.
checkout-changed-held = Ein Abonnement hat sich geändert und damit auch seine Gutschrift.
checkout-changed-balance = Ihr Kontoguthaben hat sich geändert.
checkout-changed-vat = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }.
checkout-changed-vat-none = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }: Es ist keine Umsatzsteuer-Identifikationsnummer hinterlegt, daher gilt der Satz Ihres Landes.
checkout-changed-vat-refused = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }, weil VIES, das Umsatzsteuerregister der EU, Ihre Umsatzsteuer-Identifikationsnummer { $number } nicht kennt.
checkout-changed-vat-reverse = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }: Mit Ihrer Umsatzsteuer-Identifikationsnummer { $number } führen Sie sie selbst ab (Steuerschuldnerschaft des Leistungsempfängers).
checkout-changed-text = Es wurde nichts bestellt. Prüfen Sie die neuen Beträge und geben Sie dann die Bestellung auf.
checkout-changed-item = Position
checkout-changed-choice = { $before } → { $after }
checkout-changed-before = Vorher
checkout-changed-now = Jetzt
checkout-changed-tax = USt
