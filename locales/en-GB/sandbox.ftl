### The hosted pages of the sandbox, the payment provider for demos and tests.

sandbox-details-explanation = Enter one of the test cards below. Only its brand, last four digits and expiry date are kept.
sandbox-expiry = Expiry date
sandbox-expiry-missing = Enter the expiry date
sandbox-expiry-mistyped = Enter the expiry date as month and year, such as 12/30
