### People: how they sign in, and what they may do.

people-holds = licences: { $products }
people-offered-text = { $from } wants to hand the role of billing contact over to you. You would then be able to change subscriptions, pay and assign licences.
people-handover-text = Your colleague has to accept. After that, only they can change subscriptions, pay and assign licences; you can still view everything.
people-remove-licence = Their licence for { $product } becomes available again.
people-done-removed = The person has been removed, and their licences are available again.
