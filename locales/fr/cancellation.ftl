### Cancelling a subscription, and reactivating it.

cancellation-title = Résilier l’abonnement
cancellation-price = Prix actuel hors taxes
cancellation-price-each = { $period ->
    [annual] { $amount } par an
   *[monthly] { $amount } par mois
 }
cancellation-smaller = Un abonnement plus petit vous suffirait-il ?
cancellation-fewer = { $fewer ->
    [one] { $fewer } licence au lieu de { $seats } coûte { $price } hors taxes.
   *[other] { $fewer } licences au lieu de { $seats } coûtent { $price } hors taxes.
 }
cancellation-fewer-free = Toutes les licences sont attribuées : vous choisissez à qui en retirer.
cancellation-fewer-do = Réduire le nombre de licences
cancellation-monthly = Avec la facturation mensuelle, l’abonnement coûte { $month } au lieu de { $year } hors taxes, et vous pouvez le résilier à la fin de n’importe quel mois. Le reste de l’année vous sera crédité.
cancellation-monthly-do = Passer à la facturation mensuelle
cancellation-lower = Un forfait inférieur coûte aussi moins cher. Le support peut faire le changement pour vous.

cancellation-means = Ce qui se passe si vous résiliez
cancellation-no-refund = D’ici là, tout fonctionne comme avant. La période restante ne donne lieu à aucun remboursement ni crédit, et aucun autre montant ne sera débité.
cancellation-cart = La modification en attente pour cet abonnement sera supprimée de votre panier.
cancellation-why = Pourquoi résiliez-vous ? (facultatif)
cancellation-why-price = C’est trop cher
cancellation-why-unused = Nous ne l’utilisons pas assez
cancellation-why-missing = Il manque quelque chose dont nous avons besoin
cancellation-why-elsewhere = Nous utilisons un autre produit
cancellation-why-other = Une autre raison
cancellation-comment = Souhaitez-vous ajouter quelque chose ? (facultatif)
cancellation-button = Résilier l’abonnement
cancellation-done = Votre abonnement a été résilié
cancellation-reactivate-text = D’ici là, vous pouvez le réactiver en un clic, sans interruption. Nous vous avons envoyé une confirmation par e-mail.
cancellation-reactivated = Votre abonnement continue
cancellation-until = L’abonnement reste actif jusqu’au { $date }, puis prend fin automatiquement.
cancellation-people = { $count ->
    [0] Aucune licence n’est attribuée : personne ne perd l’accès.
    [one] { $count } personne perd l’accès le { $date }.
   *[other] { $count } personnes perdent l’accès le { $date }.
 }

cancellation-reactivated-text = Il sera renouvelé le { $date }. Nous vous avons envoyé une confirmation par e-mail.
