### Why something was not done, and what to do next.

error-title = There is a problem
error-sign-in-first = Your session has ended. Sign in again.
error-wrong-credentials = The email address or password is incorrect. Check both and try again.
error-cookies-blocked = Your browser is blocking cookies. Allow cookies for this site, then sign in again.
# $minutes (number): how long to wait
error-too-many-attempts = Too many attempts. Wait { $minutes } minutes and try again.
error-not-found = This no longer exists. Go back to your subscriptions.
error-refused = This change cannot be made online. The reason is given below.
error-bad-seats = Enter the number of licenses as a whole number, for example 5.
error-bad-vat-number = This is not a valid VAT number for your billing country. Check the letters and digits and try again.
error-vat-number-not-registered = VIES, the EU VAT register, does not recognize this VAT number. Check it, or ask your tax office to register it for trade within the EU and try again. Without it, you can order with VAT.
error-bad-request = The form was incomplete. Reload the page and enter your data again.
error-cart-empty = Your cart is empty: the order may already have been placed. Check your subscriptions.
error-quote-changed = The amounts have changed, and nothing was ordered. Check the new amounts and place the order again.
error-key-reused = This page was already used for another order. Reload it to continue.
error-payment-method-missing = Enter your payment details first.
error-last-payment-method = This is the only card on file, and a subscription renews with it. Add another card first, then remove this one.
error-payment-declined = Your card was declined. Nothing was charged and nothing has changed. Use another card or ask your bank.
error-not-chargeable = This amount cannot be charged: it is too small or too large for our payment provider. Nothing was charged and nothing has changed. Choose another number of licenses or another billing frequency, or contact support.
error-payment-not-confirmed = The payment was not confirmed. Nothing was charged and nothing has changed. Place the order again to confirm it.
error-order-in-flight = An order is being processed. Wait half a minute and try again.
error-no-free-licence = All licenses are assigned. Remove one from someone or add licenses first.
error-not-enough-licences = There are fewer available licenses than people. Select fewer people, remove licenses from others, or add licenses.
error-nobody-chosen = Select at least one person, or enter at least one email address.
# $lines (number): the most lines of a list
# $kilobytes (number): how large a list may be
error-list-too-long = The list is too long: the limit is { $lines } lines and { $kilobytes } kB. Split it and review each part.
error-list-is-workbook = This file is an Excel, LibreOffice or Numbers spreadsheet. Save the list as CSV (UTF-8) and upload that, or copy the cells and paste them here.
error-list-is-no-text = This is not a text file. Upload the list as CSV or plain text, or paste it here.
error-bad-email = This is not a valid email address. Enter one such as name@company.com.
# $most (number): the most characters
error-bad-message = Describe your request in up to { $most } characters.
# $most (number): the most characters
error-bad-name = Enter a name of up to { $most } characters, without links or email addresses.
# $most (number): the most characters
error-bad-company-name = Enter the company’s name (up to { $most } characters).
# $most (number): the most characters
error-bad-address = Enter the street address and the city (up to { $most } characters each).
error-bad-postal-code = This is not a valid postal code for your country. Check it and try again.
error-unprintable-letter = This contains a character that cannot be printed on invoices. Use other characters instead.
error-zone-behind = It is still yesterday in this time zone. You can choose it once today has begun there.
# $least (number): the fewest characters
# $most (number): the most characters
error-bad-password = Choose a password of { $least } to { $most } characters.
error-simple-password = This password repeats itself, or follows the alphabet or the keyboard. Choose another, such as a few words in a row.
error-common-password = This password is one of the first that anybody tries, also with digits or signs around it. Choose another, such as a few words in a row.
error-personal-password = This password is made of names that belong to you: yours, your company’s, or ours. Choose another, such as a few words in a row.
error-wrong-password = Your current password is incorrect. Check it and try again.
error-wrong-code = The code is not right, or it was used already. Wait for the next one and try again.
error-passkey-refused = The passkey was not accepted, or it took too long. Try again, or sign in with your password.
# $most (number): the most passkeys
error-too-many-passkeys = You already have { $most } passkeys, which is the limit. Remove one that you no longer use, then add the new one.
error-factor-first = A second step of the sign-in is required of billing contacts. Set it up first; everything else then works as before.
error-prove-first = Confirm first that it is you.
error-link-expired = This link no longer works: it has already been used or has expired. Request a new one.
error-address-taken = This email address is already in use or has been invited. Use another address or contact support.
error-other-account = You switched to another account in another window, so nothing was changed. Check which account this page is for, and try again if it is the right one.
error-too-many-mails = Too many emails have been sent within the last hour. Try again later.
# $most (number): the most lists within an hour
error-too-many-lists = Your account has uploaded { $most } lists within the last hour, which is the limit. Try again later, or put more people into one list.
# $most (number): the most people
error-too-many-people = An account can have up to { $most } people. Remove someone first.
error-busy = The service is busy at the moment. Try again in a few seconds.
error-unavailable = The server did not respond. Check your connection and try again.

refusal-title = This cannot be changed right now

refusal-not-billing-contact-title = Only the billing contact can change this
# $contact (text): the billing contact's name
refusal-not-billing-contact = Ask { $contact }, your account’s billing contact.

refusal-corporate-account-title = This is a corporate account
refusal-corporate-account = Your company manages its subscriptions in the Corporate Billing Portal. You can view them here, but not change them.
# $name (text): the name of the account's representative
refusal-corporate-account-representative = Your representative: { $name }

refusal-invoice-overdue-title = A payment is overdue
refusal-invoice-overdue = An invoice is overdue. Pay it first, then you can change your subscriptions. You can still cancel a subscription.
refusal-payment-disputed-title = A payment is disputed
refusal-payment-disputed = One of your payments is disputed with your bank. Until the dispute is decided, nothing is changed, charged or renewed, and your licenses keep working. You can still cancel a subscription. Please contact support.
refusal-order-in-flight = An order is being processed. If it is waiting for your bank, you can continue with the confirmation or cancel the order.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = According to our server’s clock, the paid billing period does not begin until { $date }. Until then, this subscription cannot be changed, so that nothing you have paid for is lost. If the date is wrong, contact support.
refusal-not-sold = This plan or billing frequency is no longer available.
refusal-already-held = Your account already has this product. Change it in your subscriptions.
refusal-had-before = Your account has already tried or had this product. A product can be tried only once, but you can subscribe to it at any time.
refusal-lower-tier = You cannot move to a lower plan online.

# $seats (number): the fewest licences the plan is sold with
refusal-below-minimum = { $seats ->
    [one] This plan requires at least { $seats } license.
   *[other] This plan requires at least { $seats } licenses.
 }

# $seats (number): the most licences that can be bought online
refusal-above-maximum = { $seats ->
    [one] You can have up to { $seats } license online.
   *[other] You can have up to { $seats } licenses online.
 }

# $count (number): how many licences must be freed first
# $names (text): who holds licences
refusal-seats-assigned = { $count ->
    [one] That is fewer licenses than are assigned. First remove the license from { $count } of these people: { $names }.
   *[other] That is fewer licenses than are assigned. First remove the licenses from { $count } of these people: { $names }.
 }

refusal-nothing-changes = This is what you already have. Choose another plan, number of licenses or billing frequency to see what it costs.
