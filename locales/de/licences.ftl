### Who holds the licences of a subscription.

licences-title = Lizenzen zuweisen
licences-assign = Zuweisen
licences-free = Entfernen
