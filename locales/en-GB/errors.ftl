### Why something was not done, and what to do next.

error-bad-seats = Enter the number of licences as a whole number, for example 5.
error-vat-number-not-registered = VIES, the EU VAT register, does not recognise this VAT number. Check it, or ask your tax office to register it for trade within the EU and try again. Without it, you can order with VAT.
error-not-chargeable = This amount cannot be charged: it is too small or too large for our payment provider. Nothing was charged and nothing has changed. Choose another number of licences or another billing frequency, or contact support.
error-no-free-licence = All licences are assigned. Remove one from someone or add licences first.
error-not-enough-licences = There are fewer available licences than people. Select fewer people, remove licences from others, or add licences.
error-bad-address = Enter the street address and the town or city (up to { $most } characters each).
error-bad-postal-code = This is not a valid postcode for your country. Check it and try again.
refusal-payment-disputed = One of your payments is disputed with your bank. Until the dispute is decided, nothing is changed, charged or renewed, and your licences keep working. You can still cancel a subscription. Please contact support.

refusal-below-minimum = { $seats ->
    [one] This plan requires at least { $seats } licence.
   *[other] This plan requires at least { $seats } licences.
 }

refusal-above-maximum = { $seats ->
    [one] You can have up to { $seats } licence online.
   *[other] You can have up to { $seats } licences online.
 }

refusal-seats-assigned = { $count ->
    [one] That is fewer licences than are assigned. First remove the licence from { $count } of these people: { $names }.
   *[other] That is fewer licences than are assigned. First remove the licences from { $count } of these people: { $names }.
 }

refusal-nothing-changes = This is what you already have. Choose another plan, number of licences or billing frequency to see what it costs.
