### Renewals: those that have to be paid, and those to come.

pay-title = Open payments
pay-about = We could not charge these renewals. Once you have paid, your account is in order again at once.

# $brand (text): the card's brand
# $digits (text): its last four digits
pay-with = { $brand } ending in { $digits } is charged.

pay-without-card = There is no payment method on file. Enter your payment details first, then you can pay.
pay-nothing-title = Everything is paid
pay-nothing-text = Nothing is open at the moment.
pay-elsewhere = What is overdue cannot be paid here. Please contact support, and we will sort it out.
upcoming-title = Upcoming charges
upcoming-next = Next charge of each subscription
upcoming-months = Twelve months ahead
upcoming-all = All charges
upcoming-subscription = Subscription
upcoming-date = Date
upcoming-month = Month
upcoming-amount = Amount
upcoming-sum = Sum

# $amount (text): the price, before tax
upcoming-net = { $amount } before tax

# $amount (text): the tax
# $rate (text): its rate, “19%”
upcoming-tax = plus { $amount } VAT { $rate }

# $amount (text): what the account’s balance pays
upcoming-balance = less { $amount } from your balance

# $price (text): the price with its unit: “29.95 € per license and month”
upcoming-new-price = New price: { $price }
upcoming-about = At the prices that are agreed or announced, with tax, and after your account balance is used: if nothing changes.
upcoming-trial-ends = The trial ends, nothing is charged
upcoming-expires = Ends, nothing is charged
upcoming-empty-title = No charges ahead
upcoming-empty-text = Nothing renews in the next twelve months. When you subscribe to a product, its charges appear here.
