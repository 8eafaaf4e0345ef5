### Cart, checkout and confirmation.

cart-title = Cart
cart-edit = Edit
cart-remove = Remove
cart-empty-title = Your cart is empty
cart-empty-text = Changes to your subscriptions are kept here until you place the order.
cart-unknown-product = A product that is no longer sold
cart-held-up-title = This order cannot be placed yet
cart-held-up-text = An item in your cart is no longer valid. See the reason shown with it, then edit or remove it to continue.
cart-held-up-way = Go to the item
cart-no-quote = We cannot calculate your cart. Remove the item you changed last, or contact support.

checkout-title = Checkout
checkout-edit-order = Edit order
checkout-place-order = Place order

# The button that orders, with what is due: “Place order · €24.95”.
# $order (text): the words of the button
# $due (text): the amount
checkout-place-order-due = { $order } · { $due }

checkout-billing-period = Billing period
checkout-begins-today = begins today

# $start (text): the first day of the period
# $end (text): the last day of the period
checkout-period = { $start } to { $end }

checkout-payment-details = Payment details
checkout-payment-text = You enter your card details on the payment provider’s page. We never see the card number.
checkout-payment-enter = Enter payment details
checkout-other-card = Use another card

# $date (text): the last day on which the card is valid
checkout-card-expires = valid until { $date }

# $brand (text): the card's brand
# $digits (text): its last four digits
checkout-card-saved = Card saved: { $brand } ending in { $digits }.

checkout-card-not-saved = No card was saved, and nothing was charged.

checkout-references-title = For your records
checkout-references-about = Printed on the invoice for this order. The reference can be a cost center or a name, for example.
checkout-purchase-order = Purchase order number
checkout-buyer-reference = Your reference
checkout-references-save = Save
checkout-references-saved = The references for this order’s invoice have been saved.
checkout-vat-number = VAT number
checkout-vat-hint = It starts with the letters for your country. With a valid number, companies in other EU countries are not charged VAT.
checkout-vat-apply = Apply VAT number
checkout-vat-change = Change VAT number
checkout-vat-remove = Leave the field empty to remove the number.

# $number (text): the VAT number
checkout-vat-applied = VAT number { $number } applied.

checkout-vat-removed = VAT number removed.

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow
checkout-vat-shape-digits = { $prefix } and { $least } digits

# $prefix (text): the letters that the number begins with
# $least (text): how many digits may follow
# $most (text): how many digits may follow, too
checkout-vat-shape-two = { $prefix } and { $least } or { $most } digits

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow at least
# $most (text): how many digits follow at most
checkout-vat-shape-range = { $prefix } and { $least } to { $most } digits

# $form (text): a pattern such as ATU99999999
checkout-vat-shape-form = { $form } (9 stands for a digit, A for a letter, X for either)

# $shape (text): one of the four above
checkout-vat-bad-format = VAT numbers in your country look different: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = This is not a VAT number from your billing country. Expected: { $shape }.

checkout-vat-bad-check-digit = The check digit does not match: a digit is wrong, or two are swapped. Please check the number again.
checkout-vat-fine-reverse-charge = The number has a valid format. Once you apply it, we charge no VAT: you account for it yourself (reverse charge).
checkout-vat-fine-domestic = The number has a valid format. VAT stays the same, since the seller is in your country.

# $number (text): the VAT number
checkout-vat-refused = VIES, the EU VAT register, does not recognize your VAT number { $number }, so VAT is now charged. Have the number registered and apply it again, or enter another one. Earlier orders are not affected.

checkout-changed-title = The amounts have changed
checkout-changed-day = A new day has begun, so periods and credits are counted from today.
checkout-changed-cart = Your cart has changed.
checkout-changed-price = A price has changed.
checkout-changed-held = A subscription has changed, and so has its credit.
checkout-changed-balance = Your account balance has changed.

# $before (text): the rate before, “22%”
# $now (text): the rate now
checkout-changed-vat = VAT was { $before } and is now { $now }.

# $before (text): the rate before, “22%”
# $now (text): the rate now
checkout-changed-vat-none = VAT was { $before } and is now { $now }: there is no VAT number on file, so your country’s rate applies.

# $before (text): the rate before, “22%”
# $now (text): the rate now
# $number (text): the VAT number
checkout-changed-vat-refused = VAT was { $before } and is now { $now }, because VIES, the EU VAT register, does not recognize your VAT number { $number }.

# $before (text): the rate before, “22%”
# $now (text): the rate now
# $number (text): the VAT number
checkout-changed-vat-reverse = VAT was { $before } and is now { $now }: with your VAT number { $number }, you account for it yourself (reverse charge).

checkout-changed-text = Nothing was ordered. Check the new amounts, then place the order.
checkout-changed-item = Item

# A choice that was changed: “Standard × 12, monthly → Premium × 14, monthly”.
# $before (text): the choice before
# $after (text): the choice now
checkout-changed-choice = { $before } → { $after }

checkout-changed-before = Before
checkout-changed-now = Now
checkout-changed-tax = VAT
