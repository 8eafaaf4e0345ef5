### The account: the company, and the statement of its balance.

account-company = Company and billing
account-currency = Currency
account-currency-fixed = The currency is fixed: everything you pay is in it.
account-time-zone = Time zone
account-time-zone-note = Your days, and with them your billing periods, begin at midnight in this time zone.
account-balance = Balance
account-change = To change the company, its address or its time zone, contact support. The VAT number is changed at the checkout.
account-statement = Statement of the balance
account-statement-about = Credits that were more than what was charged, and what the balance paid for. The newest first.
account-statement-empty = Nothing has changed the balance yet. When a change of yours costs less than your credit, the rest is kept here.
account-day = Date
account-what = What for
account-amount = Amount
account-balance-after = Balance after

# $number (text): the order’s number
account-used = Paid for order { $number }


# $number (text): the order’s number
account-credit = Credit of order { $number }

account-prepayment = Prepayment
account-adjustment = Adjusted by support
account-late-credit = A payment that came after its order had been given up

# $product (text): the product
# $unused (number): days of the period that were not used
# $days (number): days of the period
account-credit-days = { $product }: credit for unused { $unused } of { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
