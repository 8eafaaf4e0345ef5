### Cancelling a subscription, and reactivating it.

cancellation-title = Cancel subscription
cancellation-price = Current price, before tax

# $amount (text): the price
# $period (text): `monthly` or `annual`
cancellation-price-each = { $period ->
    [annual] { $amount } a year
   *[monthly] { $amount } a month
 }
cancellation-smaller = Would a smaller subscription be enough?

# $fewer (number): how many licences there would be
# $seats (number): how many there are
# $price (text): the price of the fewer licences, “24.95 € a month”
cancellation-fewer = { $fewer ->
    [one] { $fewer } license instead of { $seats } costs { $price } before tax.
   *[other] { $fewer } licenses instead of { $seats } cost { $price } before tax.
 }
cancellation-fewer-free = All licenses are assigned: you choose whose license to remove.
cancellation-fewer-do = Reduce licenses

# $month (text): what a month costs, “24.95 € a month”
# $year (text): what a year costs, “249.50 € a year”
cancellation-monthly = Billed monthly, it costs { $month } instead of { $year } before tax, and you can cancel at the end of any month. The rest of the year is credited to you.
cancellation-monthly-do = Switch to monthly
cancellation-lower = A lower plan also costs less. Support can change it for you.

cancellation-means = What happens when you cancel
cancellation-no-refund = Until then, everything works as before. There is no refund or credit for the remaining time, and nothing more is charged.
cancellation-cart = The pending change to this subscription will be removed from your cart.
cancellation-why = Why are you canceling? (optional)
cancellation-why-price = It is too expensive
cancellation-why-unused = We do not use it enough
cancellation-why-missing = It is missing something we need
cancellation-why-elsewhere = We use another product
cancellation-why-other = Another reason
cancellation-comment = Anything else we should know? (optional)
cancellation-button = Cancel subscription
cancellation-done = Your subscription has been canceled
cancellation-reactivate-text = Until then, you can reactivate it with one click, without interruption. We have sent you a confirmation by email.
cancellation-reactivated = Your subscription continues

# $date (text): the last day of the paid period
cancellation-until = The subscription runs until { $date } and then ends automatically.

# $count (number): how many people hold a licence
# $date (text): the first day on which they cannot use it
cancellation-people = { $count ->
    [0] No licenses are assigned, so no one loses access.
    [one] { $count } person loses access on { $date }.
   *[other] { $count } people lose access on { $date }.
 }

# $date (text): the day on which it renews
cancellation-reactivated-text = It renews on { $date }. We have sent you a confirmation by email.
