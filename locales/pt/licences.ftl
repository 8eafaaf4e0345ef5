### Who holds the licences of a subscription.

licences-title = Atribuir licenças
licences-assign = Atribuir
licences-free = Remover
