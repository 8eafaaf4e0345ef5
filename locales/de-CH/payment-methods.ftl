### The payment methods on file.

payment-methods-empty-text = Fügen Sie eine Karte hinzu, damit sich Ihre Abonnemente verlängern und Bestellungen bezahlt werden können.
