### The hosted pages of the sandbox, the payment provider for demos and tests. It is another house than the shop.

sandbox-name = Prorata Sandbox
sandbox-banner = Testmodus: Hier funktionieren nur Testkarten, und es fließt kein echtes Geld
sandbox-title = { $title } – { $name }
sandbox-head = { $name } · { $banner }

## Payment details

sandbox-details-title = Zahlungsdaten
sandbox-details-explanation = Geben Sie eine der Testkarten unten ein. Gespeichert werden nur Marke, die letzten vier Ziffern und das Ablaufdatum.
sandbox-title-with-error = Fehler: { $title }
sandbox-errors-title = Es ist ein Problem aufgetreten
sandbox-number = Kartennummer
sandbox-number-hint = 16 Ziffern, mit oder ohne Leerzeichen
sandbox-number-missing = Geben Sie die Kartennummer ein
sandbox-number-mistyped = Das ist keine Kartennummer. Prüfen Sie jede Ziffer.
sandbox-number-not-a-test-card = Das ist keine Testkarte. Geben Sie hier nie eine echte Karte ein; verwenden Sie eine aus der Tabelle.
sandbox-expiry = Ablaufdatum
sandbox-expiry-hint = MM/JJ, zum Beispiel 12/30
sandbox-expiry-missing = Geben Sie das Ablaufdatum ein
sandbox-expiry-mistyped = Geben Sie das Ablaufdatum als Monat und Jahr ein, zum Beispiel 12/30
sandbox-expiry-past = Diese Karte ist abgelaufen. Geben Sie ein Datum in der Zukunft ein.
sandbox-cvc = Prüfnummer
sandbox-cvc-hint = 3 beliebige Ziffern
sandbox-cvc-mistyped = Geben Sie 3 Ziffern als Prüfnummer ein
sandbox-card-holder = Name auf der Karte
sandbox-name-missing = Geben Sie den Namen auf der Karte ein
sandbox-save = Karte speichern
sandbox-cancel = Zurück ohne Speichern
sandbox-cards-title = Testkarten
sandbox-cards-card = Karte
sandbox-cards-effect = Was passiert
sandbox-card-succeeds = Jede Zahlung ist erfolgreich
sandbox-card-declines = Jede Zahlung wird abgelehnt
sandbox-card-needs-confirmation = Jede Zahlung muss zuerst bestätigt werden

## Confirmation of a payment

sandbox-confirm-title = Zahlung bestätigen
sandbox-confirm-explanation = Ihre Bank möchte sicherstellen, dass Sie selbst bezahlen.
sandbox-confirm-amount = Betrag
sandbox-confirm-card = Karte
sandbox-card = { $brand } ···· { $digits }
sandbox-confirm = Zahlung bestätigen
sandbox-refuse = Ablehnen

## A link that is unknown, used up or too old

sandbox-gone-title = Diese Seite gibt es nicht mehr
sandbox-gone-explanation = Der Link wurde bereits verwendet oder ist abgelaufen. Hier wurde nichts abgebucht.
sandbox-gone-back = Zurück zum Billing Center
