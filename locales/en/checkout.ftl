### Cart, checkout and confirmation.

cart-title = Cart
cart-edit = Edit
cart-remove = Remove
cart-empty-title = Your cart is empty
cart-empty-text = Change a subscription, and the change waits here until you place the order.
cart-unknown-product = A product that is not sold any more
cart-held-up-title = This cart cannot be ordered yet
cart-held-up-text = Something in it does not hold any more. The reason is given with it: edit it or remove it, then go on.
cart-held-up-way = Go to the reason
cart-no-quote = The figures of your cart cannot be computed. Remove the line you changed last, or contact support.

checkout-title = Checkout
checkout-edit-order = Edit order
checkout-place-order = Place order
checkout-billing-period = Billing period
checkout-begins-today = begins today

# $start (text): the first day of the period
# $end (text): the last day of the period
checkout-period = { $start } to { $end }

checkout-payment-details = Payment details
checkout-payment-text = You enter your card on the payment provider’s own page. We never see its number.
checkout-payment-enter = Enter payment details
checkout-other-card = Use another card

# $date (text): the last day on which the card is valid
checkout-card-expires = valid until { $date }

checkout-references-title = For your bookkeeping
checkout-references-about = What you give here is printed on the invoice of this order. The reference is a cost center or a name.
checkout-purchase-order = Purchase order number
checkout-buyer-reference = Your reference
checkout-references-save = Keep
checkout-vat-number = VAT number
checkout-vat-hint = It begins with the letters of your country. With a valid number, companies in other EU countries pay no VAT here.
checkout-vat-apply = Apply VAT number
checkout-vat-change = Change VAT number
checkout-vat-remove = Leave the field empty to remove the number.

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
checkout-vat-shape-form = { $form } (9 is a digit, A a letter, X either)

# $shape (text): one of the four above
checkout-vat-bad-format = A VAT number of your country looks different: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = This is not a number of your billing country. Expected: { $shape }.

checkout-vat-bad-check-digit = The check digit does not fit: a digit is wrong, or two are swapped. Compare the number once more.
checkout-vat-fine-reverse-charge = The number is well formed. Once you apply it, no VAT is charged here: you account for it yourself (reverse charge).
checkout-vat-fine-domestic = The number is well formed. VAT stays as it is, since the seller is in your country.

# $number (text): the VAT number
checkout-vat-refused = VIES, the register of the EU, does not know your VAT number { $number } any more, so VAT is charged now. Have it registered again and apply it, or enter another one. Earlier orders stay as they are.

checkout-changed-title = The figures have changed
checkout-changed-day = A new day has begun: periods and credits count from today.
checkout-changed-cart = Your cart has changed.
checkout-changed-price = A price has changed.
checkout-changed-held = A subscription has changed, and with it what is credited.
checkout-changed-balance = Your account balance has changed.

# $before (text): the rate before, “22%”
# $now (text): the rate now
checkout-changed-vat = VAT was { $before } and is { $now } now.

# $before (text): the rate before, “22%”
# $now (text): the rate now
checkout-changed-vat-none = VAT was { $before } and is { $now } now, because no VAT number is on file: the rate of your country applies.

# $before (text): the rate before, “22%”
# $now (text): the rate now
# $number (text): the VAT number
checkout-changed-vat-refused = VAT was { $before } and is { $now } now, because VIES, the register of the EU, does not know your VAT number { $number }.

# $before (text): the rate before, “22%”
# $now (text): the rate now
# $number (text): the VAT number
checkout-changed-vat-reverse = VAT was { $before } and is { $now } now, because with your VAT number { $number } you account for it yourself (reverse charge).

checkout-changed-text = Nothing was ordered. Please check the new figures, then place the order.
checkout-changed-item = Item
checkout-changed-before = Before
checkout-changed-now = Now
checkout-changed-tax = VAT
