### The payment methods on file.

payment-methods-about = Wir belasten die Standardkarte. Kartennummern bleiben beim Zahlungsdienstleister; wir sehen sie nie.
payment-methods-empty-title = Noch keine Zahlungsmethode
payment-methods-empty-text = Fügen Sie eine Karte hinzu, damit sich Ihre Abonnements verlängern und Bestellungen bezahlt werden können.
payment-methods-default = Standard
payment-methods-make-default = Als Standard festlegen
payment-methods-remove = Entfernen
payment-methods-add = Karte hinzufügen
payment-methods-expires-soon = Läuft am { $date } ab. Bitte fügen Sie eine neue Karte hinzu.
payment-methods-expired = Am { $date } abgelaufen. Bitte fügen Sie eine neue Karte hinzu.
