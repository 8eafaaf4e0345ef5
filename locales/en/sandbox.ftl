### The hosted pages of the sandbox, the payment provider for demos and tests. It presents itself as another company
### than the shop.

sandbox-name = Prorata Sandbox
sandbox-banner = Test mode: only test cards work here, and no real money moves

# The title of a page, as a tab of the browser shows it.
# $title (text): the title of the page
# $name (text): the name of the sandbox
sandbox-title = { $title } – { $name }

# What stands above every page.
# $name (text): the name of the sandbox
# $banner (text): that only test cards work
sandbox-head = { $name } · { $banner }

## Payment details

sandbox-details-title = Payment details
sandbox-details-explanation = Enter one of the test cards below. Only its brand, last four digits and expiration date are kept.

# The title of a page whose form has errors.
# $title (text): the title of the page
sandbox-title-with-error = Error: { $title }
sandbox-errors-title = There is a problem
sandbox-number = Card number
sandbox-number-hint = 16 digits, with or without spaces
sandbox-number-missing = Enter the card number
sandbox-number-mistyped = This is not a card number. Check each digit.
sandbox-number-not-a-test-card = This is not a test card. Never enter a real card here; use one from the table.
sandbox-expiry = Expiration date
sandbox-expiry-hint = MM/YY, such as 12/30
sandbox-expiry-missing = Enter the expiration date
sandbox-expiry-mistyped = Enter the expiration date as month and year, such as 12/30
sandbox-expiry-past = This card has expired. Enter a date in the future.
sandbox-cvc = Security code
sandbox-cvc-hint = Any 3 digits
sandbox-cvc-mistyped = Enter 3 digits as the security code
sandbox-card-holder = Name on the card
sandbox-name-missing = Enter the name on the card
sandbox-save = Save card
sandbox-cancel = Back without saving
sandbox-cards-title = Test cards
sandbox-cards-card = Card
sandbox-cards-effect = What happens
sandbox-card-succeeds = Every payment succeeds
sandbox-card-declines = Every payment is declined
sandbox-card-needs-confirmation = Every payment must be confirmed first

## Confirmation of a payment

sandbox-confirm-title = Confirm payment
sandbox-confirm-explanation = Your bank wants to make sure it is you who is paying.
sandbox-confirm-amount = Amount
sandbox-confirm-card = Card

# $brand (text): the card’s brand
# $digits (text): its last four digits
sandbox-card = { $brand } ···· { $digits }

sandbox-confirm = Confirm payment
sandbox-refuse = Decline

## A link that is unknown, used up or too old

sandbox-gone-title = This page no longer exists
sandbox-gone-explanation = The link has already been used or has expired. Nothing was charged here.
sandbox-gone-back = Back to the Billing Center
