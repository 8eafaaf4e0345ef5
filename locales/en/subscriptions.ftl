### Subscriptions: the list, the edit form with its order summary, and licences.

subscriptions-title = Subscriptions
subscriptions-add = Add new subscription
subscriptions-options = Options
subscriptions-edit = Edit subscription
subscriptions-subscribe-now = Subscribe now
subscriptions-cancel = Cancel subscription
subscriptions-reactivate = Reactivate
subscriptions-next-billing = Next billing
subscriptions-runs-until = Runs until
subscriptions-due-since = Due since
subscriptions-trial-ends = Ends automatically
subscriptions-amount = Amount, before tax
subscriptions-empty-title = No subscriptions yet
subscriptions-empty-text = When your company subscribes to a product, it appears here.

# $days (number): days of the trial that are left, today included
subscriptions-trial-days = { $days ->
    [one] Trial, { $days } day left
   *[other] Trial, { $days } days left
 }

# $date (text): the trial's last day
subscriptions-trial-ended = Ended on { $date }. Nothing was charged.

# $date (text): the day of the first renewal at that price
# $price (text): the price with its unit: “29.95 € per license per month”
# $before (text): the price until then
subscriptions-price-rises = New price from the renewal on { $date }: { $price }. Until then: { $before }.

overview-attention = Needs your attention
overview-title = Overview
overview-orders = Recent orders
overview-orders-all = All orders

# $product (text): the product’s name
# $date (text): the trial’s last day
overview-trial = The trial of { $product } ends on { $date }.

# $product (text): the product’s name
# $date (text): the last day
overview-cancelled = { $product } is canceled and runs until { $date }.
overview-reactivate = Reactivate
overview-card-missing = No card is on file. Subscriptions that renew cannot be charged.
overview-card-add = Add card

# $date (text): the card’s last day
overview-card-expired = Your card expired on { $date }.

# $date (text): the card’s last day
overview-card-expires = Your card expires on { $date }.
overview-card-replace = Update card
overview-next = Next charge
overview-nothing = None
overview-month = Monthly cost
overview-month-note = before tax
overview-balance = Balance
overview-open = To pay now

# $count (number): renewals that failed and are to be paid
overview-open-payments = { $count ->
    [one] { $count } outstanding payment
   *[other] { $count } outstanding payments
 }

# $assigned (number): licences that people hold
# $seats (number): all licences
overview-licences = { $assigned } of { $seats } assigned

# $free (number): licences that nobody holds
overview-licences-free = { $free } available

overview-charged = Charged
overview-ahead = Upcoming, if nothing changes
overview-table = Show as a table
overview-table-month = Month

status-active = Active
status-pending-cancellation = Pending cancellation
status-past-due = Past due
status-trial = Trial
status-trial-ended = Trial ended
status-expired = Expired

edit-title = Edit subscription
edit-plan = Plan
edit-current-plan = Your current plan
edit-billing = Billing frequency
edit-per-seat-monthly = per license per month
edit-per-seat-annual = per license per year
edit-seats-less = One fewer license
edit-seats-more = One more license
edit-update-summary = Update order summary

# $amount (text): what a year costs less, before tax, when it is billed at once
edit-annual-saves = Annual billing saves { $amount } a year.

# $seats (number): licences held now
# $assigned (number): how many of these are given to people
# $most (number): the most that can be bought online
edit-seats-hint = You have { $seats }, { $assigned } of them assigned. Up to { $most } online.

# $most (number): the most that can be bought online
edit-seats-hint-new = Up to { $most } online.

summary-title = Order summary
summary-today = Today
summary-subtotal = Subtotal
summary-credit = Credit for unused time
summary-balance-used = Account balance used
summary-balance-gained = Added to your account balance
summary-reverse-charge = Reverse charge: VAT to be paid by the recipient
summary-total-due = Total due
summary-raises-total = Raises the total by
summary-lowers-total = Lowers the total by
summary-in-cart = Already in your cart
summary-periods-begin-today = Your new billing periods begin today.

# $date (text): the day on which it renews next
summary-ends-cancellation = This subscription is canceled. This change withdraws the cancellation: it renews again, next on { $date }.

# $days (number): days of the old period that are used
summary-days-used = { $days ->
    [one] So far: { $days } day used
   *[other] So far: { $days } days used
 }

# $days (number): days of the old period that are left
summary-days-left = { $days ->
    [one] { $days } day left, credited to you
   *[other] { $days } days left, credited to you
 }

# $start (text): the first day of the new period
# $end (text): the last day of the new period
summary-new-period = New period: { $start } to { $end }

# $unused (number): days of the old period that are left
# $days (number): days of the whole old period
# $amount (text): what was billed for it
summary-credit-days = { $unused } of { $days } days of the { $amount } billed

# $rate (text): the tax rate, “19%”
summary-tax = VAT { $rate }

# $amount (text): the account balance after the order
summary-balance-after = Your new balance: { $amount }

# $product (text): the product's name
# $amount (text): the recurring price
# $date (text): the next billing date
summary-then-monthly = { $product }: then { $amount } a month before tax, next billed on { $date }.

# $product (text): the product's name
# $amount (text): the recurring price
# $date (text): the next billing date
summary-then-annual = { $product }: then { $amount } a year before tax, next billed on { $date }.

# What a line of the order summary was multiplied from: “14 × €20.00 per license per month”.
# $seats (number): how many licences
# $price (text): the price of one
# $per (text): per what it is
summary-seats-price = { $seats } × { $price } { $per }
