### What every page says. `en` is the source: the other languages have the same ids and variables.
### Product names and Prorata are never translated.

common-billing-center = Billing Center
common-skip-to-content = Skip to content
common-language = Language
# $language (text): the name of a language in that language, “Deutsch”
common-language-failed = { $language } did not load. Check your connection.
common-try-again = Try again
invoices-title = Invoices
common-sign-in = Sign in
common-sign-out = Sign out
common-optional = (optional)
common-billing-contact = Billing contact
common-contact-support = Contact support
common-contact-sales = Contact sales
common-corporate-portal-open = Open the Corporate Billing Portal
common-pay-now = Pay now
common-to-subscriptions = Go to subscriptions
common-manage-licences = Manage licenses
common-monthly = Monthly
common-annual = Annual
common-licences = Licenses
common-checkout = Checkout
common-add-to-cart = Add to cart

# A choice of a subscription: “Premium × 14, monthly”.
# $plan (text): the plan's name
# $seats (number): how many licences
# $period (text): `monthly` or `annual`
common-selection = { $plan } × { $seats }, { $period ->
    [annual] annual
   *[monthly] monthly
 }

# $assigned (number): licences given to people
# $seats (number): licences paid for
# $free (number): licences nobody holds
common-licences-used = { $free ->
    [0] { $assigned } of { $seats } assigned
   *[other] { $assigned } of { $seats } assigned, { $free } free
 }

sign-in-title = Sign in
sign-in-intro = Sign in to the Billing Center with your work e-mail address.
sign-in-email = E-mail address
sign-in-password = Password

not-found-title = There is no such page
not-found-text = The link may be old, or the page belongs to another account.
unavailable-title = This is taking a break
unavailable-text = The server could not answer. Nothing was changed. Please try again in a moment.

payment-methods-title = Payment methods
account-title = Account
people-title = People
lost-password-title = Forgot your password?
profile-title = Your profile
switch-account-to = Switch to
open-order-way = Go on, or give it up

# Shown when the operator demands a second factor
factor-first-title = One more step for your safety
factor-first-do = Set up now
