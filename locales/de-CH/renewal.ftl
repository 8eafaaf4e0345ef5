### Renewals: what is open, and what is ahead.

upcoming-tax = zuzüglich { $amount } MWST ({ $rate })
