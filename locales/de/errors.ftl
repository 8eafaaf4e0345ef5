### Why something was not done, and what to do next.

error-title = Es ist ein Problem aufgetreten
error-sign-in-first = Ihre Sitzung ist beendet. Melden Sie sich erneut an.
error-wrong-credentials = Die E-Mail-Adresse oder das Passwort ist falsch. Prüfen Sie beides und versuchen Sie es noch einmal.
error-cookies-blocked = Ihr Browser blockiert Cookies. Lassen Sie Cookies für diese Website zu und melden Sie sich dann noch einmal an.
error-too-many-attempts = Zu viele Versuche. Warten Sie { $minutes } Minuten und versuchen Sie es noch einmal.
error-not-found = Das gibt es nicht mehr. Gehen Sie zurück zu Ihren Abonnements.
error-refused = Diese Änderung ist online nicht möglich. Der Grund steht unten.
error-bad-seats = Geben Sie die Anzahl der Lizenzen als ganze Zahl ein, zum Beispiel 5.
error-bad-vat-number = Das ist keine gültige Umsatzsteuer-Identifikationsnummer Ihres Rechnungslandes. Prüfen Sie Buchstaben und Ziffern und versuchen Sie es noch einmal.
error-vat-number-not-registered = VIES, das Umsatzsteuerregister der EU, kennt diese Umsatzsteuer-Identifikationsnummer nicht. Prüfen Sie die Nummer, oder lassen Sie sie von Ihrer Steuerbehörde für den EU-Handel registrieren und versuchen Sie es dann noch einmal. Ohne sie können Sie mit Umsatzsteuer bestellen.
error-bad-request = Das Formular war unvollständig. Laden Sie die Seite neu und geben Sie Ihre Daten noch einmal ein.
error-cart-empty = Ihr Warenkorb ist leer: Möglicherweise wurde die Bestellung bereits aufgegeben. Sehen Sie bei Ihren Abonnements nach.
error-quote-changed = Die Beträge haben sich geändert, und es wurde nichts bestellt. Prüfen Sie die neuen Beträge und geben Sie die Bestellung erneut auf.
error-key-reused = Diese Seite wurde bereits für eine andere Bestellung verwendet. Laden Sie sie neu, um fortzufahren.
error-payment-method-missing = Geben Sie zuerst Ihre Zahlungsdaten ein.
error-last-payment-method = Dies ist die einzige hinterlegte Karte, und damit verlängert sich ein Abonnement. Fügen Sie zuerst eine andere Karte hinzu und entfernen Sie dann diese.
error-payment-declined = Ihre Karte wurde abgelehnt. Es wurde nichts abgebucht und nichts geändert. Verwenden Sie eine andere Karte oder fragen Sie Ihre Bank.
error-not-chargeable = Dieser Betrag kann nicht abgebucht werden: Er ist für unseren Zahlungsdienstleister zu klein oder zu groß. Es wurde nichts abgebucht und nichts geändert. Wählen Sie eine andere Anzahl Lizenzen oder einen anderen Abrechnungsrhythmus, oder wenden Sie sich an den Support.
error-payment-not-confirmed = Die Zahlung wurde nicht bestätigt. Es wurde nichts abgebucht und nichts geändert. Geben Sie die Bestellung erneut auf, um die Zahlung zu bestätigen.
error-order-in-flight = Eine Bestellung wird gerade bearbeitet. Warten Sie eine halbe Minute und versuchen Sie es noch einmal.
error-no-free-licence = Alle Lizenzen sind zugewiesen. Entziehen Sie zuerst jemandem eine Lizenz oder fügen Sie Lizenzen hinzu.
error-not-enough-licences = Es sind weniger Lizenzen frei, als Sie zuweisen möchten. Wählen Sie weniger Personen aus, entziehen Sie anderen Personen ihre Lizenz oder fügen Sie Lizenzen hinzu.
error-nobody-chosen = Wählen Sie mindestens eine Person aus oder geben Sie mindestens eine E-Mail-Adresse ein.
error-list-too-long = Die Liste ist zu lang: Zulässig sind höchstens { $lines } Zeilen und { $kilobytes } kB. Teilen Sie sie auf und prüfen Sie jeden Teil.
error-list-is-workbook = Diese Datei ist eine Tabelle aus Excel, LibreOffice oder Numbers. Speichern Sie die Liste als CSV (UTF-8) und laden Sie diese Datei hoch, oder kopieren Sie die Zellen und fügen Sie sie hier ein.
error-list-is-no-text = Das ist keine Textdatei. Laden Sie die Liste als CSV oder als reinen Text hoch, oder fügen Sie sie hier ein.
error-bad-email = Das ist keine gültige E-Mail-Adresse. Geben Sie eine Adresse wie name@firma.de ein.
error-bad-message = Beschreiben Sie Ihr Anliegen in höchstens { $most } Zeichen.
error-bad-name = Geben Sie einen Namen mit höchstens { $most } Zeichen ein, ohne Links oder E-Mail-Adressen.
error-bad-company-name = Geben Sie den Namen des Unternehmens ein (höchstens { $most } Zeichen).
error-bad-address = Geben Sie Straße und Ort ein (jeweils höchstens { $most } Zeichen).
error-bad-postal-code = Das ist keine gültige Postleitzahl Ihres Landes. Prüfen Sie sie und versuchen Sie es noch einmal.
error-unprintable-letter = Die Eingabe enthält ein Zeichen, das nicht auf Rechnungen gedruckt werden kann. Verwenden Sie stattdessen andere Zeichen.
error-zone-behind = In dieser Zeitzone hat der heutige Tag noch nicht begonnen. Sie können sie wählen, sobald es dort so weit ist.
error-bad-password = Wählen Sie ein Passwort mit { $least } bis { $most } Zeichen.
error-simple-password = Dieses Passwort wiederholt sich oder folgt dem Alphabet oder der Tastatur. Wählen Sie ein anderes, zum Beispiel einige Wörter hintereinander.
error-common-password = Dieses Passwort gehört zu denen, die als Erstes ausprobiert werden, auch mit Ziffern oder Zeichen darum herum. Wählen Sie ein anderes, zum Beispiel einige Wörter hintereinander.
error-personal-password = Dieses Passwort besteht aus Namen, die mit Ihnen zu tun haben: Ihrem, dem Ihrer Firma oder unserem. Wählen Sie ein anderes, zum Beispiel einige Wörter hintereinander.
error-wrong-password = Ihr aktuelles Passwort ist falsch. Prüfen Sie es und versuchen Sie es noch einmal.
error-wrong-code = Der Code stimmt nicht oder wurde schon verwendet. Warten Sie auf den nächsten und versuchen Sie es noch einmal.
error-passkey-refused = Der Passkey wurde nicht angenommen, oder es hat zu lange gedauert. Versuchen Sie es noch einmal oder melden Sie sich mit Ihrem Passwort an.
error-too-many-passkeys = Sie haben bereits { $most } Passkeys, mehr sind nicht möglich. Entfernen Sie einen, den Sie nicht mehr verwenden, und fügen Sie dann den neuen hinzu.
error-factor-first = Für Abrechnungskontakte ist ein zweiter Schritt beim Anmelden vorgeschrieben. Richten Sie ihn zuerst ein; danach funktioniert alles wie bisher.
error-prove-first = Bestätigen Sie zuerst, dass Sie es sind.
error-link-expired = Dieser Link ist nicht mehr gültig: Er wurde bereits verwendet oder ist abgelaufen. Fordern Sie einen neuen an.
error-address-taken = Diese E-Mail-Adresse wird bereits verwendet oder ist bereits eingeladen. Verwenden Sie eine andere Adresse oder wenden Sie sich an den Support.
error-other-account = Sie haben in einem anderen Fenster zu einem anderen Konto gewechselt. Deshalb wurde nichts geändert. Prüfen Sie, zu welchem Konto diese Seite gehört, und versuchen Sie es noch einmal, wenn es das richtige ist.
error-too-many-mails = In der letzten Stunde wurden zu viele E-Mails gesendet. Versuchen Sie es später noch einmal.
error-too-many-lists = Ihr Konto hat in der letzten Stunde { $most } Listen hochgeladen, mehr sind nicht möglich. Versuchen Sie es später noch einmal, oder fassen Sie mehr Personen in einer Liste zusammen.
error-too-many-people = Ein Konto kann höchstens { $most } Personen haben. Entfernen Sie zuerst jemanden.
error-busy = Der Dienst ist gerade ausgelastet. Versuchen Sie es in einigen Sekunden noch einmal.
error-unavailable = Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.

refusal-title = Das lässt sich gerade nicht ändern

refusal-not-billing-contact-title = Nur der Abrechnungskontakt kann das ändern
refusal-not-billing-contact = Wenden Sie sich an { $contact }, den Abrechnungskontakt Ihres Kontos.

refusal-corporate-account-title = Dies ist ein Firmenkonto
refusal-corporate-account = Ihr Unternehmen verwaltet seine Abonnements im Corporate Billing Portal. Hier können Sie sie ansehen, aber nicht ändern.
refusal-corporate-account-representative = Für Sie zuständig: { $name }

refusal-invoice-overdue-title = Eine Zahlung ist überfällig
refusal-invoice-overdue = Eine Rechnung ist überfällig. Bezahlen Sie sie zuerst, dann können Sie Ihre Abonnements ändern. Kündigen können Sie ein Abonnement auch jetzt.
refusal-payment-disputed-title = Eine Zahlung wurde angefochten
refusal-payment-disputed = Eine Ihrer Zahlungen wurde bei Ihrer Bank angefochten. Bis darüber entschieden ist, wird nichts geändert, abgebucht oder verlängert, und Ihre Lizenzen funktionieren weiter. Kündigen können Sie ein Abonnement auch jetzt. Bitte wenden Sie sich an den Support.
refusal-order-in-flight = Eine Bestellung wird gerade bearbeitet. Falls sie auf Ihre Bank wartet, können Sie mit der Bestätigung fortfahren oder die Bestellung abbrechen.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = Nach der Uhr unseres Servers beginnt der bezahlte Abrechnungszeitraum erst am { $date }. Bis dahin lässt sich dieses Abonnement nicht ändern, damit nichts verloren geht, wofür Sie bezahlt haben. Wenn das Datum nicht stimmt, wenden Sie sich an den Support.
refusal-not-sold = Dieser Plan oder dieser Abrechnungsrhythmus ist nicht mehr verfügbar.
refusal-already-held = Ihr Konto hat dieses Produkt bereits. Sie können es bei Ihren Abonnements ändern.
refusal-had-before = Mit Ihrem Konto wurde dieses Produkt bereits getestet oder abonniert. Testen lässt sich ein Produkt nur einmal, abonnieren können Sie es jederzeit.
refusal-lower-tier = Online können Sie nicht zu einem niedrigeren Plan wechseln.

refusal-below-minimum = { $seats ->
    [one] Für diesen Plan ist mindestens { $seats } Lizenz erforderlich.
   *[other] Für diesen Plan sind mindestens { $seats } Lizenzen erforderlich.
 }

refusal-above-maximum = { $seats ->
    [one] Online ist höchstens { $seats } Lizenz möglich.
   *[other] Online sind höchstens { $seats } Lizenzen möglich.
 }

refusal-seats-assigned = { $count ->
    [one] Das sind weniger Lizenzen, als zugewiesen sind. Entziehen Sie zuerst einer dieser Personen die Lizenz: { $names }.
   *[other] Das sind weniger Lizenzen, als zugewiesen sind. Entziehen Sie zuerst { $count } dieser Personen die Lizenzen: { $names }.
 }

refusal-nothing-changes = Das haben Sie bereits. Wählen Sie einen anderen Plan, eine andere Anzahl Lizenzen oder einen anderen Abrechnungsrhythmus, um zu sehen, was es kostet.
