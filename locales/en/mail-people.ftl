### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

# $account (text): the name of the company
mail-footer-person = You receive this e-mail because you belong to { $account } in the Billing Center.
# $account (text): the name of the company
mail-footer-removed = You receive this e-mail because you belonged to { $account } in the Billing Center.
# $account (text): the name of the company
mail-footer-invoices = You receive this e-mail because this address was named for the invoices of { $account } in the Billing Center.

# $product (text): the product's name
mail-licence-subject = You have a license of { $product }

# $by (text): who assigned the licence
# $product (text): the product's name
mail-licence-text = { $by } has assigned you a license of { $product }. You can use it at once.

mail-licence-sign-in = You can see it in the Billing Center. If you have no password yet, choose “Forgot your password?” there.
mail-invitation-subject = You are invited to the Billing Center

# $by (text): who invites
mail-invitation-text = { $by } has invited you to the Billing Center of your company.

mail-invitation-link = Choose a password to come in. The link works once, within 7 days.
mail-password-step = Choose a password
mail-reset-subject = Choose a new password
mail-reset-text = Somebody, probably you, asked for a new password. The link works once, within one hour. Choosing a password signs you out everywhere.
mail-reset-ignore = It was not you? Then you need not do anything: your password stays as it is.
mail-email-subject = Confirm your e-mail address
mail-email-text = You want to sign in to the Billing Center with this e-mail address. The link works once, within 24 hours.
mail-email-step = Confirm e-mail address
mail-email-ignore = It was not you? Then you need not do anything.
mail-email-changed-subject = Your e-mail address was changed
mail-email-changed-text = From now on you sign in to the Billing Center with another e-mail address, and your mail goes there.
mail-email-changed-not-you = It was not you? Then write to support at once.

mail-handover-offered-subject = Take over the role of billing contact

# $from (text): who hands it over
# $to (text): who takes it over
mail-handover-offered-text = { $from } offers you, { $to }, the role of billing contact of your account. Whoever has it changes subscriptions, pays and assigns licenses. Accept or decline on the page of people.

mail-handover-taken-subject = You are the billing contact now

# $from (text): who hands it over
# $to (text): who takes it over
mail-handover-taken-text = { $from } has handed the role of billing contact over to you, { $to }. You can change subscriptions, pay and assign licenses now.

mail-handover-given-subject = You are not the billing contact any more

# $from (text): who hands it over
# $to (text): who takes it over
mail-handover-given-text = { $to } has taken the role of billing contact over from you, { $from }. You can still sign in and see everything.
# $account (text): the name of the company
mail-removed-subject = You no longer belong to { $account }
# $account (text): the name of the company
mail-removed-text = You were removed from { $account } in the Billing Center. You cannot sign in to this account any more, and licenses that you had from it are free again.
mail-removed-others = If you belong to another company in the Billing Center, nothing changes there. If this is a mistake, write to the billing contact of the company.
# $account (text): the name of the company
mail-contact-subject = { $account } has another billing contact
# $account (text): the company.
# $from (text): the name of the billing contact before.
# $to (text): the name of the new billing contact.
mail-contact-to-text = Support has made you, { $to }, the billing contact of { $account } in the place of { $from }. You can change subscriptions, pay and assign licenses now.
# $account (text): the company.
# $from (text): the name of the billing contact before.
# $to (text): the name of the new billing contact.
mail-contact-from-text = Support has made { $to } the billing contact of { $account } in your place, { $from }.
mail-contact-not-right = Is this not right? Then write to support at once.
# $company (text): the name of the company
mail-invoices-offered-subject = Do you want the invoices of { $company } by e-mail?
# $by (text): who named the address
# $company (text): the name of the company
mail-invoices-offered-text = { $by } has named this address for the invoices of { $company }. When you confirm it, each new invoice and credit note comes here as a PDF file.
mail-invoices-offered-step = Confirm the address
mail-invoices-offered-ignore = You do not want them? Then do nothing: no more mail comes. The link works for seven days.
# $number (text): the number of the invoice
# $company (text): the name of the company
mail-invoice-subject = Invoice { $number } for { $company }
# $number (text): the number of the credit note
# $company (text): the name of the company
mail-credit-note-subject = Credit note { $number } for { $company }
mail-invoice-attached = The document is attached as a PDF file, with the data for accounting programs in it.
mail-invoice-issued = Date
mail-invoice-total = Total with tax
mail-invoice-stop = Receive no more invoices

mail-factor-subject = Your two-step sign-in was changed
mail-factor-app-added = An authenticator app was set up for your sign-in.
mail-factor-app-removed = The authenticator app was removed from your sign-in.
mail-factor-passkey-added = A passkey was added to your sign-in.
mail-factor-passkey-removed = A passkey was removed from your sign-in.
mail-factor-codes-made = New recovery codes were made for your sign-in. The earlier ones do not work any more.
mail-factor-code-used = A recovery code was used to sign in as you, or to confirm that it is you.
mail-factor-reset = Our support removed the second step of your sign-in, as you asked. All your sessions have ended. Sign in with your password, and set the second step up again.
mail-factor-not-you = It was not you? Then choose a new password at once, and tell support.
