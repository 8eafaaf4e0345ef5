### Cancelling a subscription, and reactivating it.

cancellation-fewer = { $fewer ->
    [one] { $fewer } licence instead of { $seats } costs { $price } before tax.
   *[other] { $fewer } licences instead of { $seats } cost { $price } before tax.
 }

cancellation-fewer-free = All licences are assigned: you choose whose licence to remove.
cancellation-fewer-do = Reduce licences
cancellation-why = Why are you cancelling? (optional)
cancellation-done = Your subscription has been cancelled

cancellation-people = { $count ->
    [0] No licences are assigned, so no one loses access.
    [one] { $count } person loses access on { $date }.
   *[other] { $count } people lose access on { $date }.
 }
