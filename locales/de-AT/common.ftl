### What every page says.

common-checkout = Zur Kassa
