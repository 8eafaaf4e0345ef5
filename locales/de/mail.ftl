### E-mail. What a mail has in common with a page it says in the page's words: those are in the other files.
### `en` is the source: the other languages have the same ids and variables.

## What every mail says

# Ends with a comma, so the sentence that follows it in each mail begins in lower case.
mail-greeting = Guten Tag { $name },
mail-footer-why = Sie erhalten diese E-Mail als Abrechnungskontakt von { $account }.
mail-footer-support = Fragen? Antworten Sie auf diese E-Mail oder schreiben Sie an { $address }.
mail-card = { $brand } ····{ $digits }
mail-row = { $label }: { $value }
mail-row-noted = { $label }: { $value } ({ $note })
mail-step = { $label }:
mail-amount = Betrag
mail-payment-method = Zahlungsmethode
mail-payment-step = Zahlungsdaten aktualisieren

## Order confirmation

mail-order-subject = Bestätigung Ihrer Bestellung { $number }

mail-order-periods-begin = { $count ->
    [one] Ihr neuer Abrechnungszeitraum beginnt heute, am { $date }.
   *[other] Ihre neuen Abrechnungszeiträume beginnen heute, am { $date }.
 }

mail-order-subscription = Abonnement
mail-order-plan-price = Preis des Plans
mail-order-change = { $before } → { $after }
mail-order-plan-price-how = { $seats } × { $price } { $unit }
mail-order-paid-with = Bezahlt mit
mail-order-view = Bestellung ansehen

## A trial began

mail-trial-subject = Ihre Testversion von { $product } ist gestartet

mail-trial-text = { $days ->
    [one] Sie können { $product } { $days } Tag lang testen, einschließlich heute.
   *[other] Sie können { $product } { $days } Tage lang testen, einschließlich heute.
 }

mail-trial-free = Zahlungsdaten sind dafür nicht nötig. Die Testversion endet automatisch, und es wird nichts berechnet.

mail-trial-assign = { $count ->
    [one] { $count } Lizenz steht bereit. Weisen Sie sie zu, damit sich jemand anmelden und sie nutzen kann.
   *[other] { $count } Lizenzen stehen bereit. Weisen Sie sie zu, damit Ihre Kolleginnen und Kollegen sich anmelden und sie nutzen können.
 }

mail-trial-keep = Möchten Sie das Produkt weiter nutzen? Wählen Sie im Billing Center jederzeit „Jetzt abonnieren“.

## A payment failed while nobody was looking

mail-failed-reason = { $reason ->
    [declined] die Bank hat die Zahlung abgelehnt.
    [not-confirmed] die Zahlung wurde bei der Bank nicht bestätigt.
   *[not-carried-out] die Zahlung konnte nicht ausgeführt werden.
 }

mail-failed-order-subject = Ihre Bestellung wurde nicht ausgeführt
mail-failed-order-kept = Es wurde nichts abgebucht, und Ihre Abonnements sind unverändert. Ihre Auswahl liegt noch im Warenkorb: Prüfen Sie sie und geben Sie die Bestellung erneut auf, wann immer Sie möchten.
mail-failed-renewal-subject = Die Zahlung für { $product } ist fehlgeschlagen
mail-failed-renewal-again = Am { $date } versuchen wir es noch einmal. Bis dahin funktionieren Ihre Lizenzen weiter. Bitte prüfen Sie Ihre Zahlungsdaten.
mail-failed-renewal-confirm = Ihre Bank verlangt, dass Sie diese Zahlung selbst bestätigen. Bitte bezahlen Sie auf unserer Seite: Dort bittet Ihre Bank Sie um die Bestätigung.
mail-failed-renewal-last = Das war unser letzter Versuch. Um das Abonnement weiter zu nutzen, aktualisieren Sie bitte Ihre Zahlungsdaten oder wenden Sie sich an den Support.

## A subscription renews soon

mail-renewal-notice-subject = { $product } verlängert sich am { $date }
mail-renewal-notice-year = Ihr Abonnement für { $product } verlängert sich am { $date } um ein weiteres Jahr.
mail-renewal-notice-month = Ihr Abonnement für { $product } verlängert sich am { $date } um einen weiteren Monat.
mail-renewal-notice-dearer = Die Verlängerung erfolgt zu dem neuen Preis, den wir Ihnen angekündigt haben.
mail-renewal-notice-charged = Abzubuchender Betrag
mail-renewal-notice-no-card = Es ist keine Zahlungsmethode hinterlegt. Bitte geben Sie rechtzeitig Ihre Zahlungsdaten ein, damit sich das Abonnement ohne Unterbrechung verlängert.
mail-renewal-notice-cancel = Möchten Sie nicht verlängern? Bis zum Tag vor dem { $date } können Sie im Billing Center kündigen. Das Abonnement läuft dann bis zum Ende des bezahlten Zeitraums, und es wird nichts mehr berechnet.

## A subscription will renew at a higher price

mail-price-change-subject = Ein neuer Preis für { $product }
mail-price-change-text = ab der Verlängerung am { $date } kostet Ihr Abonnement für { $product } mehr. Wir informieren Sie schon jetzt, damit Sie rechtzeitig entscheiden können.
mail-price-change-before = Aktueller Preis
mail-price-change-after = Neuer Preis
mail-price-change-from = Gilt ab
mail-price-change-until = Die Preise sind netto. Für Verlängerungen vor dem { $date } gilt weiterhin der aktuelle Preis. Wenn Sie das Abonnement vorher ändern, gilt der neue Preis ab dieser Änderung, wie es die Bestellübersicht zeigt.

## The card on file expires soon

mail-card-expiring-subject = Ihre Karte { $card } läuft bald ab
mail-card-expiring-text = Ihre Karte { $card } ist bis zum { $date } gültig. Sie ist für Ihre Abonnements hinterlegt.
mail-card-expiring-do = Bitte fügen Sie rechtzeitig eine neue Karte hinzu, damit sich Ihre Abonnements ohne Unterbrechung verlängern.

## A subscription was cancelled

mail-cancellation-subject = Ihr Abonnement für { $product } ist gekündigt
mail-cancellation-text = wie gewünscht verlängert sich Ihr Abonnement für { $product } nicht. Es läuft bis zum { $date }.
mail-cancellation-no-refund = Bis dahin können Sie es wie bisher nutzen. Für die verbleibende Zeit gibt es weder eine Erstattung noch eine Gutschrift, und es wird nichts mehr berechnet.
mail-cancellation-reactivate = Haben Sie es sich anders überlegt? Bis zum { $date } können Sie das Abonnement im Billing Center ohne Unterbrechung reaktivieren.
mail-reactivation-subject = Ihr Abonnement für { $product } läuft weiter
mail-reactivation-text = wie gewünscht ist Ihr Abonnement für { $product } wieder aktiv und verlängert sich am { $date }.

## A subscription renewed

mail-renewal-subject = { $count ->
    [one] Ihr Abonnement für { $product } wurde verlängert
   *[other] Ihre Abonnements für { $product } wurden verlängert
 }

mail-renewal-begins = { $count ->
    [one] Ihr Abonnement läuft ohne Unterbrechung weiter. Der neue Abrechnungszeitraum beginnt am { $date }.
   *[other] Ihre Abonnements laufen ohne Unterbrechung weiter. Die neuen Abrechnungszeiträume beginnen am { $date }.
 }

## What was cancelled has ended, or a trial has

mail-ended-subject = Ihr Abonnement für { $product } ist beendet
mail-ended-text = wie gewünscht endete Ihr Abonnement für { $product } am { $date }. Es wurde nichts mehr berechnet.
mail-ended-trial-subject = Ihre Testversion von { $product } ist beendet
mail-ended-trial-text = Ihre Testversion von { $product } endete am { $date }. Es wurde nichts berechnet.
mail-ended-again = Sie können das Produkt im Billing Center jederzeit abonnieren.

## A trial ends soon

mail-trial-ending-subject = Ihre Testversion von { $product } endet bald

mail-trial-ending-text = { $days ->
    [one] Ihre Testversion von { $product } läuft noch { $days } Tag. Der letzte Tag ist der { $date }.
   *[other] Ihre Testversion von { $product } läuft noch { $days } Tage. Der letzte Tag ist der { $date }.
 }

mail-trial-ending-free = Sie endet automatisch, und es wird nichts berechnet.

## Somebody asked support: to the operator

mail-support-subject = { $company }: { $about }
mail-support-from = Von
mail-support-account = Konto
mail-support-account-id = { $company } ({ $id })
mail-footer-asked = Sie erhalten diese E-Mail, weil jemand von { $account } im Billing Center den Support kontaktiert hat.

mail-money-back-subject = { $what ->
    [refunded] Wir haben { $amount } erstattet
    [disputed] Eine Zahlung über { $amount } wurde angefochten
    [dispute-over] Die Anfechtung der Zahlung über { $amount } ist erledigt
    [dispute-lost] Die angefochtene Zahlung über { $amount } ging an Sie zurück
   *[came-back] Ihrem Guthaben gutgeschrieben: { $amount }
 }

mail-money-back-text = { $what ->
    [refunded] wir haben den unten genannten Betrag für Bestellung { $number } erstattet. Bis Ihre Bank ihn anzeigt, kann es einige Tage dauern. Ihr Abonnement bleibt unverändert. Wenn Sie es ändern, wird der erstattete Betrag nicht noch einmal gutgeschrieben.
    [disputed] Ihre Bank teilt uns mit, dass die Zahlung für Bestellung { $number } angefochten wurde. Bis darüber entschieden ist, bleiben Ihre Abonnements unverändert, und es wird nichts geändert, abgebucht oder verlängert. Falls es ein Versehen war, bitten Sie Ihre Bank, die Anfechtung zurückzunehmen, und schreiben Sie uns.
    [dispute-over] die Anfechtung der Zahlung für Bestellung { $number } ist erledigt: Die Zahlung bleibt bestehen. Sie können Ihre Abonnements wieder ändern.
    [dispute-lost] Ihre Bank hat entschieden, dass die Zahlung für Bestellung { $number } an Sie zurückgeht. Wenn Sie Ihr Abonnement ändern, wird dieser Betrag nicht noch einmal gutgeschrieben.
   *[came-back] eine Zahlung für Bestellung { $number }, die an Sie zurückgehen sollte, ist wieder bei uns eingegangen. Wir haben sie Ihrem Guthaben gutgeschrieben, mit dem Ihre nächsten Bestellungen bezahlt werden.
 }
