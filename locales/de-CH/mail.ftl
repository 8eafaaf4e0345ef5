### E-mail.

mail-greeting = Guten Tag { $name }

mail-trial-text = { $days ->
    [one] Sie können { $product } { $days } Tag lang testen, einschliesslich heute.
   *[other] Sie können { $product } { $days } Tage lang testen, einschliesslich heute.
 }

mail-trial-keep = Möchten Sie das Produkt weiter nutzen? Wählen Sie im Billing Center jederzeit «Jetzt abonnieren».

mail-failed-reason = { $reason ->
    [declined] Die Bank hat die Zahlung abgelehnt.
    [not-confirmed] Die Zahlung wurde bei der Bank nicht bestätigt.
   *[not-carried-out] Die Zahlung konnte nicht ausgeführt werden.
 }

mail-failed-order-kept = Es wurde nichts abgebucht, und Ihre Abonnemente sind unverändert. Ihre Auswahl liegt noch im Warenkorb: Prüfen Sie sie und geben Sie die Bestellung erneut auf, wann immer Sie möchten.
mail-price-change-text = Ab der Verlängerung am { $date } kostet Ihr Abonnement für { $product } mehr. Wir informieren Sie schon jetzt, damit Sie rechtzeitig entscheiden können.
mail-card-expiring-text = Ihre Karte { $card } ist bis zum { $date } gültig. Sie ist für Ihre Abonnemente hinterlegt.
mail-card-expiring-do = Bitte fügen Sie rechtzeitig eine neue Karte hinzu, damit sich Ihre Abonnemente ohne Unterbrechung verlängern.
mail-cancellation-text = Wie gewünscht verlängert sich Ihr Abonnement für { $product } nicht. Es läuft bis zum { $date }.
mail-reactivation-text = Wie gewünscht ist Ihr Abonnement für { $product } wieder aktiv und verlängert sich am { $date }.

mail-renewal-subject = { $count ->
    [one] Ihr Abonnement für { $product } wurde verlängert
   *[other] Ihre Abonnemente für { $product } wurden verlängert
 }

mail-renewal-begins = { $count ->
    [one] Ihr Abonnement läuft ohne Unterbrechung weiter. Der neue Abrechnungszeitraum beginnt am { $date }.
   *[other] Ihre Abonnemente laufen ohne Unterbrechung weiter. Die neuen Abrechnungszeiträume beginnen am { $date }.
 }

mail-ended-text = Wie gewünscht endete Ihr Abonnement für { $product } am { $date }. Es wurde nichts mehr berechnet.

mail-money-back-text = { $what ->
    [refunded] Wir haben den unten genannten Betrag für Bestellung { $number } erstattet. Bis Ihre Bank ihn anzeigt, kann es einige Tage dauern. Ihr Abonnement bleibt unverändert. Wenn Sie es ändern, wird der erstattete Betrag nicht noch einmal gutgeschrieben.
    [disputed] Ihre Bank teilt uns mit, dass die Zahlung für Bestellung { $number } angefochten wurde. Bis darüber entschieden ist, bleiben Ihre Abonnemente unverändert, und es wird nichts geändert, abgebucht oder verlängert. Falls es ein Versehen war, bitten Sie Ihre Bank, die Anfechtung zurückzunehmen, und schreiben Sie uns.
    [dispute-over] Die Anfechtung der Zahlung für Bestellung { $number } ist erledigt: Die Zahlung bleibt bestehen. Sie können Ihre Abonnemente wieder ändern.
    [dispute-lost] Ihre Bank hat entschieden, dass die Zahlung für Bestellung { $number } an Sie zurückgeht. Wenn Sie Ihr Abonnement ändern, wird dieser Betrag nicht noch einmal gutgeschrieben.
   *[came-back] Eine Zahlung für Bestellung { $number }, die an Sie zurückgehen sollte, ist wieder bei uns eingegangen. Wir haben sie Ihrem Guthaben gutgeschrieben, mit dem Ihre nächsten Bestellungen bezahlt werden.
 }
