### Cancelling a subscription, and reactivating it.

cancellation-title = Cancel subscription
cancellation-price = Price that ends, before tax

# $amount (text): the price
# $period (text): `monthly` or `annual`
cancellation-price-each = { $period ->
    [annual] { $amount } a year
   *[monthly] { $amount } a month
 }
cancellation-smaller = Would less be enough?

# $fewer (number): how many licences there would be
# $seats (number): how many there are
# $price (text): the price of the fewer licences, “24.95 € a month”
cancellation-fewer = { $fewer ->
    [one] { $fewer } license instead of { $seats } costs { $price } before tax.
   *[other] { $fewer } licenses instead of { $seats } cost { $price } before tax.
 }
cancellation-fewer-free = All are assigned: you choose from whom one is taken back.
cancellation-fewer-do = Fewer licenses

# $month (text): what a month costs, “24.95 € a month”
# $year (text): what a year costs, “249.50 € a year”
cancellation-monthly = Billed monthly it costs { $month } instead of { $year }, before tax, and can end with every month. What is left of the year is credited.
cancellation-monthly-do = Change to monthly
cancellation-lower = A lower plan costs less, too: support changes it for you.

cancellation-means = What happens when you cancel
cancellation-no-refund = Until then everything works as before. Nothing is refunded or credited for the time that is left, and nothing more is charged.
cancellation-cart = The change of this subscription that waits in your cart is removed from it.
cancellation-why = Why do you cancel? (optional)
cancellation-why-price = It costs too much
cancellation-why-unused = We do not use it enough
cancellation-why-missing = Something is missing
cancellation-why-elsewhere = We use another product
cancellation-why-other = Another reason
cancellation-comment = What should we know? (optional)
cancellation-button = Cancel subscription
cancellation-done = Your subscription is canceled
cancellation-reactivate-text = Until that day you can reactivate it with one click, without interruption. We have sent you a confirmation by e-mail.
cancellation-reactivated = Your subscription goes on

# $date (text): the last day of the paid period
cancellation-until = The subscription runs until { $date } and then ends by itself.

# $count (number): how many people hold a licence
# $date (text): the first day on which they cannot use it
cancellation-people = { $count ->
    [0] No license is assigned, so nobody loses access.
    [one] { $count } person loses access on { $date }.
   *[other] { $count } people lose access on { $date }.
 }

# $date (text): the day on which it renews
cancellation-reactivated-text = It renews on { $date }. We have sent you a confirmation by e-mail.
