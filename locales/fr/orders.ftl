### A placed order.

confirmation-title = Merci, votre commande a bien été enregistrée
confirmation-renewed-title = Votre abonnement a été renouvelé
confirmation-renewed-period = La nouvelle période de facturation commence là où la précédente s’est terminée.
confirmation-period-begins = Votre nouvelle période de facturation commence aujourd’hui.
confirmation-period-began = La période de facturation a commencé le { $date }.
confirmation-mail-on-its-way = Vous allez recevoir une confirmation à l’adresse { $email }.
confirmation-mail-sent = Nous avons envoyé une confirmation à l’adresse { $email }.
confirmation-order = Commande n° { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Payé avec la carte { $brand } se terminant par { $digits }
confirmation-paid = Payé
confirmation-balance-after = Nouveau solde du compte
confirmation-cancellation-ended = Cette commande a annulé la résiliation de l’abonnement { $product } : le renouvellement automatique est rétabli. Prochain renouvellement : { $date }.
confirmation-next = Étapes suivantes
confirmation-assign = { $count ->
    [one] { $count } licence a été ajoutée. Attribuez-la pour que quelqu’un puisse se connecter et l’utiliser.
   *[other] { $count } licences ont été ajoutées. Attribuez-les pour que vos collègues puissent se connecter et les utiliser.
 }

confirmation-assign-button = Attribuer des licences

## An order that is being processed

open-order-title = Commande en cours de traitement
open-order-waits = Cette commande n’est pas terminée
open-order-about = Elle attend que vous la confirmiez auprès de votre banque. Poursuivez la confirmation ou annulez la commande : dans ce cas, aucun montant ne sera débité et vos articles resteront dans le panier.
open-order-by-itself = Le paiement est en cours de traitement. Actualisez cette page dans un instant.
open-order-go-on = Poursuivre la confirmation
open-order-give-up = Annuler la commande
open-order-given-up-title = La commande a été annulée
open-order-given-up = Aucun montant n’a été débité et vous pouvez de nouveau faire des modifications.
open-order-none-title = Aucune commande en cours de traitement
open-order-none-text = Vous pouvez modifier vos abonnements.

## The list of orders

orders-by = Origine
orders-by-anybody = Toutes
orders-by-person = Votre équipe
orders-by-renewal = Renouvellement automatique
orders-by-operator = Support
orders-placed = Confirmée
orders-pending = En cours de traitement
orders-failed = Non aboutie
orders-unnumbered = Sans numéro
orders-empty-title = Aucune commande pour le moment
orders-empty-text = Lorsque vous passerez une commande, elle apparaîtra ici.
