### Renewals: those that have to be paid, and those to come.

pay-title = Outstanding payments
pay-about = We could not charge these renewals. Once you have paid, your account is in good standing again.

# $brand (text): the card's brand
# $digits (text): its last four digits
pay-with = We will charge { $brand } ending in { $digits }.

pay-without-card = There is no payment method on file. Enter your payment details first, then you can pay.
pay-nothing-title = Everything is paid
pay-nothing-text = Nothing is outstanding at the moment.
pay-elsewhere = The overdue amount cannot be paid here. Please contact support, and we will sort it out.
upcoming-title = Upcoming charges
upcoming-next = Next charge for each subscription
upcoming-months = Next twelve months
upcoming-all = All charges
upcoming-subscription = Subscription
upcoming-product = Product
upcoming-all-products = All products
upcoming-date = Date
upcoming-month = Month
upcoming-amount = Amount
upcoming-sum = Total

# $amount (text): the price, before tax
upcoming-net = { $amount } before tax

# $amount (text): the tax
# $rate (text): its rate, “19%”
upcoming-tax = plus { $amount } VAT at { $rate }

# $amount (text): what the account’s balance pays
upcoming-balance = less { $amount } from your balance

# $price (text): the price with its unit: “29.95 € per license per month”
upcoming-new-price = New price: { $price }
upcoming-about = At agreed or announced prices, including tax and after using your account balance, if nothing changes.
upcoming-trial-ends = Trial ends, nothing is charged
upcoming-expires = Ends, nothing is charged
upcoming-not-sold = Cannot renew: no longer available
upcoming-empty-title = No upcoming charges
upcoming-empty-text = Nothing renews in the next twelve months. When you subscribe to a product, its charges appear here.

# The button that pays.
# $amount (text): what is charged
pay-now-amount = Pay now · { $amount }
