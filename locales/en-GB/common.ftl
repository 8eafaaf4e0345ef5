### What every page says.

common-description = Change your subscriptions and see at once, to the penny, what that costs today. Your invoices, licences and payment details in one place.
nav-people = People and licences
common-manage-licences = Manage licences
common-licences = Licences
licences-title = Assign licences
