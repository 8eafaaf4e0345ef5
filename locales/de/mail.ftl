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

## A subscription renews soon

mail-renewal-notice-subject = { $product } verlängert sich am { $date }
mail-renewal-notice-year = Ihr Abonnement von { $product } verlängert sich am { $date } um ein weiteres Jahr.
mail-renewal-notice-month = Ihr Abonnement von { $product } verlängert sich am { $date } um einen weiteren Monat.
mail-renewal-notice-dearer = Die Verlängerung erfolgt zum neuen Preis, den wir Ihnen angekündigt haben.
mail-renewal-notice-charged = Betrag, der abgebucht wird
mail-renewal-notice-no-card = Es ist keine Zahlungsart hinterlegt. Bitte geben Sie rechtzeitig Ihre Zahlungsdaten ein, damit das Abonnement ohne Unterbrechung verlängert wird.
mail-renewal-notice-cancel = Möchten Sie nicht weitermachen? Bis zum Tag vor dem { $date } können Sie im Billing Center kündigen. Das Abonnement läuft dann bis zum Ende des bezahlten Zeitraums, und es wird nichts mehr berechnet.

## A subscription will renew at a higher price

mail-price-change-subject = Ein neuer Preis für { $product }
mail-price-change-text = Ab der Verlängerung am { $date } kostet Ihr Abonnement von { $product } mehr. Wir sagen es Ihnen jetzt, damit Sie rechtzeitig entscheiden können.
mail-price-change-before = Preis jetzt
mail-price-change-after = Neuer Preis
mail-price-change-from = Ab der Verlängerung am
mail-price-change-until = Die Preise sind netto. Was sich vor dem { $date } verlängert, kostet so viel wie jetzt. Wenn Sie das Abonnement vorher ändern, gilt der neue Preis ab der Änderung, wie es die Bestellübersicht zeigt.

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

mail-money-back-subject = { $what ->
    [refunded] Wir haben { $amount } erstattet
    [disputed] Einer Zahlung über { $amount } wurde widersprochen
    [dispute-over] Der Widerspruch über { $amount } ist erledigt
    [dispute-lost] Die strittigen { $amount } gingen zurück
   *[came-back] { $amount } sind auf Ihrem Kontoguthaben
 }

mail-money-back-text = { $what ->
    [refunded] Wir haben zur Bestellung { $number } erstattet, was Sie unten sehen. Bis Ihre Bank es anzeigt, kann es einige Tage dauern. Ihr Abonnement bleibt, wie es ist; Erstattetes wird bei einer Änderung nicht noch einmal gutgeschrieben.
    [disputed] Ihre Bank teilt uns mit, dass der Zahlung der Bestellung { $number } widersprochen wurde. Bis darüber entschieden ist, bleiben Ihre Abonnements, wie sie sind, und nichts wird geändert, abgebucht oder verlängert. Falls es ein Versehen war, bitten Sie Ihre Bank, den Widerspruch zurückzunehmen, und schreiben Sie uns.
    [dispute-over] Der Widerspruch gegen die Zahlung der Bestellung { $number } ist erledigt: Die Zahlung gilt. Sie können Ihre Abonnements wieder ändern.
    [dispute-lost] Ihre Bank hat entschieden, dass die Zahlung der Bestellung { $number } an Sie zurückgeht. Was zurückging, wird bei einer Änderung des Abonnements nicht noch einmal gutgeschrieben.
   *[came-back] Eine Zahlung der Bestellung { $number }, die an Sie zurückgehen sollte, kam zu uns zurück. Sie ist auf Ihrem Kontoguthaben, das Ihre nächsten Bestellungen bezahlt.
 }
