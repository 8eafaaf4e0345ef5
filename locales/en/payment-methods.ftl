### The payment methods on file.

payment-methods-about = We charge the default card. Card numbers stay with the payment provider; we never see them.
payment-methods-empty-title = No payment method yet
payment-methods-empty-text = Add a card so that your subscriptions can renew and orders can be paid.
payment-methods-default = Default
payment-methods-make-default = Make default
payment-methods-remove = Remove
payment-methods-add = Add a card

# $date (text): the last day on which the card is valid
payment-methods-expires-soon = expires on { $date }: please add a new one

# $date (text): the last day on which the card is valid
payment-methods-expired = expired on { $date }: please add a new one
