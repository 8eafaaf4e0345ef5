### The payment methods on file.

payment-methods-about = Belastet wird die Standardmethode. Kartennummern bleiben beim Zahlungsanbieter; wir sehen sie nie.
payment-methods-empty-title = Noch keine Zahlungsmethode
payment-methods-empty-text = Fügen Sie eine Karte hinzu, damit sich Ihre Abonnements verlängern und Bestellungen bezahlt werden können.
payment-methods-default = Standard
payment-methods-make-default = Als Standard festlegen
payment-methods-remove = Entfernen
payment-methods-add = Karte hinzufügen
payment-methods-expires-soon = läuft am { $date } ab: bitte fügen Sie eine neue hinzu
payment-methods-expired = am { $date } abgelaufen: bitte fügen Sie eine neue hinzu
