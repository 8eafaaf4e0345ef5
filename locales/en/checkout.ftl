### Cart, checkout and confirmation.

cart-title = Cart
cart-edit = Edit
cart-remove = Remove
cart-empty-title = Your cart is empty
cart-empty-text = Change a subscription, and the change waits here until you place the order.
cart-not-sold = A plan in your cart is no longer sold. Remove it and choose another one.
cart-no-quote = The figures of your cart cannot be computed. Remove the line you changed last, or contact support.

checkout-title = Checkout
checkout-edit-order = Edit order
checkout-place-order = Place order
checkout-billing-period = Billing period
checkout-begins-today = begins today

# $start (text): the first day of the period
# $end (text): the day on which it ends
checkout-period = { $start } to { $end }

checkout-payment-details = Payment details
checkout-payment-text = You enter your card on the payment provider’s own page. We never see its number.
checkout-payment-enter = Enter payment details
checkout-other-card = Use another card

# $date (text): the last day on which the card is valid
checkout-card-expires = valid until { $date }

checkout-vat-number = VAT number
checkout-vat-hint = It begins with the letters of your country. With a valid number, companies in other EU countries pay no VAT here.
checkout-vat-apply = Apply VAT number

checkout-changed-title = The figures have changed
checkout-changed-text = Since you opened this page a price, the date or your cart has changed. Nothing was ordered. Please check the new figures and place the order again.
checkout-changed-item = Item
checkout-changed-before = Before
checkout-changed-now = Now
checkout-changed-tax = VAT
