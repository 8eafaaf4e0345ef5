### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

# $account (text): the name of the company
mail-footer-person = You are receiving this email because you belong to { $account } in the Billing Center.
# $account (text): the name of the company
mail-footer-removed = You are receiving this email because you belonged to { $account } in the Billing Center.
# $account (text): the name of the company
mail-footer-invoices = You are receiving this email because this address was added to receive the invoices for { $account } in the Billing Center.

# $product (text): the product's name
mail-licence-subject = You have a license for { $product }

# $by (text): who assigned the licence
# $product (text): the product's name
mail-licence-text = { $by } has assigned you a license for { $product }. You can use it right away.

mail-licence-sign-in = You can see it in the Billing Center. If you do not have a password yet, choose “Forgot your password?” there.
mail-invitation-subject = You have been invited to the Billing Center

# $by (text): who invites
mail-invitation-text = { $by } has invited you to your company’s account in the Billing Center.

# $days (number): how long the link is good, in days
mail-invitation-link =
    { $days ->
        [one] Choose a password to sign in. The link can be used once, within { $days } day.
       *[other] Choose a password to sign in. The link can be used once, within { $days } days.
    }
mail-password-step = Choose a password
mail-reset-subject = Choose a new password
# $hours (number): how long the link is good, in hours
mail-reset-text =
    { $hours ->
        [one] Someone, probably you, requested a new password. The link can be used once, within one hour. Choosing a new password signs you out everywhere.
       *[other] Someone, probably you, requested a new password. The link can be used once, within { $hours } hours. Choosing a new password signs you out everywhere.
    }
mail-reset-ignore = Not you? You do not need to do anything: your password stays the same.
mail-email-subject = Confirm your email address
# $hours (number): how long the link is good, in hours
mail-email-text =
    { $hours ->
        [one] Confirm this email address to sign in to the Billing Center with it. The link can be used once, within one hour.
       *[other] Confirm this email address to sign in to the Billing Center with it. The link can be used once, within { $hours } hours.
    }
mail-email-step = Confirm email address
mail-email-ignore = Not you? You do not need to do anything.
mail-email-changed-subject = Your email address has been changed
mail-email-changed-text = From now on, you sign in to the Billing Center with a different email address, and your emails go there.
mail-email-changed-not-you = Not you? Contact support right away.

mail-handover-offered-subject = Take over the role of billing contact

# $from (text): who hands it over
# $to (text): who takes it over
mail-handover-offered-text = { $from } is offering you, { $to }, the role of billing contact for your account. The billing contact can change subscriptions, pay and assign licenses. Accept or decline on the People page.

mail-handover-taken-subject = You are now the billing contact

# $from (text): who hands it over
# $to (text): who takes it over
mail-handover-taken-text = { $from } has handed the role of billing contact over to you, { $to }. You can now change subscriptions, pay and assign licenses.

mail-handover-given-subject = You are no longer the billing contact

# $from (text): who hands it over
# $to (text): who takes it over
mail-handover-given-text = { $to } has taken over the role of billing contact from you, { $from }. You can still sign in and view everything.
# $account (text): the name of the company
mail-removed-subject = You no longer belong to { $account }
# $account (text): the name of the company
mail-removed-text = You have been removed from { $account } in the Billing Center. You can no longer sign in to this account or use the licenses you had from it.
mail-removed-others = If you belong to another company in the Billing Center, nothing changes there. If this is a mistake, write to the company’s billing contact.
# $account (text): the name of the company
mail-contact-subject = { $account } has a new billing contact
# $account (text): the company.
# $from (text): the name of the billing contact before.
# $to (text): the name of the new billing contact.
mail-contact-to-text = Support has made you, { $to }, the billing contact for { $account } in place of { $from }. You can now change subscriptions, pay and assign licenses.
# $account (text): the company.
# $from (text): the name of the billing contact before.
# $to (text): the name of the new billing contact.
mail-contact-from-text = Support has made { $to } the billing contact for { $account } instead of you, { $from }.
mail-contact-not-right = Is this a mistake? Contact support right away.
# $company (text): the name of the company
mail-invoices-offered-subject = Receive the invoices for { $company } by email?
# $by (text): who named the address
# $company (text): the name of the company
mail-invoices-offered-text = { $by } has added this address to receive the invoices for { $company }. Once you confirm it, each new invoice and credit note is sent here as a PDF.
mail-invoices-offered-step = Confirm address
# $days (number): how long the link is good, in days
mail-invoices-offered-ignore =
    { $days ->
        [one] Not interested? You do not need to do anything: no invoices are sent here. The link works for { $days } day.
       *[other] Not interested? You do not need to do anything: no invoices are sent here. The link works for { $days } days.
    }
# $number (text): the number of the invoice
# $company (text): the name of the company
mail-invoice-subject = Invoice { $number } for { $company }
# $number (text): the number of the credit note
# $company (text): the name of the company
mail-credit-note-subject = Credit note { $number } for { $company }
mail-invoice-attached = The document is attached as a PDF, with embedded data for accounting software.
mail-invoice-issued = Date
mail-invoice-total = Total including tax
mail-invoice-stop = Stop receiving invoices
mail-factor-subject = Your two-step sign-in was changed
mail-factor-app-added = An authenticator app was set up for your sign-in.
mail-factor-app-removed = The authenticator app was removed from your sign-in.
mail-factor-passkey-added = A passkey was added to your sign-in.
mail-factor-passkey-removed = A passkey was removed from your sign-in.
mail-factor-codes-made = New recovery codes were made for your sign-in. The earlier ones do not work any more.
mail-factor-code-used-subject = One of your recovery codes was used
mail-factor-code-used = A recovery code was used to sign in as you, or to confirm that it is you.
mail-factor-reset = Our support removed the second step of your sign-in, as you asked. All your sessions have ended. Sign in with your password, and set the second step up again.
mail-factor-not-you = It was not you? Then choose a new password at once, and tell support.
mail-guessing-subject = Someone is trying to guess your password
mail-guessing-text = Someone has tried to sign in with your email address, using one wrong password after another. None of these passwords was yours, and nobody got in with them.
mail-guessing-first = First attempt
# $date (text): the day, in words
# $time (text): the time of day, as in 14:05
mail-guessing-instant = { $date }, { $time }
mail-guessing-tries = Wrong passwords
mail-guessing-nothing = You do not need to do anything. We limit such attempts, and in a browser where you have signed in before, you can sign in as usual.
mail-guessing-password = If you use your password anywhere else, or if it is easy to guess, change it in your profile.
mail-guessing-passkey = You are even safer with a passkey: then the password alone lets nobody in.
mail-guessing-passkey-step = Set up a passkey
