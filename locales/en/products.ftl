### The products that are sold, to buy or to try first.

# $price (text): the lowest price of a licence, and what it pays for: “24.95 € per license per month”
products-from = From { $price }

products-select = Select
products-held = You already have this
products-in-cart = In your cart
products-buy = Buy
products-buy-about = Choose the plan, licenses and billing frequency. You can start using it today.
products-try = Try

# $days (number): how long the trial runs
products-try-about = { $days ->
    [one] { $days } day free, no payment details needed. The trial ends automatically.
   *[other] { $days } days free, no payment details needed. The trial ends automatically.
 }

# $days (number): how long the trial runs
products-try-days = { $days ->
    [one] { $days } day free
   *[other] { $days } days free
 }
products-try-then = then it ends automatically, nothing is charged

products-compare = Compare plans
products-feature = Feature
products-included = Included
products-not-included = Not included
products-next = Next
products-trial-title = Your trial
products-start-trial = Start trial
products-trial-begun = Your trial has started

# $email (text): the address of the person who started the trial
products-trial-mail = A welcome email is on its way to { $email }.

products-trial-free = The trial ends automatically, and nothing is charged. To keep the product, choose “Subscribe now” at any time.
