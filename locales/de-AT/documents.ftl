### Invoices and credit notes: on paper, and on the pages about them.

document-vat-number = UID-Nummer { $number }
