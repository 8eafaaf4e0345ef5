### Who holds the licences of a subscription.

licences-assign = Assign
licences-free = Remove

# $name (text): the person beside the box
licences-select = Select { $name }

licences-choose-page = Select everyone on this page

# $count (number): how many people the whole list has
licences-choose-all = { $count ->
    [one] Select { $count } person
   *[other] Select all { $count } people
 }

licences-choose-none = Clear selection

# $count (number): how many people the whole list has
licences-all-chosen = { $count ->
    [one] { $count } person is selected.
   *[other] All { $count } people are selected.
 }

licences-row-assigned = Assigned
licences-row-freed = Removed
licences-assign-chosen = Assign to selected people
licences-free-chosen = Remove from selected people
licences-silent = Do not notify by email
licences-list-title = Assign from a list
licences-list-text = You review the list before anything is assigned. People new to your account are invited.
licences-list-pasted = List of people
licences-list-hint = One email address per line, or a name and an address as in a spreadsheet.
# $kilobytes (number): how large a list may be
licences-list-file = Or a CSV file, up to { $kilobytes } kB
licences-list-check = Review list
licences-invite-title = Invite someone new
licences-invite-text = They get a license and an email with a link to choose a password.
licences-invite = Invite and assign
licences-done-invited = The license has been assigned.

# $count (number): how many licences were assigned
licences-done-assigned = { $count ->
    [one] { $count } license has been assigned.
   *[other] { $count } licenses have been assigned.
 }

# $count (number): how many licences were taken back
licences-done-freed = { $count ->
    [one] { $count } license has been removed.
   *[other] { $count } licenses have been removed.
 }

licence-list-title = Review the list
licence-list-line = Line
licence-list-verdict = What happens
licence-list-assign = gets a license
licence-list-invite = new: gets an invitation and a license
licence-list-has-one = already has a license

# $line (text): the number of the other line with the same address
licence-list-twice = already on line { $line }

licence-list-no-address = no email address
licence-list-bad-address = not an email address
licence-list-read-as = The file does not state its text encoding, so it was read as Windows-1252. Check the names.

# $count (number): how many lines cannot be used
# $lines (text): their numbers
licence-list-bad = { $count ->
    [one] { $count } line cannot be used: { $lines }. Correct it below, or continue without it.
   *[other] { $count } lines cannot be used: { $lines }. Correct them below, or continue without them.
 }

licence-list-nobody = No one on this list can get a license. Correct it below.

# $count (number): how many licences the list takes
# $free (number): how many are free
licence-list-too-few = Licenses needed: { $count }, available: { $free }. Shorten the list below, or add licenses.

licence-list-told = Everyone who gets a license is notified by email.
licence-list-silent = No one is notified by email.

# $count (number): how many licences will be assigned
# $free (number): how many are free
licence-list-do = Assign { $count } of { $free } available licenses

licence-list-correct = Correct the list
