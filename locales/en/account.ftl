### The account: the company, and the statement of its balance.

account-company = Company and billing
account-currency = Currency
account-currency-fixed = The currency is fixed: everything you pay is in it.
account-time-zone = Time zone
account-time-zone-note = Your days, and with them your billing periods, begin at midnight in this time zone.
account-tax = VAT on what you order
account-tax-none = none: your address is outside the area of EU VAT
account-balance = Balance
account-statement = Statement of the balance
account-statement-about = Credits that were more than what was charged, and what the balance paid for. The newest first.
account-statement-empty = Nothing has changed the balance yet. When a change of yours costs less than your credit, the rest is kept here.
account-day = Date
account-what = What for
account-amount = Amount
account-balance-after = Balance after

# $number (text): the order’s number
account-used = Paid for order { $number }


# $number (text): the order’s number
account-credit = Credit of order { $number }

account-prepayment = Prepayment
account-adjustment = Adjusted by support

# $number (text): the order’s number
account-came-back = Payment of order { $number } came back to us

# $number (text): the order’s number
account-refunded-again = Refund of order { $number }, once more

account-late-credit = A payment that came after its order had been given up

# $product (text): the product
# $unused (number): days of the period that were not used
# $days (number): days of the period
account-credit-days = { $product }: credit for unused { $unused } of { $days ->
    [one] { $days } day
   *[other] { $days } days
 }

account-edit = Edit company and address
account-name = Company
account-street = Street and number
account-postal-code = Postal code
account-postal-code-hint = In some regions the postal code decides which VAT applies to what you order from now on.

# $example (text): a postal code of the country
account-postal-code-example = This is not a postal code of your country. One looks like { $example }.

# $letter (text): the letter
# $code (text): its number in Unicode, such as U+1F680
account-unprintable-letter = “{ $letter }” ({ $code }) cannot be printed on invoices. Write it with other letters.

account-city = City
account-region = State, province or county
account-country = Country
account-country-fixed = The country decides which VAT applies, so support changes it.
account-currency-once = Choose the currency now: with the first order it is fixed.
account-save = Save
account-done-saved = Saved. Invoices from now on show it; those already issued stay as they are.

account-references-title = On your invoices
account-references-about = Every invoice shows this until you change it. At the checkout you can give others for one order.
account-references-none = none
account-references-save = Save
account-done-references = Saved. Invoices from now on show it; those already issued stay as they are.
account-vat-none = There is no VAT number on file.
# $date (text): the day on which it was asked
account-vat-valid = VIES, the register of the EU, confirmed it on { $date }.
# $number (text): the reference that VIES gave as proof of the request
account-vat-consultation = Consultation number: { $number }.
account-vat-unasked = Nobody had to ask VIES for it yet: that is done before VAT is left out because of it.
account-vat-new = Change VAT number
account-vat-remove = Leave the field empty to remove the number.
account-vat-save = Save VAT number
account-done-vat = Your VAT number is saved. It counts from the next order on.
invoice-mails-title = Invoices by e-mail
invoice-mails-card = Choose whether invoices come with your e-mails, and who else gets them: bookkeeping, for example.
invoice-mails-edit = Change
invoice-mails-own = Your own e-mails
invoice-mails-attach = Attach the invoice as a PDF file when an order or a renewal is confirmed
invoice-mails-recipients = Who else gets invoices
invoice-mails-about = We ask at the address first. Until it is confirmed there, no invoice is sent to it.
# $most (number): how many addresses there can be besides the billing contact's
invoice-mails-most = { $most } addresses is the most. Remove one to add another.
invoice-mails-language = Language of the e-mails
invoice-mails-add = Add address
invoice-mails-asked = not confirmed yet
invoice-mails-confirmed = gets every invoice
invoice-mails-stopped = wants no more invoices
invoice-mails-done-saved = Your choice is saved.
invoice-mails-done-asked = We have asked at the address. Invoices go there as soon as it is confirmed.
invoice-mails-done-removed = No more invoices go to that address.

# $company (text): the name of the company
# $email (text): the reader's address
invoice-mails-link-asked = The invoices of { $company } are to be sent to { $email }.

# $company (text): the name of the company
# $email (text): the reader's address
invoice-mails-link-confirmed = The invoices of { $company } are sent to { $email }.

# $company (text): the name of the company
# $email (text): the reader's address
invoice-mails-link-stopped = No more invoices of { $company } are sent to { $email }.

invoice-mails-link-gone = The address is not on the list of the company any more, or the link is incomplete. Nothing is sent to it.
invoice-mails-yes = Yes, send the invoices here
invoice-mails-stop = Send no invoices here
