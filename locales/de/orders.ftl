### A placed order.

confirmation-title = Vielen Dank für Ihre Bestellung
confirmation-renewed-title = Ihr Abonnement ist verlängert
confirmation-renewed-period = Der neue Abrechnungszeitraum beginnt, wo der letzte endete.
confirmation-period-begins = Ihr neuer Abrechnungszeitraum beginnt heute.
confirmation-period-began = Der Abrechnungszeitraum begann am { $date }.
confirmation-mail-on-its-way = Eine Bestätigung ist per E-Mail unterwegs an { $email }.
confirmation-mail-sent = Eine Bestätigung haben wir per E-Mail an { $email } gesendet.
confirmation-order = Bestellung { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Bezahlt mit { $brand }, Endziffern { $digits }
confirmation-paid = Bezahlt
confirmation-balance-after = Aktuelles Kontoguthaben
confirmation-cancellation-ended = Mit dieser Bestellung ist die Kündigung von { $product } aufgehoben: Das Abonnement verlängert sich wieder, das nächste Mal am { $date }.
confirmation-next = Nächste Schritte
confirmation-assign = { $count ->
    [one] { $count } Lizenz wurde hinzugefügt. Weisen Sie sie zu, damit sich jemand anmelden und sie nutzen kann.
   *[other] { $count } Lizenzen wurden hinzugefügt. Weisen Sie sie zu, damit Ihre Kolleginnen und Kollegen sich anmelden und sie nutzen können.
 }

confirmation-assign-button = Lizenzen zuweisen

open-order-title = Bestellung in Bearbeitung
open-order-waits = Diese Bestellung ist nicht abgeschlossen
open-order-about = Sie wartet auf Ihre Bestätigung bei der Bank. Fahren Sie damit fort oder brechen Sie die Bestellung ab: Dann wird nichts abgebucht, und was Sie bestellen wollten, bleibt im Warenkorb.
open-order-by-itself = Wir buchen sie gerade ab. Das dauert einen Moment; laden Sie die Seite danach neu.
open-order-card = { $brand }, Endziffern { $digits }
open-order-go-on = Mit der Bestätigung fortfahren
open-order-give-up = Bestellung abbrechen
open-order-given-up-title = Bestellung abgebrochen
open-order-given-up = Es wurde nichts abgebucht, und Sie können wieder alles ändern.
open-order-none-title = Keine Bestellung in Bearbeitung
open-order-none-text = Sie können Ihre Abonnements ändern.
