### E-mail. What a mail has in common with a page it says in the page's words: those are in the other files.
### `en` is the source: the other languages have the same ids and variables.

## What every mail says

mail-greeting = Guten Tag { $name },
mail-footer-why = Sie erhalten diese E-Mail als Abrechnungskontakt von { $account }.
mail-footer-support = Fragen? Antworten Sie auf diese E-Mail oder schreiben Sie an { $address }.
mail-card = { $brand } ····{ $digits }
mail-amount = Betrag
mail-payment-method = Zahlungsmittel
mail-payment-step = Zahlungsdaten aktualisieren

## Order confirmation

mail-order-subject = Bestätigung Ihrer Bestellung { $number }

mail-order-periods-begin = { $count ->
    [one] Ihr neuer Abrechnungszeitraum beginnt heute, am { $date }.
   *[other] Ihre neuen Abrechnungszeiträume beginnen heute, am { $date }.
 }

mail-order-subscription = Abonnement
mail-order-plan-price = Preis des Plans
mail-order-plan-price-how = { $seats } × { $price } { $unit }
mail-order-paid-with = Bezahlt mit
mail-order-view = Bestellung ansehen

## A trial began

mail-trial-subject = Ihre Testversion von { $product } ist gestartet

mail-trial-text = { $days ->
    [one] Sie können { $product } { $days } Tag lang testen, heute eingerechnet.
   *[other] Sie können { $product } { $days } Tage lang testen, heute eingerechnet.
 }

mail-trial-free = Zahlungsdaten brauchen Sie dafür nicht. Die Testversion endet automatisch, und es wird nichts berechnet.

mail-trial-assign = { $count ->
    [one] { $count } Lizenz steht bereit. Weisen Sie sie zu, damit sich jemand anmelden und sie nutzen kann.
   *[other] { $count } Lizenzen stehen bereit. Weisen Sie sie zu, damit Ihre Kolleginnen und Kollegen sich anmelden und sie nutzen können.
 }

mail-trial-keep = Möchten Sie dabeibleiben? Wählen Sie im Billing Center jederzeit „Jetzt abonnieren“.

## A payment failed while nobody was looking

mail-failed-reason = { $reason ->
    [declined] Die Bank hat die Zahlung abgelehnt.
    [not-confirmed] Die Zahlung wurde bei der Bank nicht bestätigt.
   *[not-carried-out] Die Zahlung konnte nicht ausgeführt werden.
 }

mail-failed-order-subject = Ihre Bestellung wurde nicht ausgeführt
mail-failed-order-kept = Es wurde nichts abgebucht, und Ihre Abonnements sind unverändert. Was Sie bestellen wollten, liegt noch im Warenkorb: Prüfen Sie es und geben Sie die Bestellung erneut auf, wann immer Sie möchten.
mail-failed-renewal-subject = Die Zahlung für { $product } ist fehlgeschlagen
mail-failed-renewal-again = Am { $date } versuchen wir es noch einmal. Bis dahin funktionieren Ihre Lizenzen weiter. Bitte prüfen Sie Ihre Zahlungsdaten.
mail-failed-renewal-confirm = Ihre Bank verlangt, dass Sie diese Zahlung selbst bestätigen. Bezahlen Sie bitte auf unserer Seite: Die Bank fragt Sie dann, und mehr ist nicht nötig.
mail-failed-renewal-last = Das war unser letzter Versuch. Damit Sie das Abonnement weiter nutzen können, aktualisieren Sie bitte Ihre Zahlungsdaten oder wenden Sie sich an den Support.

## The card on file expires soon

mail-card-expiring-subject = Ihre Karte { $card } läuft bald ab
mail-card-expiring-text = Ihre Karte { $card } ist bis zum { $date } gültig. Sie ist für die Bezahlung Ihrer Abonnements hinterlegt.
mail-card-expiring-do = Bitte hinterlegen Sie rechtzeitig eine neue Karte, damit Ihre Abonnements ohne Unterbrechung verlängert werden.

## A subscription was cancelled

mail-cancellation-subject = Ihr Abonnement von { $product } ist gekündigt
mail-cancellation-text = Wie gewünscht wird Ihr Abonnement von { $product } nicht verlängert. Es läuft bis zum { $date }.
mail-cancellation-no-refund = Bis dahin können Sie es wie gewohnt nutzen. Es wird nichts mehr berechnet; für die verbleibende Zeit gibt es keine Erstattung und keine Gutschrift.
mail-cancellation-reactivate = Haben Sie es sich anders überlegt? Bis zum { $date } können Sie das Abonnement im Billing Center ohne Unterbrechung reaktivieren.
mail-reactivation-subject = Ihr Abonnement von { $product } läuft weiter
mail-reactivation-text = Wie gewünscht ist Ihr Abonnement von { $product } wieder aktiv und wird am { $date } verlängert.

## A subscription renewed

mail-renewal-subject = Ihr Abonnement von { $product } ist verlängert

mail-renewal-begins = Es läuft ohne Unterbrechung weiter. Der neue Abrechnungszeitraum beginnt am { $date }.

## What was cancelled has ended, or a trial has

mail-ended-subject = Ihr Abonnement von { $product } ist beendet
mail-ended-text = Wie von Ihnen gewünscht endete Ihr Abonnement von { $product } am { $date }. Es wurde nichts mehr berechnet.
mail-ended-trial-subject = Ihre Testversion von { $product } ist beendet
mail-ended-trial-text = Ihre Testversion von { $product } endete am { $date }. Sie hat nichts gekostet.
mail-ended-again = Sie können das Produkt im Billing Center jederzeit wieder abonnieren.

## A trial ends soon

mail-trial-ending-subject = Ihre Testversion von { $product } endet bald

mail-trial-ending-text = { $days ->
    [one] Ihre Testversion von { $product } läuft noch { $days } Tag. Der letzte Tag ist der { $date }.
   *[other] Ihre Testversion von { $product } läuft noch { $days } Tage. Der letzte Tag ist der { $date }.
 }

mail-trial-ending-free = Sie endet von selbst, und nichts wird berechnet.

## Somebody asked support: to the operator

mail-support-subject = { $company }: { $about }
mail-support-from = Von
mail-support-account = Konto
mail-footer-asked = Sie erhalten diese E-Mail, weil jemand von { $account } im Billing Center den Support kontaktiert hat.
