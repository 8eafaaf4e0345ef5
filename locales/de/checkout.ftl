### Cart, checkout and confirmation.

cart-title = Warenkorb
cart-edit = Bearbeiten
cart-remove = Entfernen
cart-empty-title = Ihr Warenkorb ist leer
cart-empty-text = Wenn Sie ein Abonnement ändern, wartet die Änderung hier, bis Sie die Bestellung aufgeben.
cart-not-sold = Ein Plan in Ihrem Warenkorb wird nicht mehr verkauft. Entfernen Sie ihn und wählen Sie einen anderen.
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

checkout-vat-number = Umsatzsteuer-Identifikationsnummer
checkout-vat-hint = Sie beginnt mit dem Kürzel Ihres Landes. Mit einer gültigen Nummer zahlen Unternehmen in anderen EU-Ländern hier keine Umsatzsteuer.
checkout-vat-apply = USt-IdNr. übernehmen

checkout-changed-title = Die Beträge haben sich geändert
checkout-changed-text = Seit Sie diese Seite geöffnet haben, hat sich ein Preis, das Datum oder Ihr Warenkorb geändert. Es wurde nichts bestellt. Bitte prüfen Sie die neuen Beträge und geben Sie die Bestellung erneut auf.
checkout-changed-item = Position
checkout-changed-before = Vorher
checkout-changed-now = Jetzt
checkout-changed-tax = USt
