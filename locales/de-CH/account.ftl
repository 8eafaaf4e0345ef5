### The account: the company, and the statement of its balance.

account-tax = Mehrwertsteuer auf Ihre Bestellungen
account-tax-none = Keine: Ihre Adresse liegt ausserhalb des Mehrwertsteuergebiets der EU
account-edit = Unternehmen und Adresse bearbeiten
account-street = Strasse und Hausnummer
account-postal-code-hint = In manchen Gebieten bestimmt die Postleitzahl die Mehrwertsteuer für künftige Bestellungen.
account-unprintable-letter = «{ $letter }» ({ $code }) kann nicht auf Rechnungen gedruckt werden. Verwenden Sie stattdessen andere Zeichen.
account-region = Kanton, Bundesland oder Region
account-country-fixed = Das Land bestimmt, welche Mehrwertsteuer gilt. Deshalb kann es nur der Support ändern.
account-vat-none = Es ist keine MWST-Nummer hinterlegt.
account-vat-valid = VIES, das MWST-Register der EU, hat sie am { $date } bestätigt.
account-vat-unasked = Noch nicht bei VIES geprüft. Wir prüfen die Nummer, bevor eine Bestellung ohne Mehrwertsteuer aufgegeben wird.
account-vat-new = MWST-Nummer ändern
account-vat-save = MWST-Nummer speichern
invoice-mails-card = Legen Sie fest, ob Ihre E-Mails die Rechnung enthalten und wer sie ausserdem erhält, zum Beispiel Ihre Buchhaltung.
