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
account-postal-code-example = Das ist keine Postleitzahl Ihres Landes. Eine sieht so aus: { $example }.
account-unprintable-letter = „{ $letter }“ ({ $code }) kann auf Rechnungen nicht gedruckt werden. Schreiben Sie es mit anderen Buchstaben.
account-city = Ort
account-region = Bundesstaat oder Provinz
account-country = Land
account-country-fixed = Vom Land hängt ab, welche Umsatzsteuer gilt; deshalb ändert es der Support.
account-currency-once = Wählen Sie die Währung jetzt: Mit der ersten Bestellung steht sie fest.
account-save = Speichern
account-done-saved = Gespeichert. Künftige Rechnungen zeigen die neuen Angaben, ausgestellte bleiben, wie sie sind.

account-vat-none = Es ist keine Umsatzsteuer-Identifikationsnummer hinterlegt.
account-vat-valid = VIES, das Register der EU, hat sie am { $date } bestätigt.
account-vat-consultation = Abfragenummer: { $number }.
account-vat-unasked = VIES musste noch nicht danach gefragt werden: Das geschieht, bevor ihretwegen keine Umsatzsteuer berechnet wird.
account-vat-new = Umsatzsteuer-Identifikationsnummer ändern
account-vat-remove = Lassen Sie das Feld leer, um die Nummer zu entfernen.
account-vat-save = Nummer speichern
account-done-vat = Ihre Umsatzsteuer-Identifikationsnummer ist gespeichert. Sie gilt ab der nächsten Bestellung.
