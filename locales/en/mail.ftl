### E-mail. Where a mail says the same as a page, it uses the page's words, which are in the other files. `en` is the
### source: the other languages have the same ids and variables.

## What every mail says

# $name (text): the recipient's first and last name
mail-greeting = Hello { $name },

# $account (text): the name of the company
mail-footer-why = You are receiving this email because you are the billing contact for { $account }.

# $address (text): the address of support
mail-footer-support = Questions? Reply to this email or write to { $address }.

# A card as its owner recognises it: “Visa ····4242”.
# $brand (text): the card's brand
# $digits (text): its last four digits
mail-card = { $brand } ····{ $digits }

# A line of a mail in plain text.
# $label (text): what the value is of
# $value (text): the value
mail-row = { $label }: { $value }

# The same, with how the value comes about.
# $label (text): what the value is of
# $value (text): the value
# $note (text): how it comes about
mail-row-noted = { $label }: { $value } ({ $note })

# Above the address of a page, in plain text.
# $label (text): what the reader can do there
mail-step = { $label }:

mail-amount = Amount
mail-payment-method = Payment method
mail-payment-step = Update payment details

## Order confirmation

# $number (text): the order's number
mail-order-subject = Your order { $number } has been placed

# $count (number): how many subscriptions were ordered
# $date (text): today
mail-order-periods-begin = { $count ->
    [one] Your new billing period begins today, { $date }.
   *[other] Your new billing periods begin today, { $date }.
 }

mail-order-subscription = Subscription
mail-order-plan-price = Plan price

# $before (text): the plan and the licenses before the order
# $after (text): those after it
mail-order-change = { $before } → { $after }

# $seats (number): how many licences
# $price (text): the price of one
# $unit (text): what that price pays for: “per license per month”
mail-order-plan-price-how = { $seats } × { $price } { $unit }

mail-order-paid-with = Paid with
mail-order-view = View order

## A trial began

# $product (text): the product's name
mail-trial-subject = Your trial of { $product } has started

# $product (text): the product's name
# $days (number): how long it runs, today included
mail-trial-text = { $days ->
    [one] You can try { $product } for { $days } day, including today.
   *[other] You can try { $product } for { $days } days, including today.
 }

mail-trial-free = You do not need to enter payment details. The trial ends automatically, and nothing is charged.

# $count (number): how many licences can be tried
mail-trial-assign = { $count ->
    [one] { $count } license is ready. Assign it so that someone can sign in and use it.
   *[other] { $count } licenses are ready. Assign them so that your colleagues can sign in and use them.
 }

mail-trial-keep = Would you like to keep it? Choose “Subscribe now” in the Billing Center at any time.

## A payment failed while no person was there

# $reason (text): `declined`, `not-confirmed` or `not-carried-out`
mail-failed-reason = { $reason ->
    [declined] The bank declined the payment.
    [not-confirmed] The payment was not confirmed with the bank.
   *[not-carried-out] The payment could not be carried out.
 }

mail-failed-order-subject = Your order was not placed
mail-failed-order-kept = Nothing was charged, and your subscriptions are unchanged. Your items are still in your cart: check them, and place the order again whenever you like.

# $product (text): the product's name
mail-failed-renewal-subject = The payment for { $product } failed

# $date (text): the day of the next attempt
mail-failed-renewal-again = We will try again on { $date }. Until then, your licenses keep working. Please check your payment details.

mail-failed-renewal-confirm = Your bank needs you to confirm this payment yourself. Please pay on our page: your bank will ask you to confirm it there.
mail-failed-renewal-last = This was our last attempt. To keep using the subscription, please update your payment details or contact support.

## A subscription renews soon

# $product (text): the product's name
# $date (text): the day of the renewal
mail-renewal-notice-subject = { $product } renews on { $date }

# $product (text): the product's name
# $date (text): the day of the renewal
mail-renewal-notice-year = Your subscription to { $product } renews on { $date } for another year.

# $product (text): the product's name
# $date (text): the day of the renewal
mail-renewal-notice-month = Your subscription to { $product } renews on { $date } for another month.
mail-renewal-notice-dearer = It renews at the new price that we announced earlier.
mail-renewal-notice-charged = Amount to be charged
mail-renewal-notice-no-card = There is no payment method on file. Please enter your payment details in time for the subscription to renew without interruption.

# $date (text): the day of the renewal
mail-renewal-notice-cancel = Prefer not to renew? You can cancel in the Billing Center until the day before { $date }. The subscription then runs until the end of the paid period, and nothing more is charged.

## A subscription will renew at a higher price

# $product (text): the product's name
mail-price-change-subject = A new price for { $product }

# $product (text): the product's name
# $date (text): the day of the renewal
mail-price-change-text = From its renewal on { $date }, your subscription to { $product } will cost more. We are telling you now so that you can decide in time.
mail-price-change-before = Current price
mail-price-change-after = New price
mail-price-change-from = Applies from

# $date (text): the day of the renewal
mail-price-change-until = Prices are before tax. Renewals before { $date } stay at the current price. If you change the subscription before then, the new price applies from that change, as the order summary shows.

## The card on file expires soon

# $card (text): brand and last four digits
mail-card-expiring-subject = Your card { $card } expires soon

# $card (text): brand and last four digits
# $date (text): the last day on which it is valid
mail-card-expiring-text = Your card { $card } is valid until { $date }. It is the card on file for your subscriptions.

mail-card-expiring-do = Please add a new card in time for your subscriptions to renew without interruption.

## A subscription was cancelled

# $product (text): the product's name
mail-cancellation-subject = Your subscription to { $product } has been canceled

# $product (text): the product's name
# $date (text): the last day of the paid period
mail-cancellation-text = As requested, your subscription to { $product } will not renew. It runs until { $date }.

mail-cancellation-no-refund = Until then, you can use it as before. There is no refund or credit for the remaining time, and nothing more is charged.

# $date (text): the last day of the paid period
mail-cancellation-reactivate = Changed your mind? You can reactivate the subscription in the Billing Center until { $date }, without interruption.

# $product (text): the product's name
mail-reactivation-subject = Your subscription to { $product } continues

# $product (text): the product's name
# $date (text): the day on which it renews
mail-reactivation-text = As requested, your subscription to { $product } is active again and renews on { $date }.

## A subscription renewed

# $product (text): the product's name, or a list of products
# $count (number): how many subscriptions were renewed
mail-renewal-subject = { $count ->
    [one] Your subscription to { $product } has been renewed
   *[other] Your subscriptions to { $product } have been renewed
 }

# $count (number): how many subscriptions were renewed
# $date (text): the first day of the new period
mail-renewal-begins = { $count ->
    [one] It continues without interruption. The new billing period begins on { $date }.
   *[other] They continue without interruption. The new billing periods begin on { $date }.
 }

## A cancelled subscription or a trial has ended

# $product (text): the product's name
mail-ended-subject = Your subscription to { $product } has ended

# $product (text): the product's name
# $date (text): its last day
mail-ended-text = As requested, your subscription to { $product } ended on { $date }. Nothing more was charged.

# $product (text): the product's name
mail-ended-trial-subject = Your trial of { $product } has ended

# $product (text): the product's name
# $date (text): its last day
mail-ended-trial-text = Your trial of { $product } ended on { $date }. Nothing was charged.

mail-ended-again = You can subscribe to this product at any time in the Billing Center.

## A trial ends soon

# $product (text): the product's name
mail-trial-ending-subject = Your trial of { $product } ends soon

# $product (text): the product's name
# $days (number): days that are left, today included
# $date (text): the trial's last day
mail-trial-ending-text = { $days ->
    [one] Your trial of { $product } has { $days } day left. Its last day is { $date }.
   *[other] Your trial of { $product } has { $days } days left. Its last day is { $date }.
 }

mail-trial-ending-free = It ends automatically, and nothing is charged.

## Somebody asked support: to the operator

# $company (text): the company that asks
# $about (text): the subject of the request
mail-support-subject = { $company }: { $about }

mail-support-from = From
mail-support-account = Account

# $company (text): the company that asks
# $id (text): the id of its account
mail-support-account-id = { $company } ({ $id })

# $account (text): the name of the company
mail-footer-asked = You are receiving this email because someone at { $account } contacted support in the Billing Center.

## Money of a payment went back, or the bank asks for it

# $what (text): `refunded`, `disputed`, `dispute-over`, `dispute-lost` or `came-back`
# $amount (text): how much
mail-money-back-subject = { $what ->
    [refunded] We refunded { $amount }
    [disputed] A payment of { $amount } is disputed
    [dispute-over] The dispute over { $amount } is settled
    [dispute-lost] The disputed { $amount } was returned to you
   *[came-back] { $amount } was added to your balance
 }

# $what (text): as above
# $number (text): the order’s number
mail-money-back-text = { $what ->
    [refunded] We have refunded the amount below for order { $number }. Your bank may take a few days to show it. Your subscription stays the same; the refunded amount is not credited again if you change it.
    [disputed] Your bank tells us that the payment for order { $number } is disputed. Until the dispute is decided, your subscriptions stay the same, and nothing is changed, charged or renewed. If it was a mistake, please ask your bank to withdraw the dispute, and write to us.
    [dispute-over] The dispute over the payment for order { $number } is settled: the payment stands. You can change your subscriptions again.
    [dispute-lost] Your bank has decided to return the payment for order { $number } to you. The returned amount is not credited again if you change your subscription.
   *[came-back] A payment for order { $number } that was to be returned to you has come back to us. It was added to your balance, which pays for your next orders.
 }
