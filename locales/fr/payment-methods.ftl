### The payment methods on file.

payment-methods-about = Nous débitons la carte par défaut. Les numéros de carte restent chez le prestataire de paiement ; nous ne les voyons jamais.
payment-methods-empty-title = Aucun moyen de paiement pour l’instant
payment-methods-empty-text = Ajoutez une carte pour que vos abonnements puissent être renouvelés et vos commandes payées.
payment-methods-default = Par défaut
payment-methods-make-default = Définir par défaut
payment-methods-remove = Supprimer
payment-methods-add = Ajouter une carte
payment-methods-expires-soon = expire le { $date } : ajoutez-en une nouvelle
payment-methods-expired = a expiré le { $date } : ajoutez-en une nouvelle
