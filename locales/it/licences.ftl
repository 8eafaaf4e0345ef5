### Who holds the licences of a subscription.

licences-title = Assegna licenze
licences-assign = Assegna
licences-free = Rimuovi
