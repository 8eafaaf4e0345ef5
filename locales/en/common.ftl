### What every page says. `en` is the source: the other languages have the same ids and variables.
### Product names and Prorata are never translated.
### Where a line must not break, as before “kB” and after “×”, there is a no-break space (U+00A0).

common-billing-center = Billing Center
common-description = Change your subscriptions and see at once, to the cent, what that costs today. Your invoices, licenses and payment details in one place.
common-skip-to-content = Skip to content
common-language = Language
# $language (text): the name of a language in that language, “Deutsch”
common-language-failed = { $language } could not be loaded. Check your connection.
common-try-again = Try again

# What a button is about, for somebody who does not see what it stands beside. It follows the button’s words.
# $subject (text): a name
common-subject = : { $subject }
# A label before what it labels.
# $label (text): the label
common-label = { $label }:
# Two things that are said of the same, side by side: “Active · Premium × 14, monthly”.
# $first (text): the one
# $second (text): the other
common-and-also = { $first } · { $second }

# The title of a document, as a tab of the browser shows it.
# $title (text): the title of the page
common-title = { $title } · Prorata
# The same when something was refused.
# $title (text): the title of the page
common-title-refused = Error: { $title } · Prorata

nav-people = People and licenses
nav-help = Help
# On a phone, below the icon of the person who is signed in.
nav-profile = Profile
invoices-title = Invoices
common-sign-in = Sign in
common-sign-out = Sign out
common-optional = (optional)
common-unchanged = Nothing has changed: your entries are the same as before.
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
common-selection = { $plan } × { $seats }, { $period ->
    [annual] annual
   *[monthly] monthly
 }

# $assigned (number): licences given to people
# $seats (number): licences paid for
# $free (number): licences nobody holds
common-licences-used = { $free ->
    [0] { $assigned } of { $seats } assigned
   *[other] { $assigned } of { $seats } assigned, { $free } available
 }

sign-in-title = Sign in
sign-in-intro = Sign in to the Billing Center with your work email address.
sign-in-email = Email address
sign-in-password = Password
sign-in-safety = We never ask for your password by email or phone.

not-found-title = Page not found
not-found-text = The link may be outdated, or the page may belong to another account.
unavailable-title = Temporarily unavailable
unavailable-text = The server could not respond. Nothing was changed. Please try again in a moment.

# A card as its owner recognises it.
# $brand (text): the card’s brand
# $digits (text): the card’s last four digits
common-card = { $brand } ending in { $digits }

payment-methods-title = Payment methods
account-title = Account
people-title = People
licences-title = Assign licenses
orders-title = Orders
lost-password-title = Forgot your password?
profile-title = Your profile
switch-account-to = Switch to
open-order-way = Continue or cancel the order

# Shown when the operator demands a second factor
factor-first-title = One more step for your safety
factor-first-do = Set up now
passkey-sign-in = Sign in with a passkey
