### A placed order.

confirmation-title = Thank you, your order is placed
confirmation-renewed-title = Your subscription is renewed
confirmation-renewed-period = The new billing period begins where the last one ended.
confirmation-period-begins = Your new billing period begins today.

# $number (text): the order's number
confirmation-order = Order { $number }

# $plan (text): the plan's name
# $seats (number): how many licences it had
confirmation-before = { $plan } × { $seats }

# $brand (text): the card's brand
# $digits (text): its last four digits
confirmation-paid-with = Paid with { $brand } ending in { $digits }

confirmation-paid = Paid
confirmation-balance-after = Account balance now

# $product (text): the product's name
# $date (text): the day on which it renews next
confirmation-cancellation-ended = The cancellation of { $product } has ended with this order: it renews again, next on { $date }.
confirmation-next = What is next

# $count (number): how many licences were added
confirmation-assign = { $count ->
    [one] { $count } license was added. Assign it, so that somebody can sign in and use it.
   *[other] { $count } licenses were added. Assign them, so that your colleagues can sign in and use them.
 }

confirmation-assign-button = Assign licenses
