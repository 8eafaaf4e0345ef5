### Renewals: those that have to be paid, and those to come.

pay-title = Paiements en attente
pay-about = Ces renouvellements n’ont pas pu être débités. Dès que vous aurez payé, votre compte sera de nouveau à jour.
pay-with = Nous débiterons la carte { $brand } se terminant par { $digits }.
pay-without-card = Aucun moyen de paiement n’est enregistré. Saisissez d’abord vos informations de paiement ; vous pourrez ensuite payer.
pay-nothing-title = Tout est payé
pay-nothing-text = Aucun paiement n’est en attente pour le moment.
pay-elsewhere = Le montant en retard ne peut pas être payé ici. Contactez le support : nous trouverons une solution.
upcoming-title = Paiements à venir
upcoming-next = Prochain paiement de chaque abonnement
upcoming-months = Les douze prochains mois
upcoming-all = Tous les paiements
upcoming-subscription = Abonnement
upcoming-date = Date
upcoming-month = Mois
upcoming-amount = Montant
upcoming-sum = Total
upcoming-net = { $amount } hors taxes
upcoming-tax = plus { $amount } de TVA à { $rate }
upcoming-balance = moins { $amount } de votre solde
upcoming-new-price = Nouveau prix : { $price }
upcoming-about = Aux prix convenus ou annoncés, taxes comprises et après utilisation du solde de votre compte, si rien ne change.
upcoming-trial-ends = L’essai prend fin, aucun débit
upcoming-expires = Prend fin, aucun débit
upcoming-empty-title = Aucun paiement à venir
upcoming-empty-text = Aucun renouvellement n’est prévu dans les douze prochains mois. Quand vous vous abonnerez à un produit, ses paiements apparaîtront ici.
pay-now-amount = Payer maintenant · { $amount }
