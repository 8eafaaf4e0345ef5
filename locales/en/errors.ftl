### Why something was not done, and what to do next.

error-title = Please check this
error-sign-in-first = Your session has ended. Sign in again.
error-wrong-credentials = The e-mail address or the password is not right. Check both and try again.
error-cookies-blocked = Your browser does not keep cookies. Allow cookies for this site, then sign in again.
# $minutes (number): how long to wait
error-too-many-attempts = There were too many attempts. Wait { $minutes } minutes and try again.
error-not-found = This is not there any more. Go back to your subscriptions.
error-refused = This change cannot be made online. The reason is given below.
error-bad-seats = Enter the number of licenses as a whole number, for example 5.
error-bad-vat-number = This is not a VAT number of your billing country. Check the letters and digits and try again.
error-vat-number-not-registered = VIES, the register of the EU, does not know this VAT number. Check it, or have your tax office register it for trade within the EU and try again. Without it you can order with VAT.
error-bad-request = The form was not complete. Load the page again and repeat your entries.
error-cart-empty = Your cart is empty: the order may have been placed already. Look at your subscriptions.
error-quote-changed = The figures have changed and nothing was ordered. Check the new figures and place the order again.
error-key-reused = This page was already used for another order. Load it again to go on.
error-payment-method-missing = Enter your payment details first.
error-last-payment-method = This is the only card on file, and a subscription renews on it. Add another card first, then remove this one.
error-payment-declined = Your card was declined. Nothing was charged and nothing has changed. Use another card or ask your bank.
error-not-chargeable = This amount cannot be charged: it is too small or too large for our payment provider. Nothing was charged and nothing has changed. Choose another number of licenses or another billing period, or contact support.
error-payment-not-confirmed = The payment was not confirmed. Nothing was charged and nothing has changed. Place the order again to confirm it.
error-order-in-flight = An order is being processed. Wait half a minute and try again.
error-no-free-licence = All licenses are assigned. Remove one or add licenses first.
error-not-enough-licences = There are fewer free licenses than people. Choose fewer people, remove a license or add licenses.
error-nobody-chosen = Choose at least one person, or enter at least one e-mail address.
# $lines (number): the most lines of a list
# $kilobytes (number): how large a list may be
error-list-too-long = The list is too long: at most { $lines } lines and { $kilobytes } kB. Divide it and check each part.
error-list-is-workbook = This file is a workbook of Excel, LibreOffice or Numbers. Save the list as CSV (UTF-8) and send that, or copy the cells and paste them here.
error-list-is-no-text = This file is not a text. Send the list as CSV or as a plain text, or paste it here.
error-bad-email = This is not an e-mail address. Check it, for example name@company.com.
# $most (number): the most characters
error-bad-message = Write what it is about, in at most { $most } characters.
# $most (number): the most characters
error-bad-name = Enter a name of at most { $most } characters, without a link or an address.
# $most (number): the most characters
error-bad-company-name = Enter the company’s name, in at most { $most } characters.
# $most (number): the most characters
error-bad-address = Enter street and city, each in at most { $most } characters.
error-bad-postal-code = This is not a postal code of your country. Check it and try again.
error-unprintable-letter = A letter of it cannot be printed on invoices. Write it with other letters.
error-zone-behind = It is still yesterday in this time zone. Choose it once the day has begun there too.
# $least (number): the fewest characters
# $most (number): the most characters
error-bad-password = Choose a password of at least { $least } characters, and at most { $most }.
error-simple-password = This password repeats itself, or follows the alphabet or the keyboard. Choose another, such as a few words in a row.
error-common-password = This password is one of the first that anybody tries, also with digits or signs around it. Choose another, such as a few words in a row.
error-personal-password = This password is made of names that belong to you: yours, your company’s, or ours. Choose another, such as a few words in a row.
error-wrong-password = Your current password is not right. Check it and try again.
error-wrong-code = The code is not right, or it was used already. Wait for the next one and try again.
error-factor-first = A second step of the sign-in is required of billing contacts. Set it up first; everything else then works as before.
error-prove-first = Confirm first that it is you.
error-link-expired = This link does not work any more: it was used already, or it is too old. Ask for a new one.
error-address-taken = Somebody signs in or is invited by this e-mail address already. Use another address or contact support.
error-other-account = In another window you have switched to another account. Nothing was changed: look which account this is, and do it again if you want it here.
error-too-many-mails = So many mails are not sent within an hour. Try again later.
# $most (number): the most people
error-too-many-people = An account has at most { $most } people. Remove somebody first.
error-busy = Many people are here at the moment. Try again in a few seconds.
error-unavailable = The server could not answer. Check your connection and try again.

refusal-title = This cannot be changed now

refusal-not-billing-contact-title = Only the billing contact can change this
# $contact (text): the billing contact's name
refusal-not-billing-contact = Ask { $contact }, the billing contact of your account.

refusal-corporate-account-title = This is a corporate account
refusal-corporate-account = Your company manages its subscriptions in the Corporate Billing Portal. Here you can see them, but not change them.
# $name (text): the name of the account's representative
refusal-corporate-account-representative = Your representative: { $name }

refusal-invoice-overdue-title = A payment is overdue
refusal-invoice-overdue = An invoice is overdue. Pay it first, then you can change your subscriptions. You can cancel one all the same.
refusal-payment-disputed-title = A payment is disputed
refusal-payment-disputed = A payment of yours is disputed with your bank. Until that is decided, nothing is changed, charged or renewed; your licenses keep working. You can cancel a subscription all the same. Please contact support.
refusal-order-in-flight = An order is being processed. If it waits for your bank, you can go on with the confirmation or give the order up.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = By the clock of our server, the paid billing period begins only on { $date }. Until then this subscription cannot be changed, so that nothing you have paid gets lost. If the date is wrong, contact support.
refusal-not-sold = This plan is not sold any more.
refusal-already-held = Your account has this product already. Change it in your subscriptions.
refusal-had-before = Your account has tried or had this product before. A product can be tried once; you can subscribe to it at any time.
refusal-lower-tier = Moving to a lower plan is not possible online.

# $seats (number): the fewest licences the plan is sold with
refusal-below-minimum = { $seats ->
    [one] This plan has at least { $seats } license.
   *[other] This plan has at least { $seats } licenses.
 }

# $seats (number): the most licences that can be bought online
refusal-above-maximum = { $seats ->
    [one] Online you can have { $seats } license at most.
   *[other] Online you can have up to { $seats } licenses.
 }

# $count (number): how many licences must be freed first
# $names (text): who holds licences
refusal-seats-assigned = { $count ->
    [one] Too few: { $count } more license is assigned. First free the license of one of these people: { $names }.
   *[other] Too few: { $count } more licenses are assigned. First free the licenses of { $count } of these people: { $names }.
 }

refusal-nothing-changes = This is what you have now. Choose another plan, number of licenses or billing to see what it costs.
