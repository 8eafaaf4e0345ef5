### Invoices and credit notes: on paper, and on the pages about them.

document-vat-number = MWST-Nummer { $number }
document-tax-rate = MWST
document-tax-title = Mehrwertsteuer nach Steuersatz
document-reverse-charge = Steuerschuldnerschaft des Leistungsempfängers: Die Mehrwertsteuer schuldet der Leistungsempfänger (Artikel 196 der Richtlinie 2006/112/EG).
document-outside-scope = In der EU nicht steuerbar: Der Leistungsort liegt ausserhalb des Mehrwertsteuergebiets der EU (Artikel 6, 44 und 59 der Richtlinie 2006/112/EG).
document-national-tax = Mehrwertsteuer in { $currency }: { $amount }. Kurs der Europäischen Zentralbank vom { $date }: 1 EUR = { $rates }.
document-national-tax-demo = Mehrwertsteuer in { $currency }: { $amount }. Erfundener Kurs der Demo vom { $date }: 1 EUR = { $rates }.
