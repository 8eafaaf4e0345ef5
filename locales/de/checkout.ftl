### Cart, checkout and confirmation.

cart-title = Warenkorb
cart-edit = Bearbeiten
cart-remove = Entfernen
cart-empty-title = Ihr Warenkorb ist leer
cart-empty-text = Wenn Sie ein Abonnement ändern, wartet die Änderung hier, bis Sie die Bestellung aufgeben.
cart-unknown-product = Ein Produkt, das nicht mehr verkauft wird
cart-held-up-title = Dieser Warenkorb kann noch nicht bestellt werden
cart-held-up-text = Eine Position ist so nicht mehr möglich. Der Grund steht dabei: Ändern oder entfernen Sie sie, dann geht es weiter.
cart-held-up-way = Zum Grund
cart-no-quote = Die Beträge Ihres Warenkorbs lassen sich nicht berechnen. Entfernen Sie die zuletzt geänderte Position oder wenden Sie sich an den Support.

checkout-title = Kasse
checkout-edit-order = Bestellung ändern
checkout-place-order = Bestellung aufgeben
checkout-billing-period = Abrechnungszeitraum
checkout-begins-today = beginnt heute

checkout-period = { $start } bis { $end }

checkout-payment-details = Zahlungsdaten
checkout-payment-text = Ihre Karte geben Sie direkt auf der Seite des Zahlungsdienstleisters ein. Wir sehen die Kartennummer nie.
checkout-payment-enter = Zahlungsdaten eingeben
checkout-other-card = Andere Karte verwenden

checkout-card-expires = gültig bis { $date }

checkout-references-title = Für Ihre Buchhaltung
checkout-references-about = Was Sie hier angeben, steht auf der Rechnung zu dieser Bestellung. Das Zeichen ist eine Kostenstelle oder ein Name.
checkout-purchase-order = Ihre Bestellnummer
checkout-buyer-reference = Ihr Zeichen
checkout-references-save = Merken
checkout-vat-number = Umsatzsteuer-Identifikationsnummer
checkout-vat-hint = Sie beginnt mit dem Kürzel Ihres Landes. Mit einer gültigen Nummer zahlen Unternehmen in anderen EU-Ländern hier keine Umsatzsteuer.
checkout-vat-apply = USt-IdNr. übernehmen
checkout-vat-change = USt-IdNr. ändern
checkout-vat-remove = Lassen Sie das Feld leer, um die Nummer zu entfernen.

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
checkout-vat-shape-form = { $form } (9 steht für eine Ziffer, A für einen Buchstaben, X für beides)

# $shape (text): one of the four above
checkout-vat-bad-format = Eine Umsatzsteuer-Identifikationsnummer Ihres Landes sieht anders aus: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = Das ist keine Nummer Ihres Rechnungslandes. Erwartet wird: { $shape }.

checkout-vat-bad-check-digit = Die Prüfziffer passt nicht: Eine Ziffer ist falsch, oder zwei sind vertauscht. Vergleichen Sie die Nummer noch einmal.
checkout-vat-fine-reverse-charge = Die Nummer ist richtig aufgebaut. Wenn Sie sie übernehmen, wird hier keine Umsatzsteuer berechnet: Sie führen sie selbst ab (Steuerschuldnerschaft des Leistungsempfängers).
checkout-vat-fine-domestic = Die Nummer ist richtig aufgebaut. An der Umsatzsteuer ändert sie nichts, da der Verkäufer in Ihrem Land sitzt.

# $number (text): the VAT number
checkout-vat-refused = VIES, das Register der EU, kennt Ihre Umsatzsteuer-Identifikationsnummer { $number } nicht mehr. Deshalb wird jetzt Umsatzsteuer berechnet. Lassen Sie die Nummer wieder registrieren und übernehmen Sie sie erneut, oder geben Sie eine andere ein. Frühere Bestellungen bleiben, wie sie sind.

checkout-changed-title = Die Beträge haben sich geändert
checkout-changed-day = Ein neuer Tag hat begonnen: Zeiträume und Gutschriften zählen ab heute.
checkout-changed-cart = Ihr Warenkorb hat sich geändert.
checkout-changed-price = Ein Preis hat sich geändert.
checkout-changed-held = Ein Abonnement hat sich geändert und damit auch die Gutschrift.
checkout-changed-balance = Ihr Kontoguthaben hat sich geändert.
checkout-changed-vat = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }.
checkout-changed-vat-none = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }, weil keine Umsatzsteuer-Identifikationsnummer hinterlegt ist: Es gilt der Satz Ihres Landes.
checkout-changed-vat-refused = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }, weil VIES, das Register der EU, Ihre Umsatzsteuer-Identifikationsnummer { $number } nicht kennt.
checkout-changed-vat-reverse = Die Umsatzsteuer betrug { $before } und beträgt jetzt { $now }, weil Sie sie mit Ihrer Umsatzsteuer-Identifikationsnummer { $number } selbst abführen (Steuerschuldnerschaft des Leistungsempfängers).
checkout-changed-text = Es wurde nichts bestellt. Bitte prüfen Sie die neuen Beträge und geben Sie dann die Bestellung auf.
checkout-changed-item = Position
checkout-changed-before = Vorher
checkout-changed-now = Jetzt
checkout-changed-tax = USt
