### The account: the company, and the statement of its balance.

account-company = Unternehmen und Abrechnung
account-currency = Währung
account-currency-fixed = Die Währung ist fest: Alles, was Sie zahlen, ist darin.
account-time-zone = Zeitzone
account-time-zone-note = Ihre Tage und damit die Abrechnungszeiträume beginnen in dieser Zeitzone um Mitternacht.
account-tax = Umsatzsteuer auf Ihre Bestellungen
account-tax-none = keine: Ihre Adresse liegt außerhalb des Mehrwertsteuergebiets der EU
account-balance = Guthaben
account-statement = Kontoauszug des Guthabens
account-statement-about = Gutschriften, die höher waren als das Berechnete, und was aus dem Guthaben bezahlt wurde. Das Neueste zuerst.
account-statement-empty = Das Guthaben hat sich noch nicht geändert. Kostet eine Änderung weniger als Ihre Gutschrift, wird der Rest hier aufbewahrt.
account-day = Datum
account-what = Wofür
account-amount = Betrag
account-balance-after = Guthaben danach
account-used = Bezahlung der Bestellung { $number }
account-credit = Gutschrift aus der Bestellung { $number }
account-prepayment = Vorauszahlung
account-adjustment = Vom Support angepasst
account-came-back = Zahlung der Bestellung { $number } kam zu uns zurück
account-refunded-again = Erstattung der Bestellung { $number }, noch einmal
account-late-credit = Eine Zahlung, die nach dem Abbruch ihrer Bestellung eintraf
account-credit-days = { $product }: Gutschrift für ungenutzte { $unused } von { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
 }

account-edit = Unternehmen und Anschrift bearbeiten
account-name = Unternehmen
account-street = Straße und Hausnummer
account-postal-code = Postleitzahl
account-postal-code-hint = In manchen Gebieten hängt von der Postleitzahl ab, welche Umsatzsteuer für künftige Bestellungen gilt.
account-city = Ort
account-region = Bundesstaat oder Provinz
account-country = Land
account-country-fixed = Vom Land hängt ab, welche Umsatzsteuer gilt; deshalb ändert es der Support.
account-currency-once = Wählen Sie die Währung jetzt: Mit der ersten Bestellung steht sie fest.
account-save = Speichern
account-done-saved = Gespeichert. Künftige Rechnungen zeigen die neuen Angaben, ausgestellte bleiben, wie sie sind.

account-references-title = Auf Ihren Rechnungen
account-references-about = Jede Rechnung zeigt diese Angaben, bis Sie sie ändern. An der Kasse können Sie für eine Bestellung andere angeben.
account-references-none = keine
account-references-save = Speichern
account-done-references = Gespeichert. Künftige Rechnungen zeigen diese Angaben, ausgestellte bleiben, wie sie sind.
account-vat-none = Es ist keine Umsatzsteuer-Identifikationsnummer hinterlegt.
account-vat-valid = VIES, das Register der EU, hat sie am { $date } bestätigt.
account-vat-consultation = Abfragenummer: { $number }.
account-vat-unasked = VIES musste noch nicht danach gefragt werden: Das geschieht, bevor ihretwegen keine Umsatzsteuer berechnet wird.
account-vat-new = Umsatzsteuer-Identifikationsnummer ändern
account-vat-remove = Lassen Sie das Feld leer, um die Nummer zu entfernen.
account-vat-save = Nummer speichern
account-done-vat = Ihre Umsatzsteuer-Identifikationsnummer ist gespeichert. Sie gilt ab der nächsten Bestellung.
invoice-mails-title = Rechnungen per E-Mail
invoice-mails-card = Legen Sie fest, ob Rechnungen an Ihren E-Mails hängen und wer sie noch erhält: zum Beispiel die Buchhaltung.
invoice-mails-edit = Ändern
invoice-mails-own = Ihre eigenen E-Mails
invoice-mails-attach = Die Rechnung als PDF-Datei anhängen, wenn eine Bestellung oder Verlängerung bestätigt wird
invoice-mails-recipients = Wer noch Rechnungen erhält
invoice-mails-about = Wir fragen zuerst bei der Adresse nach. Bevor sie dort bestätigt ist, geht keine Rechnung dorthin.
invoice-mails-most = Mehr als fünf Adressen gehen nicht. Entfernen Sie eine, um eine andere hinzuzufügen.
invoice-mails-language = Sprache der E-Mails
invoice-mails-add = Adresse hinzufügen
invoice-mails-asked = noch nicht bestätigt
invoice-mails-confirmed = erhält jede Rechnung
invoice-mails-stopped = möchte keine Rechnungen mehr
invoice-mails-done-saved = Ihre Auswahl ist gespeichert.
invoice-mails-done-asked = Wir haben bei der Adresse nachgefragt. Sobald sie bestätigt ist, gehen Rechnungen dorthin.
invoice-mails-done-removed = An diese Adresse gehen keine Rechnungen mehr.
invoice-mails-link-asked = Die Rechnungen von { $company } sollen an { $email } gehen.
invoice-mails-link-confirmed = Die Rechnungen von { $company } gehen an { $email }.
invoice-mails-link-stopped = An { $email } gehen keine Rechnungen von { $company } mehr.
invoice-mails-link-gone = Die Adresse steht nicht mehr auf der Liste der Firma, oder der Link ist unvollständig. Es geht nichts mehr dorthin.
invoice-mails-yes = Ja, Rechnungen hierher senden
invoice-mails-stop = Keine Rechnungen hierher senden
