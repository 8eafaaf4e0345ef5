### Invoices and credit notes: on paper, and on the pages about them.

document-invoice = Invoice
document-credit-note = Credit note
document-number = Number
document-issued = Date of issue
document-supplied = Date of supply
document-order = Order
document-earlier = Corrects invoice
document-seller = From
document-buyer = Bill to

# $number (text): the VAT number
document-vat-number = VAT number { $number }

document-description = Description
document-quantity = Licenses
document-unit-price = Price
document-tax-rate = VAT
document-amount = Amount

# $product (text): the product and its plan
# $period (text): monthly or annual
document-charge = { $product }, { $period ->
    [annual] annual
   *[monthly] monthly
 }

# $product (text): the product and its plan
# $seats (number): how many licenses it was of
document-credit = Credit for unused time: { $product } × { $seats }

# $start (text): the first day
# $end (text): the last day
document-period = { $start } to { $end }

# $number (text): the number of the earlier invoice
document-credit-of-invoice = Billed on invoice { $number }

# $date (text): the day on which it was billed
document-credit-of-billing = Billed on { $date }

document-net = Total before VAT
document-total = Total
document-outstanding = Still to be paid
document-tax-title = VAT by rate
document-tax-base = Amount before VAT
document-tax-reverse-charge = Reverse charge
document-tax-outside-scope = Not subject to VAT
document-reverse-charge = Reverse charge: the recipient accounts for the VAT (Article 196 of Directive 2006/112/EC).
document-outside-scope = Not subject to EU VAT: the place of supply is outside the EU (Articles 44 and 59 of Directive 2006/112/EC).

# $page (number): the page
# $pages (number): how many there are
document-page = Page { $page } of { $pages }

# $number (text): the number of the document
document-xml-description = The data of { $number } by EN 16931

invoices-year = Year
invoices-all-years = All years
invoices-show = Show
invoices-date = Date
invoices-kind = Document
invoices-files = Files
invoices-for = For
invoices-export = Export as CSV

# $number (text): the number of the document
invoices-download-pdf = Download { $number } as PDF

# $number (text): the number of the document
invoices-download-xml = Download { $number } as XML

invoices-empty-title = No invoices yet
invoices-empty-text = When you place an order, its invoice appears here.
invoices-empty-year = There is no invoice of this year.
invoices-back = To all invoices
