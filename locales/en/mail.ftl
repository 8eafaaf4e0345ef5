### E-mail. Where a mail says the same as a page, it uses the page's words, which are in the other files. `en` is the
### source: the other languages have the same ids and variables.

## What every mail says

# $name (text): the recipient's first and last name
mail-greeting = Hello { $name },

# $account (text): the name of the company
mail-footer-why = You receive this e-mail because you are the billing contact of { $account }.

# $address (text): the address of support
mail-footer-support = Questions? Reply to this e-mail or write to { $address }.

# A card as its owner recognises it: “Visa ····4242”.
# $brand (text): the card's brand
# $digits (text): its last four digits
mail-card = { $brand } ····{ $digits }

mail-amount = Amount
mail-payment-method = Payment method
mail-payment-step = Update payment details

## Order confirmation

# $number (text): the order's number
mail-order-subject = Your order { $number } is placed

# $count (number): how many subscriptions were ordered
# $date (text): today
mail-order-periods-begin = { $count ->
    [one] Your new billing period begins today, { $date }.
   *[other] Your new billing periods begin today, { $date }.
 }

mail-order-subscription = Subscription
mail-order-plan-price = Plan price

# $seats (number): how many licences
# $price (text): the price of one
# $unit (text): what that price pays for: “per license and month”
mail-order-plan-price-how = { $seats } × { $price } { $unit }

mail-order-paid-with = Paid with
mail-order-view = View order

## A trial began

# $product (text): the product's name
mail-trial-subject = Your trial of { $product } has started

# $product (text): the product's name
# $days (number): how long it runs, today included
mail-trial-text = { $days ->
    [one] You can try { $product } for { $days } day, today included.
   *[other] You can try { $product } for { $days } days, today included.
 }

mail-trial-free = You need no payment details. The trial ends by itself, and nothing is charged.

# $count (number): how many licences can be tried
mail-trial-assign = { $count ->
    [one] { $count } license is ready. Assign it, so that somebody can sign in and use it.
   *[other] { $count } licenses are ready. Assign them, so that your colleagues can sign in and use them.
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
mail-failed-order-kept = Nothing was charged, and your subscriptions are unchanged. What you wanted to order is still in your cart: check it, and place the order again whenever you like.

# $product (text): the product's name
mail-failed-renewal-subject = The payment for { $product } failed

# $date (text): the day of the next attempt
mail-failed-renewal-again = We will try again on { $date }. Until then your licenses keep working. Please check your payment details.

mail-failed-renewal-confirm = Your bank wants you to confirm this payment yourself. Please pay it on our page: the bank then asks you, and that is all.
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
mail-renewal-notice-dearer = It renews at the new price that we announced to you.
mail-renewal-notice-charged = Amount that is charged
mail-renewal-notice-no-card = There is no payment method on file. Please enter your payment details in time, so that the subscription renews without interruption.

# $date (text): the day of the renewal
mail-renewal-notice-cancel = Would you rather not go on? Until the day before { $date } you can cancel in the Billing Center. The subscription then runs to the end of the period that is paid, and nothing more is charged.

## A subscription will renew at a higher price

# $product (text): the product's name
mail-price-change-subject = A new price for { $product }

# $product (text): the product's name
# $date (text): the day of the renewal
mail-price-change-text = From its renewal on { $date } your subscription to { $product } costs more. We tell you now, so that you can decide in time.
mail-price-change-before = Price now
mail-price-change-after = New price
mail-price-change-from = From the renewal on

# $date (text): the day of the renewal
mail-price-change-until = Prices are before tax. What renews before { $date } costs what it costs now. If you change the subscription before that, the new price holds from the change on, as the order summary shows.

## The card on file expires soon

# $card (text): brand and last four digits
mail-card-expiring-subject = Your card { $card } expires soon

# $card (text): brand and last four digits
# $date (text): the last day on which it is valid
mail-card-expiring-text = Your card { $card } is valid until { $date }. It is on file to pay for your subscriptions.

mail-card-expiring-do = Please enter a new card in time, so that your subscriptions renew without interruption.

## A subscription was cancelled

# $product (text): the product's name
mail-cancellation-subject = Your subscription to { $product } is canceled

# $product (text): the product's name
# $date (text): the last day of the paid period
mail-cancellation-text = As you asked, your subscription to { $product } will not renew. It runs until { $date }.

mail-cancellation-no-refund = Until then you can use it as before. Nothing more is charged, and nothing is refunded or credited for the time that is left.

# $date (text): the last day of the paid period
mail-cancellation-reactivate = Have you changed your mind? Until { $date } you can reactivate the subscription in the Billing Center, without interruption.

# $product (text): the product's name
mail-reactivation-subject = Your subscription to { $product } goes on

# $product (text): the product's name
# $date (text): the day on which it renews
mail-reactivation-text = As you asked, your subscription to { $product } is active again and renews on { $date }.

## A subscription renewed

# $product (text): the product's name
mail-renewal-subject = Your subscription to { $product } is renewed

# $date (text): the first day of the new period
mail-renewal-begins = It goes on without interruption. The new billing period begins on { $date }.

## A cancelled subscription or a trial has ended

# $product (text): the product's name
mail-ended-subject = Your subscription to { $product } has ended

# $product (text): the product's name
# $date (text): its last day
mail-ended-text = As you asked, your subscription to { $product } ended on { $date }. Nothing more was charged.

# $product (text): the product's name
mail-ended-trial-subject = Your trial of { $product } has ended

# $product (text): the product's name
# $date (text): its last day
mail-ended-trial-text = Your trial of { $product } ended on { $date }. It cost nothing.

mail-ended-again = You can subscribe to it again at any time in the Billing Center.

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

mail-trial-ending-free = It ends by itself, and nothing is charged.

## Somebody asked support: to the operator

# $company (text): the company that asks
# $about (text): the subject of the request
mail-support-subject = { $company }: { $about }

mail-support-from = From
mail-support-account = Account

# $account (text): the name of the company
mail-footer-asked = You receive this e-mail because somebody of { $account } asked support in the Billing Center.

## Money of a payment went back, or the bank asks for it

# $what (text): `refunded`, `disputed`, `dispute-over`, `dispute-lost` or `came-back`
# $amount (text): how much
mail-money-back-subject = { $what ->
    [refunded] We refunded { $amount }
    [disputed] A payment of { $amount } is disputed
    [dispute-over] The dispute of { $amount } is settled
    [dispute-lost] The disputed { $amount } went back
   *[came-back] { $amount } is on your balance
 }

# $what (text): as above
# $number (text): the order’s number
mail-money-back-text = { $what ->
    [refunded] We gave back what you see below, of order { $number }. Your bank may take some days to show it. Your subscription stays as it is; what was refunded is not credited again when you change it.
    [disputed] Your bank tells us that the payment of order { $number } is disputed. Until that is decided, your subscriptions stay as they are, and nothing is changed, charged or renewed. If it was a mistake, please ask your bank to withdraw the dispute, and write to us.
    [dispute-over] The dispute of the payment of order { $number } is settled: the payment stands. You can change your subscriptions again.
    [dispute-lost] Your bank decided that the payment of order { $number } goes back to you. What went back is not credited again when you change your subscription.
   *[came-back] A payment of order { $number } that was to go back to you came back to us. It is on your balance, which pays for what you order next.
 }
