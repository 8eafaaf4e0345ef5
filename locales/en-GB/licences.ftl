### Who holds the licences of a subscription.

licences-invite-text = They get a licence and an email with a link to choose a password.
licences-done-invited = The licence has been assigned.

licences-done-assigned = { $count ->
    [one] { $count } licence has been assigned.
   *[other] { $count } licences have been assigned.
 }

licences-done-freed = { $count ->
    [one] { $count } licence has been removed.
   *[other] { $count } licences have been removed.
 }

licence-list-assign = gets a licence
licence-list-invite = new: gets an invitation and a licence
licence-list-has-one = already has a licence
licence-list-nobody = No one on this list can get a licence. Correct it below.
licence-list-too-few = Licences needed: { $count }, available: { $free }. Shorten the list below, or add licences.
licence-list-told = Everyone who gets a licence is notified by email.
licence-list-do = Assign { $count } of { $free } available licences
