### A placed order.

confirmation-title = Vielen Dank für Ihre Bestellung
confirmation-renewed-title = Ihr Abonnement wurde verlängert
confirmation-renewed-period = Der neue Abrechnungszeitraum schließt an den letzten an.
confirmation-period-begins = Ihr neuer Abrechnungszeitraum beginnt heute.
confirmation-period-began = Der Abrechnungszeitraum begann am { $date }.
confirmation-mail-on-its-way = Eine Bestätigung ist per E-Mail unterwegs an { $email }.
confirmation-mail-sent = Wir haben eine Bestätigung per E-Mail an { $email } gesendet.
confirmation-order = Bestellung { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Bezahlt mit { $brand }, Endziffern { $digits }
confirmation-paid = Bezahlt
confirmation-balance-after = Neues Kontoguthaben
confirmation-cancellation-ended = Mit dieser Bestellung wurde die Kündigung von { $product } aufgehoben: Das Abonnement verlängert sich wieder, das nächste Mal am { $date }.
confirmation-next = Nächste Schritte
confirmation-assign = { $count ->
    [one] { $count } Lizenz wurde hinzugefügt. Weisen Sie sie zu, damit sich jemand anmelden und sie nutzen kann.
   *[other] { $count } Lizenzen wurden hinzugefügt. Weisen Sie sie zu, damit Ihre Kolleginnen und Kollegen sich anmelden und sie nutzen können.
 }

confirmation-assign-button = Lizenzen zuweisen

open-order-title = Bestellung in Bearbeitung
open-order-waits = Diese Bestellung ist noch nicht abgeschlossen
open-order-about = Sie wartet auf Ihre Bestätigung bei der Bank. Fahren Sie mit der Bestätigung fort oder brechen Sie die Bestellung ab: Dann wird nichts abgebucht, und Ihre Auswahl bleibt im Warenkorb.
open-order-by-itself = Wir verarbeiten gerade die Zahlung. Laden Sie diese Seite in einem Moment neu.
open-order-go-on = Mit der Bestätigung fortfahren
open-order-give-up = Bestellung abbrechen
open-order-given-up-title = Die Bestellung wurde abgebrochen
open-order-given-up = Es wurde nichts abgebucht, und Sie können wieder Änderungen vornehmen.
open-order-none-title = Keine Bestellung in Bearbeitung
open-order-none-text = Sie können Ihre Abonnements ändern.

## The list of orders

orders-by = Bestellt durch
orders-by-anybody = Alle
orders-by-person = Ihr Team
orders-by-renewal = Automatische Verlängerung
orders-by-operator = Support
orders-placed = Bestätigt
orders-pending = In Bearbeitung
orders-failed = Nicht abgeschlossen
orders-unnumbered = Ohne Nummer
orders-empty-title = Noch keine Bestellungen
orders-empty-text = Wenn Sie eine Bestellung aufgeben, erscheint sie hier.
