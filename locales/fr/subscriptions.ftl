### Subscriptions: the list, the edit form with its order summary, and licences.

subscriptions-title = Abonnements
subscriptions-add = Ajouter un abonnement
subscriptions-options = Options
subscriptions-edit = Modifier l’abonnement
subscriptions-subscribe-now = S’abonner maintenant
subscriptions-cancel = Résilier l’abonnement
subscriptions-reactivate = Réactiver
subscriptions-next-billing = Prochain paiement
subscriptions-runs-until = Date de fin
subscriptions-due-since = En retard depuis
subscriptions-trial-ends = Fin automatique
subscriptions-amount = Montant hors taxes
subscriptions-empty-title = Aucun abonnement pour l’instant
subscriptions-empty-text = Quand votre entreprise s’abonnera à un produit, il apparaîtra ici.

subscriptions-trial-days = { $days ->
    [one] Essai : { $days } jour restant
   *[other] Essai : { $days } jours restants
 }

subscriptions-trial-ended = Terminé le { $date }. Aucun montant n’a été débité.
subscriptions-price-rises = Nouveau prix à partir du renouvellement du { $date } : { $price }. Jusque-là : { $before }.

overview-attention = Votre attention est requise
overview-title = Vue d’ensemble
overview-orders = Commandes récentes
overview-orders-all = Toutes les commandes

# $product (text): the product’s name
# $date (text): the trial’s last day
overview-trial = L’essai { $product } prend fin le { $date }.

# $product (text): the product’s name
# $date (text): the last day
overview-cancelled = L’abonnement { $product } est résilié et reste actif jusqu’au { $date }.
overview-reactivate = Réactiver
overview-card-missing = Aucune carte n’est enregistrée. Les renouvellements ne pourront pas être payés.
overview-card-add = Ajouter une carte

# $date (text): the card’s last day
overview-card-expired = Votre carte a expiré le { $date }.

# $date (text): the card’s last day
overview-card-expires = Votre carte expire le { $date }.
overview-card-replace = Mettre à jour la carte
overview-next = Prochain paiement
overview-nothing = Aucun
overview-month = Coût mensuel
overview-month-note = hors taxes
overview-balance = Solde
overview-open = À payer maintenant

# $count (number): renewals that failed and are to be paid
overview-open-payments = { $count ->
    [one] { $count } paiement en attente
   *[other] { $count } paiements en attente
 }

# $assigned (number): licences that people hold
# $seats (number): all licences
overview-licences = Attribuées : { $assigned } sur { $seats }

# $free (number): licences that nobody holds
overview-licences-free = Disponibles : { $free }

overview-charged = Débité
overview-ahead = À venir, si rien ne change
overview-table = Afficher sous forme de tableau
overview-table-month = Mois

status-active = Actif
status-pending-cancellation = Résiliation programmée
status-past-due = En retard de paiement
status-trial = Essai
status-trial-ended = Essai terminé
status-expired = Expiré

edit-title = Modifier l’abonnement
edit-plan = Forfait
edit-current-plan = Votre forfait actuel
edit-billing = Fréquence de facturation
edit-per-seat-monthly = par licence et par mois
edit-per-seat-annual = par licence et par an
edit-seats-less = Une licence de moins
edit-seats-more = Une licence de plus
edit-update-summary = Actualiser le récapitulatif de la commande

edit-annual-saves = La facturation annuelle vous fait économiser { $amount } par an.

edit-seats-hint = { $assigned ->
    [one] Vous en avez { $seats }, dont { $assigned } attribuée. Jusqu’à { $most } en ligne.
   *[other] Vous en avez { $seats }, dont { $assigned } attribuées. Jusqu’à { $most } en ligne.
 }

edit-seats-hint-new = Jusqu’à { $most } en ligne.

summary-title = Récapitulatif de la commande
summary-today = Aujourd’hui
summary-subtotal = Sous-total
summary-credit = Crédit pour la période non utilisée
summary-balance-used = Solde du compte utilisé
summary-balance-gained = Ajouté au solde de votre compte
summary-reverse-charge = Autoliquidation : TVA due par le preneur
summary-total-due = Total à payer
summary-raises-total = Augmente le total de
summary-lowers-total = Réduit le total de
summary-in-cart = Déjà dans votre panier
summary-periods-begin-today = Vos nouvelles périodes de facturation commencent aujourd’hui.
summary-ends-cancellation = Cet abonnement est résilié. Cette modification annule la résiliation : le renouvellement automatique est rétabli. Prochain renouvellement : { $date }.

summary-days-used = { $days ->
    [one] À ce jour : { $days } jour utilisé
   *[other] À ce jour : { $days } jours utilisés
 }

summary-days-left = { $days ->
    [one] { $days } jour restant, qui vous est crédité
   *[other] { $days } jours restants, qui vous sont crédités
 }

summary-new-period = Nouvelle période : du { $start } au { $end }

summary-credit-days = { $unused ->
    [one] { $unused } jour sur { $days }, pour un montant facturé de { $amount }
   *[other] { $unused } jours sur { $days }, pour un montant facturé de { $amount }
 }

summary-tax = TVA { $rate }

summary-balance-after = Votre nouveau solde : { $amount }

summary-then-monthly = { $product } : ensuite { $amount } par mois hors taxes, prochain paiement le { $date }.

summary-then-annual = { $product } : ensuite { $amount } par an hors taxes, prochain paiement le { $date }.
summary-seats-price = { $seats } × { $price } { $per }
