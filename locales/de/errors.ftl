### Why something was not done, and what to do next.

error-title = Bitte prüfen Sie Folgendes
error-sign-in-first = Ihre Sitzung ist beendet. Melden Sie sich erneut an.
error-wrong-credentials = E-Mail-Adresse oder Passwort stimmen nicht. Prüfen Sie beides und versuchen Sie es noch einmal.
error-cookies-blocked = Ihr Browser speichert keine Cookies. Lassen Sie Cookies für diese Website zu und melden Sie sich noch einmal an.
error-too-many-attempts = Es gab zu viele Versuche. Warten Sie { $minutes } Minuten und versuchen Sie es noch einmal.
error-not-found = Das gibt es nicht mehr. Gehen Sie zurück zu Ihren Abonnements.
error-refused = Diese Änderung ist online nicht möglich. Der Grund steht unten.
error-bad-seats = Geben Sie die Anzahl der Lizenzen als ganze Zahl ein, zum Beispiel 5.
error-bad-vat-number = Das ist keine Umsatzsteuer-Identifikationsnummer Ihres Rechnungslandes. Prüfen Sie Buchstaben und Ziffern und versuchen Sie es noch einmal.
error-vat-number-not-registered = VIES, das Register der EU, kennt diese Umsatzsteuer-Identifikationsnummer nicht. Prüfen Sie die Nummer oder lassen Sie sie beim Finanzamt für den EU-Handel registrieren und versuchen Sie es dann noch einmal. Ohne sie können Sie mit Umsatzsteuer bestellen.
error-bad-request = Das Formular war nicht vollständig. Laden Sie die Seite neu und wiederholen Sie Ihre Eingaben.
error-cart-empty = Ihr Warenkorb ist leer. Vielleicht wurde die Bestellung schon aufgegeben – sehen Sie bei Ihren Abonnements nach.
error-quote-changed = Die Beträge haben sich geändert, es wurde nichts bestellt. Prüfen Sie die neuen Beträge und geben Sie die Bestellung erneut auf.
error-key-reused = Diese Seite wurde schon für eine andere Bestellung verwendet. Laden Sie sie neu, um fortzufahren.
error-payment-method-missing = Geben Sie zuerst Ihre Zahlungsdaten ein.
error-last-payment-method = Dies ist die einzige hinterlegte Karte, und ein Abonnement verlängert sich darüber. Fügen Sie zuerst eine andere Karte hinzu und entfernen Sie dann diese.
error-payment-declined = Ihre Karte wurde abgelehnt. Es wurde nichts abgebucht und nichts geändert. Verwenden Sie eine andere Karte oder fragen Sie Ihre Bank.
error-not-chargeable = Dieser Betrag kann nicht abgebucht werden: Er ist für unseren Zahlungsdienstleister zu klein oder zu groß. Es wurde nichts abgebucht und nichts geändert. Wählen Sie eine andere Anzahl Lizenzen oder einen anderen Abrechnungszeitraum, oder wenden Sie sich an den Support.
error-payment-not-confirmed = Die Zahlung wurde nicht bestätigt. Es wurde nichts abgebucht und nichts geändert. Geben Sie die Bestellung erneut auf, um die Zahlung zu bestätigen.
error-order-in-flight = Eine Bestellung wird gerade bearbeitet. Warten Sie eine halbe Minute und versuchen Sie es noch einmal.
error-no-free-licence = Alle Lizenzen sind zugewiesen. Entfernen Sie zuerst eine Zuweisung oder fügen Sie Lizenzen hinzu.
error-not-enough-licences = Es sind weniger Lizenzen frei als Personen ausgewählt. Wählen Sie weniger Personen aus, entfernen Sie eine Lizenz oder fügen Sie Lizenzen hinzu.
error-nobody-chosen = Wählen Sie mindestens eine Person aus oder geben Sie mindestens eine E-Mail-Adresse ein.
error-list-too-long = Die Liste ist zu lang: höchstens { $lines } Zeilen und { $kilobytes } kB. Teilen Sie sie und prüfen Sie jeden Teil.
error-list-is-workbook = Diese Datei ist eine Arbeitsmappe von Excel, LibreOffice oder Numbers. Speichern Sie die Liste als CSV (UTF-8) und senden Sie diese Datei, oder kopieren Sie die Zellen und fügen Sie sie hier ein.
error-list-is-no-text = Diese Datei ist kein Text. Senden Sie die Liste als CSV oder als einfachen Text, oder fügen Sie sie hier ein.
error-bad-email = Das ist keine E-Mail-Adresse. Prüfen Sie sie, zum Beispiel name@firma.de.
error-bad-message = Schreiben Sie, worum es geht, in höchstens { $most } Zeichen.
error-bad-name = Geben Sie einen Namen mit höchstens { $most } Zeichen ein, ohne Link oder Adresse.
error-bad-company-name = Geben Sie den Namen des Unternehmens mit höchstens { $most } Zeichen ein.
error-bad-address = Geben Sie Straße und Ort mit jeweils höchstens { $most } Zeichen ein.
error-bad-postal-code = Das ist keine Postleitzahl Ihres Landes. Prüfen Sie sie und versuchen Sie es noch einmal.
error-unprintable-letter = Einer der Buchstaben kann auf Rechnungen nicht gedruckt werden. Schreiben Sie es mit anderen Buchstaben.
error-zone-behind = In dieser Zeitzone ist noch gestern. Wählen Sie sie, sobald der Tag auch dort begonnen hat.
error-bad-password = Wählen Sie ein Passwort mit mindestens { $least } und höchstens { $most } Zeichen.
error-simple-password = Dieses Passwort wiederholt sich oder folgt dem Alphabet oder der Tastatur. Wählen Sie ein anderes, zum Beispiel einige Wörter hintereinander.
error-common-password = Dieses Passwort gehört zu denen, die als Erstes ausprobiert werden, auch mit Ziffern oder Zeichen darum herum. Wählen Sie ein anderes, zum Beispiel einige Wörter hintereinander.
error-personal-password = Dieses Passwort besteht aus Namen, die mit Ihnen zu tun haben: Ihrem, dem Ihrer Firma oder unserem. Wählen Sie ein anderes, zum Beispiel einige Wörter hintereinander.
error-wrong-password = Ihr aktuelles Passwort stimmt nicht. Prüfen Sie es und versuchen Sie es noch einmal.
error-wrong-code = Der Code stimmt nicht oder wurde schon verwendet. Warten Sie auf den nächsten und versuchen Sie es noch einmal.
error-factor-first = Für Abrechnungskontakte ist ein zweiter Schritt beim Anmelden vorgeschrieben. Richten Sie ihn zuerst ein; danach funktioniert alles wie bisher.
error-prove-first = Bestätigen Sie zuerst, dass Sie es sind.
error-link-expired = Dieser Link gilt nicht mehr: Er wurde schon verwendet oder ist zu alt. Fordern Sie einen neuen an.
error-address-taken = Mit dieser E-Mail-Adresse meldet sich schon jemand an, oder sie ist schon eingeladen. Verwenden Sie eine andere Adresse oder kontaktieren Sie den Support.
error-other-account = In einem anderen Fenster haben Sie zu einem anderen Konto gewechselt. Es wurde nichts geändert: Sehen Sie nach, welches Konto das hier ist, und wiederholen Sie es, wenn Sie es hier wollen.
error-too-many-mails = So viele E-Mails werden innerhalb einer Stunde nicht verschickt. Versuchen Sie es später noch einmal.
error-too-many-people = Ein Konto hat höchstens { $most } Personen. Entfernen Sie zuerst jemanden.
error-busy = Im Moment sind sehr viele Menschen hier. Versuchen Sie es in einigen Sekunden noch einmal.
error-unavailable = Der Server konnte nicht antworten. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.

refusal-title = Das lässt sich gerade nicht ändern

refusal-not-billing-contact-title = Nur der Abrechnungskontakt kann das ändern
refusal-not-billing-contact = Wenden Sie sich an { $contact }, den Abrechnungskontakt Ihres Kontos.

refusal-corporate-account-title = Dies ist ein Firmenkonto
refusal-corporate-account = Ihr Unternehmen verwaltet seine Abonnements im Corporate Billing Portal. Hier können Sie sie ansehen, aber nicht ändern.
refusal-corporate-account-representative = Für Sie zuständig: { $name }

refusal-invoice-overdue-title = Eine Zahlung ist überfällig
refusal-invoice-overdue = Eine Rechnung ist überfällig. Bezahlen Sie sie zuerst, danach können Sie Ihre Abonnements ändern. Kündigen können Sie auch jetzt.
refusal-payment-disputed-title = Einer Zahlung wurde widersprochen
refusal-payment-disputed = Bei Ihrer Bank wurde einer Ihrer Zahlungen widersprochen. Bis darüber entschieden ist, wird nichts geändert, abgebucht oder verlängert; Ihre Lizenzen funktionieren weiter. Kündigen können Sie auch jetzt. Bitte wenden Sie sich an den Support.
refusal-order-in-flight = Eine Bestellung wird gerade bearbeitet. Falls sie auf Ihre Bank wartet, können Sie mit der Bestätigung fortfahren oder die Bestellung abbrechen.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = Nach der Uhr unseres Servers beginnt der bezahlte Abrechnungszeitraum erst am { $date }. Bis dahin lässt sich dieses Abonnement nicht ändern, damit nichts verloren geht, was Sie bezahlt haben. Wenn das Datum nicht stimmt, wenden Sie sich an den Support.
refusal-not-sold = Dieser Plan wird nicht mehr verkauft.
refusal-already-held = Ihr Konto hat dieses Produkt bereits. Ändern können Sie es bei Ihren Abonnements.
refusal-had-before = Ihr Konto hat dieses Produkt schon getestet oder gehabt. Testen lässt es sich nur einmal, abonnieren jederzeit.
refusal-lower-tier = Der Wechsel zu einem niedrigeren Plan ist online nicht möglich.

refusal-below-minimum = { $seats ->
    [one] Dieser Plan hat mindestens { $seats } Lizenz.
   *[other] Dieser Plan hat mindestens { $seats } Lizenzen.
 }

refusal-above-maximum = { $seats ->
    [one] Online ist höchstens { $seats } Lizenz möglich.
   *[other] Online sind höchstens { $seats } Lizenzen möglich.
 }

refusal-seats-assigned = { $count ->
    [one] Zu wenige: { $count } weitere Lizenz ist zugewiesen. Entfernen Sie zuerst die Lizenz einer dieser Personen: { $names }.
   *[other] Zu wenige: { $count } weitere Lizenzen sind zugewiesen. Entfernen Sie zuerst die Lizenzen von { $count } dieser Personen: { $names }.
 }

refusal-nothing-changes = Das haben Sie bereits. Wählen Sie einen anderen Plan, eine andere Anzahl Lizenzen oder eine andere Abrechnung, um zu sehen, was es kostet.
