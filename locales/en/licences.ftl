### Who holds the licences of a subscription.

licences-title = Assign licenses
licences-assign = Assign
licences-free = Remove
