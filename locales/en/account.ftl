### The account: the company, and the statement of its balance.

account-company = Company and billing
account-currency = Currency
account-currency-fixed = All your payments are in this currency, which cannot be changed.
account-time-zone = Time zone
account-time-zone-note = Days and billing periods begin at midnight in this time zone.
account-tax = VAT on your orders
account-tax-none = None: your address is outside the EU VAT area
account-balance = Balance
account-payment-methods = Manage payment methods
account-statement = Balance history
account-statement-about = What was added to your balance and what it paid for. Newest first.
account-statement-empty = No balance activity yet. When a change costs less than your credit, the rest is added to your balance.
account-day = Date
account-what = Description
account-amount = Amount
account-balance-after = Balance after

# $number (text): the order’s number
account-used = Paid for order { $number }


# $number (text): the order’s number
account-credit = Credit from order { $number }

account-prepayment = Prepayment
account-adjustment = Adjustment by support

# $number (text): the order’s number
account-came-back = Payment for order { $number }, returned to us

# $number (text): the order’s number
account-refunded-again = Refund for order { $number }, sent again

account-late-credit = Payment received after its order was canceled

# $product (text): the product
# $unused (number): days of the period that were not used
# $days (number): days of the period
account-credit-days = { $product }: credit for unused time ({ $days ->
    [one] { $unused } of { $days } day
   *[other] { $unused } of { $days } days
 })

account-edit = Edit company and address
account-name = Company
account-street = Street address
account-postal-code = Postal code
account-postal-code-hint = In some regions, the postal code determines the VAT on your future orders.

# $example (text): a postal code of the country
account-postal-code-example = This is not a valid postal code for your country. Example: { $example }.

# $letter (text): the letter
# $code (text): its number in Unicode, such as U+1F680
account-unprintable-letter = “{ $letter }” ({ $code }) cannot be printed on invoices. Use other characters instead.

account-city = City
account-region = State, province or county
account-country = Country
account-country-fixed = The country determines which VAT applies, so only support can change it.
account-currency-once = Choose the currency now: it cannot be changed after your first order.
account-save = Save
account-done-saved = Saved. Future invoices will show the change; invoices already issued stay the same.

account-references-title = On your invoices
account-references-about = Shown on every invoice until you change it. At checkout, you can enter different references for a single order.
account-references-none = None
account-references-save = Save
account-done-references = Saved. Future invoices will show the change; invoices already issued stay the same.
account-vat-none = There is no VAT number on file.
# $date (text): the day on which it was asked
account-vat-valid = VIES, the EU VAT register, confirmed it on { $date }.
# $number (text): the reference that VIES gave as proof of the request
account-vat-consultation = Consultation number: { $number }.
account-vat-unasked = Not checked with VIES yet. We check it before an order is placed without VAT.
account-vat-new = Change VAT number
account-vat-remove = Leave the field empty to remove the number.
account-vat-save = Save VAT number
account-done-vat = Saved. The change applies from your next order.
invoice-mails-title = Invoices by email
invoice-mails-card = Choose whether your emails include the invoice, and who else receives it, such as your accounting team.
invoice-mails-edit = Change
invoice-mails-own = Your emails
invoice-mails-attach = Attach the invoice as a PDF to order and renewal confirmations
invoice-mails-recipients = Other recipients
invoice-mails-about = We first send a confirmation request to the address. No invoices are sent there until it is confirmed.
# $most (number): how many addresses there can be besides the billing contact's
invoice-mails-most = You can add up to { $most } addresses. Remove one to add another.
invoice-mails-language = Email language
invoice-mails-add = Add address
invoice-mails-asked = not confirmed yet
invoice-mails-confirmed = receives every invoice
invoice-mails-stopped = unsubscribed
invoice-mails-done-saved = Your choice has been saved.
invoice-mails-done-asked = We have sent a confirmation request. Invoices are sent to the address once it is confirmed.
invoice-mails-done-removed = The address has been removed. No more invoices are sent to it.

# $company (text): the name of the company
# $email (text): the reader's address
invoice-mails-link-asked = Would you like to receive the invoices for { $company } at { $email }?

# $company (text): the name of the company
# $email (text): the reader's address
invoice-mails-link-confirmed = Invoices for { $company } are sent to { $email }.

# $company (text): the name of the company
# $email (text): the reader's address
invoice-mails-link-stopped = Invoices for { $company } are no longer sent to { $email }.

invoice-mails-link-gone = The address is no longer on the company’s list, or the link is incomplete. No invoices are sent to it.
invoice-mails-yes = Yes, send the invoices here
invoice-mails-stop = Do not send invoices here
