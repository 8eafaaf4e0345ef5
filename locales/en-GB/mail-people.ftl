### E-mail to people about themselves: licences, invitations, passwords, addresses.

mail-licence-subject = You have a licence for { $product }
mail-licence-text = { $by } has assigned you a licence for { $product }. You can use it right away.
mail-handover-offered-text = { $from } is offering you, { $to }, the role of billing contact for your account. The billing contact can change subscriptions, pay and assign licences. Accept or decline on the People page.
mail-handover-taken-text = { $from } has handed the role of billing contact over to you, { $to }. You can now change subscriptions, pay and assign licences.
mail-removed-text = You have been removed from { $account } in the Billing Center. You can no longer sign in to this account or use the licences you had from it.
mail-contact-to-text = Support has made you, { $to }, the billing contact for { $account } in place of { $from }. You can now change subscriptions, pay and assign licences.
