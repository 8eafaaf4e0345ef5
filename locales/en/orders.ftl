### A placed order.

confirmation-title = Thank you, your order has been placed
confirmation-renewed-title = Your subscription has been renewed
confirmation-renewed-period = The new billing period begins where the last one ended.
confirmation-period-begins = Your new billing period begins today.

# $date (text): the day
confirmation-period-began = The billing period began on { $date }.

# $email (text): the address of the confirmation
confirmation-mail-on-its-way = A confirmation is on its way to { $email }.

# $email (text): the address of the confirmation
confirmation-mail-sent = We have sent a confirmation to { $email }.

# $number (text): the order's number
confirmation-order = Order { $number }

# $plan (text): the plan's name
# $seats (number): how many licences it had
confirmation-before = { $plan } × { $seats }

# $brand (text): the card's brand
# $digits (text): its last four digits
confirmation-paid-with = Paid with { $brand } ending in { $digits }

confirmation-paid = Paid
confirmation-balance-after = New account balance

# $product (text): the product's name
# $date (text): the day on which it renews next
confirmation-cancellation-ended = This order withdrew the cancellation of { $product }: it renews again, next on { $date }.
confirmation-next = Next steps

# $count (number): how many licences were added
confirmation-assign = { $count ->
    [one] { $count } license was added. Assign it so that someone can sign in and use it.
   *[other] { $count } licenses were added. Assign them so that your colleagues can sign in and use them.
 }

confirmation-assign-button = Assign licenses

## An order that is being processed

open-order-title = Order being processed
open-order-waits = This order is not complete
open-order-about = It is waiting for you to confirm it with your bank. Continue with the confirmation, or cancel the order: then nothing is charged, and your items stay in your cart.
open-order-by-itself = We are processing the payment right now. Reload this page in a moment.

open-order-go-on = Continue with the confirmation
open-order-give-up = Cancel order
open-order-given-up-title = The order has been canceled
open-order-given-up = Nothing was charged, and you can make changes again.
open-order-none-title = No order is being processed
open-order-none-text = You can change your subscriptions.

## The list of orders

orders-by = Ordered by
orders-by-anybody = Anyone
orders-by-person = Your team
orders-by-renewal = Automatic renewal
orders-by-operator = Support
orders-placed = Confirmed
orders-pending = Being processed
orders-failed = Not completed
orders-unnumbered = No number
orders-empty-title = No orders yet
orders-empty-text = When you place an order, it appears here.
