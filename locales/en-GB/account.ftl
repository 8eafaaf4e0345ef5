### The account: the company, and the statement of its balance.

account-late-credit = Payment received after its order was cancelled
account-postal-code = Postcode
account-postal-code-hint = In some regions, the postcode determines the VAT on your future orders.
account-postal-code-example = This is not a valid postcode for your country. Example: { $example }.
account-city = Town or city
