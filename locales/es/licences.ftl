### Who holds the licences of a subscription.

licences-title = Asignar licencias
licences-assign = Asignar
licences-free = Quitar
