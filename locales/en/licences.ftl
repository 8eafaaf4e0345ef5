### Who holds the licences of a subscription.

licences-title = Assign licenses
licences-assign = Assign
licences-free = Remove

# $name (text): the person beside the box
licences-select = Select { $name }

licences-assign-chosen = Assign to selected people
licences-free-chosen = Remove from selected people
licences-silent = Do not notify by e-mail
licences-list-title = Assign to many people
licences-list-text = You check the list before anything is assigned. Whoever is new to your account is invited.
licences-list-pasted = List of people
licences-list-hint = One e-mail address in each line, or a name and an address as in a spreadsheet.
# $kilobytes (number): how large a list may be
licences-list-file = Or a CSV file, at most { $kilobytes } kB
licences-list-check = Check list
licences-invite-title = Invite somebody new
licences-invite-text = They get a license, and an e-mail with a link to choose a password.
licences-invite = Invite and assign
licences-done-invited = The license is assigned.

# $count (number): how many licences were assigned
licences-done-assigned = { $count ->
    [one] { $count } license was assigned.
   *[other] { $count } licenses were assigned.
 }

# $count (number): how many licences were taken back
licences-done-freed = { $count ->
    [one] { $count } license was removed.
   *[other] { $count } licenses were removed.
 }

licence-list-title = Check the list
licence-list-line = Line
licence-list-verdict = What happens
licence-list-assign = gets a license
licence-list-invite = new: is invited and gets a license
licence-list-has-one = has a license already

# $line (text): the number of the other line with the same address
licence-list-twice = already in line { $line }

licence-list-no-address = no e-mail address
licence-list-bad-address = not an e-mail address
licence-list-read-as = The file does not say how its letters are encoded. It was read as Windows-1252: check the names.

# $count (number): how many lines cannot be used
# $lines (text): their numbers
licence-list-bad = { $count ->
    [one] { $count } line cannot be used: { $lines }. Correct it below, or go on without it.
   *[other] { $count } lines cannot be used: { $lines }. Correct them below, or go on without them.
 }

licence-list-nobody = Nobody on this list can get a license. Correct it below.

# $count (number): how many licences the list takes
# $free (number): how many are free
licence-list-too-few = Licenses needed: { $count }, free: { $free }. Shorten the list below, or add licenses.

licence-list-told = Everybody who gets a license is told by e-mail.
licence-list-silent = Nobody is notified by e-mail.

# $count (number): how many licences will be assigned
# $free (number): how many are free
licence-list-do = Assign licenses: { $count } of { $free } free ones

licence-list-correct = Correct the list
