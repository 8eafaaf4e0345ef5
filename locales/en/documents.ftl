### Invoices and credit notes: on paper, and on the pages about them.

document-invoice = Invoice
document-credit-note = Credit note

# $number (text): the document’s number
document-invoice-title = Invoice { $number }

# $number (text): the document’s number
document-credit-note-title = Credit note { $number }

# $number (text): the number of another document
# $date (text): its date
document-dated = { $number } ({ $date })

# The line at the foot of each page.
# $seller (text): the seller’s name
# $number (text): the document’s number
document-foot = { $seller } · { $number }

document-number = Number
document-issued = Date of issue
document-supplied = Date of supply
document-order = Order
document-earlier = Corrects invoice
document-earlier-credit-note = Corrects credit note
document-purchase-order = Purchase order
document-buyer-reference = Your reference
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
document-credit = Credit for unused time: { $product } × { $seats }

# $start (text): the first day
# $end (text): the last day
document-period = { $start } to { $end }

# $number (text): the number of the earlier invoice, and its date
document-credit-of-invoice = Billed on invoice { $number }

# $number (text): the number of the earlier credit note, and its date
document-credit-of-credit-note = Billed on credit note { $number }

# $date (text): the day on which it was billed
document-credit-of-billing = Billed on { $date }

# Two notes about a line of a document, where there is room for one text only.
# $first (text): the one
# $second (text): the other
document-notes = { $first }; { $second }

document-net = Total before VAT
document-total = Total
document-outstanding = Amount due

# $date (text): the day of payment
document-paid-on = Paid on { $date }

# $date (text): the last day on which it is paid in time
document-due-by = Due by { $date }

document-transfer = Pay by bank transfer
document-transfer-payee = Payee
document-transfer-iban = IBAN
document-transfer-reference = Payment reference
document-transfer-until = Due date
document-transfer-scan = Scan the code with your banking app to fill in the transfer.

# $iban (text): the seller’s bank account
document-transfer-code = QR code for a SEPA credit transfer to { $iban }, with the same details as the table

document-tax-title = VAT by rate
document-tax-base = Amount before VAT
document-tax-reverse-charge = Reverse charge
document-tax-outside-scope = Not subject to VAT
document-reverse-charge = Reverse charge: the recipient accounts for the VAT (Article 196 of Directive 2006/112/EC).
document-outside-scope = Not subject to EU VAT: the place of supply is outside the EU VAT area (Articles 6, 44 and 59 of Directive 2006/112/EC).

# $currency (text): the code of the currency, such as SEK
# $amount (text): the tax in it
# $date (text): the day of the rate
# $rates (text): how much one euro is, such as 10.9875 SEK or 1.0835 USD = 10.9875 SEK
document-national-tax = VAT in { $currency }: { $amount }. European Central Bank rate of { $date }: 1 EUR = { $rates }.

# $currency (text): the code of the currency, such as SEK
# $amount (text): the tax in it
# $date (text): the day of the rate
# $rates (text): how much one euro is, such as 10.9875 SEK or 1.0835 USD = 10.9875 SEK
document-national-tax-demo = VAT in { $currency }: { $amount }. Made-up demo rate of { $date }: 1 EUR = { $rates }.

# Two rates: how much one euro is in each of two currencies.
# $first (text): the one, such as 1.0835 USD
# $second (text): the other, such as 10.9875 SEK
document-rates = { $first } = { $second }

# $page (number): the page
# $pages (number): how many there are
document-page = Page { $page } of { $pages }

# $number (text): the number of the document
document-xml-description = Data of { $number } according to EN 16931

invoices-year = Year
invoices-all-years = All years
invoices-date = Date
invoices-kind = Document
invoices-files = Files
invoices-for = Description
invoices-state = Status
invoices-all-states = Any status
invoices-paid = Paid
invoices-open = Open
invoices-credited = Credited
invoices-renewal = Renewal, no invoice yet

# $amount (text): what the account's balance paid of the total
invoices-by-balance = { $amount } from your balance

# $amount (text): what was charged of the total
invoices-charged = { $amount } charged

# $amount (text): what the account's balance gained
invoices-to-balance = { $amount } to your balance

invoices-export = Export as CSV
invoices-export-balance = Balance
invoices-export-charged = Charged
invoices-export-first-day = First day
invoices-export-last-day = Last day

# $number (text): the number of the document
invoices-download-pdf = Download { $number } as PDF

# $number (text): the number of the document
invoices-download-xml = Download { $number } as XML

invoices-empty-title = No invoices yet
invoices-empty-text = When you place an order, its invoice appears here.
invoices-back = All invoices

# $product (text): the product and the plan
document-refund = Refund: { $product }

# $brand (text): the card’s brand
# $digits (text): its last four digits
document-refunded-to = Refunded to { $brand } ending in { $digits }
