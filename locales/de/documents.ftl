### Invoices and credit notes: on paper, and on the pages about them.

document-invoice = Rechnung
document-credit-note = Rechnungskorrektur
document-invoice-title = Rechnung { $number }
document-credit-note-title = Rechnungskorrektur { $number }
document-dated = { $number } ({ $date })
document-foot = { $seller } · { $number }
document-number = Nummer
document-issued = Ausstellungsdatum
document-supplied = Leistungsdatum
document-order = Bestellung
document-earlier = Berichtigt Rechnung
document-earlier-credit-note = Berichtigt Rechnungskorrektur
document-purchase-order = Ihre Bestellnummer
document-buyer-reference = Ihr Zeichen
document-seller = Rechnungssteller
document-buyer = Rechnungsempfänger
document-vat-number = USt-IdNr. { $number }
document-description = Beschreibung
document-quantity = Lizenzen
document-unit-price = Einzelpreis
document-tax-rate = USt
document-amount = Betrag
document-charge = { $product }, { $period ->
    [annual] jährlich
   *[monthly] monatlich
 }
document-credit = Gutschrift für nicht genutzte Zeit: { $product } × { $seats }
document-period = { $start } bis { $end }
document-credit-of-invoice = Berechnet mit Rechnung { $number }
document-credit-of-credit-note = Berechnet mit Rechnungskorrektur { $number }
document-credit-of-billing = Berechnet am { $date }
document-notes = { $first }; { $second }
document-net = Summe netto
document-total = Gesamtbetrag
document-outstanding = Offener Betrag
document-paid-on = Bezahlt am { $date }
document-due-by = Zahlbar bis { $date }
document-transfer = Per Überweisung bezahlen
document-transfer-payee = Empfänger
document-transfer-iban = IBAN
document-transfer-reference = Verwendungszweck
document-transfer-until = Zahlbar bis
document-transfer-scan = Scannen Sie den Code mit Ihrer Banking-App, um die Überweisung auszufüllen.
document-transfer-code = QR-Code für eine SEPA-Überweisung an { $iban }, mit denselben Angaben wie die Tabelle
document-tax-title = Umsatzsteuer nach Steuersatz
document-tax-base = Nettobetrag
document-tax-reverse-charge = Steuerschuldnerschaft des Leistungsempfängers
document-tax-outside-scope = Nicht steuerbar
document-reverse-charge = Steuerschuldnerschaft des Leistungsempfängers: Die Umsatzsteuer schuldet der Leistungsempfänger (Artikel 196 der Richtlinie 2006/112/EG).
document-outside-scope = In der EU nicht steuerbar: Der Leistungsort liegt außerhalb des Mehrwertsteuergebiets der EU (Artikel 6, 44 und 59 der Richtlinie 2006/112/EG).
document-national-tax = Umsatzsteuer in { $currency }: { $amount }. Kurs der Europäischen Zentralbank vom { $date }: 1 EUR = { $rates }.
document-national-tax-demo = Umsatzsteuer in { $currency }: { $amount }. Erfundener Kurs der Demo vom { $date }: 1 EUR = { $rates }.
document-rates = { $first } = { $second }
document-page = Seite { $page } von { $pages }
document-xml-description = Daten zu { $number } nach EN 16931
invoices-year = Jahr
invoices-all-years = Alle Jahre
invoices-date = Datum
invoices-kind = Beleg
invoices-files = Dateien
invoices-for = Leistung
invoices-state = Status
invoices-all-states = Jeder Status
invoices-paid = Bezahlt
invoices-open = Offen
invoices-credited = Gutgeschrieben
invoices-renewal = Verlängerung, noch ohne Rechnung
invoices-by-balance = { $amount } aus Ihrem Guthaben
invoices-charged = { $amount } abgebucht
invoices-to-balance = { $amount } auf Ihr Guthaben
invoices-export = Als CSV exportieren
invoices-export-balance = Guthaben
invoices-export-charged = Abgebucht
invoices-export-first-day = Erster Tag
invoices-export-last-day = Letzter Tag
invoices-download-pdf = { $number } als PDF herunterladen
invoices-download-xml = { $number } als XML herunterladen
invoices-empty-title = Noch keine Rechnungen
invoices-empty-text = Wenn Sie eine Bestellung aufgeben, erscheint die Rechnung dazu hier.
invoices-back = Alle Rechnungen

document-refund = Erstattung: { $product }
document-refunded-to = Erstattet auf { $brand }, Endziffern { $digits }
