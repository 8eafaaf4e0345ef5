### E-mail. Where a mail says the same as a page, it uses the page's words, which are in the other files. `en` is the
### source: the other languages have the same ids and variables.

## What every mail says

mail-greeting = Bonjour { $name },
mail-footer-why = Vous recevez cet e-mail, car vous êtes le contact de facturation du compte { $account }.
mail-footer-support = Une question ? Répondez à cet e-mail ou écrivez à { $address }.
mail-card = { $brand } ····{ $digits }
mail-row = { $label } : { $value }
mail-row-noted = { $label } : { $value } ({ $note })
mail-step = { $label } :
mail-amount = Montant
mail-payment-method = Moyen de paiement
mail-payment-step = Mettre à jour les informations de paiement

## Order confirmation

mail-order-subject = Votre commande n° { $number } a bien été enregistrée

mail-order-periods-begin = { $count ->
    [one] Votre nouvelle période de facturation commence aujourd’hui, le { $date }.
   *[other] Vos nouvelles périodes de facturation commencent aujourd’hui, le { $date }.
 }

mail-order-subscription = Abonnement
mail-order-plan-price = Prix du forfait
mail-order-change = { $before } → { $after }
mail-order-plan-price-how = { $seats } × { $price } { $unit }
mail-order-paid-with = Payé avec
mail-order-view = Voir la commande

## A trial began

mail-trial-subject = Votre essai { $product } a commencé

mail-trial-text = { $days ->
    [one] Vous pouvez essayer { $product } pendant { $days } jour, aujourd’hui compris.
   *[other] Vous pouvez essayer { $product } pendant { $days } jours, aujourd’hui compris.
 }

mail-trial-free = Aucune information de paiement n’est nécessaire. L’essai prend fin automatiquement et aucun montant ne sera débité.

mail-trial-assign = { $count ->
    [one] { $count } licence est disponible. Attribuez-la pour que quelqu’un puisse se connecter et l’utiliser.
   *[other] { $count } licences sont disponibles. Attribuez-les pour que vos collègues puissent se connecter et les utiliser.
 }

mail-trial-keep = Vous souhaitez continuer ? Choisissez à tout moment « S’abonner maintenant » dans le Centre de facturation.

## A payment failed while no person was there

mail-failed-reason = { $reason ->
    [declined] La banque a refusé le paiement.
    [not-confirmed] Le paiement n’a pas été confirmé auprès de la banque.
   *[not-carried-out] Le paiement n’a pas pu être effectué.
 }

mail-failed-order-subject = Votre commande n’a pas pu être passée
mail-failed-order-kept = Aucun montant n’a été débité et vos abonnements restent inchangés. Vos articles sont toujours dans le panier : vérifiez-les, puis passez de nouveau la commande quand vous le souhaitez.
mail-failed-renewal-subject = Le paiement de l’abonnement { $product } a échoué
mail-failed-renewal-again = Nous réessaierons le { $date }. D’ici là, vos licences restent utilisables. Veuillez vérifier vos informations de paiement.
mail-failed-renewal-confirm = Votre banque vous demande de confirmer vous-même ce paiement. Veuillez payer sur notre page : votre banque vous y demandera la confirmation.
mail-failed-renewal-last = C’était notre dernière tentative. Pour continuer à utiliser l’abonnement, veuillez mettre à jour vos informations de paiement ou contacter le support.

## A subscription renews soon

mail-renewal-notice-subject = L’abonnement { $product } sera renouvelé le { $date }
mail-renewal-notice-year = Votre abonnement { $product } sera renouvelé le { $date } pour un an.
mail-renewal-notice-month = Votre abonnement { $product } sera renouvelé le { $date } pour un mois.
mail-renewal-notice-dearer = Il sera renouvelé au nouveau prix que nous vous avons annoncé.
mail-renewal-notice-charged = Montant qui sera débité
mail-renewal-notice-no-card = Aucun moyen de paiement n’est enregistré. Veuillez saisir à temps vos informations de paiement pour que l’abonnement soit renouvelé sans interruption.
mail-renewal-notice-cancel = Vous préférez ne pas renouveler ? Vous pouvez résilier dans le Centre de facturation jusqu’à la veille du { $date }. L’abonnement reste alors actif jusqu’à la fin de la période payée, et aucun autre montant ne sera débité.

## A subscription will renew at a higher price

mail-price-change-subject = Un nouveau prix pour { $product }
mail-price-change-text = À partir de son renouvellement du { $date }, votre abonnement { $product } coûtera plus cher. Nous vous en informons dès maintenant pour que vous puissiez décider à temps.
mail-price-change-before = Prix actuel
mail-price-change-after = Nouveau prix
mail-price-change-from = Date d’application
mail-price-change-until = Les prix s’entendent hors taxes. Les renouvellements antérieurs au { $date } restent au prix actuel. Si vous modifiez l’abonnement avant cette date, le nouveau prix s’applique dès cette modification, comme l’indique le récapitulatif de la commande.

## The card on file expires soon

mail-card-expiring-subject = Votre carte { $card } expire bientôt
mail-card-expiring-text = Votre carte { $card } est valable jusqu’au { $date }. C’est la carte enregistrée pour vos abonnements.
mail-card-expiring-do = Veuillez ajouter à temps une nouvelle carte pour que vos abonnements soient renouvelés sans interruption.

## A subscription was cancelled

mail-cancellation-subject = Votre abonnement { $product } a été résilié
mail-cancellation-text = Comme vous l’avez demandé, votre abonnement { $product } ne sera pas renouvelé. Il reste actif jusqu’au { $date }.
mail-cancellation-no-refund = D’ici là, vous pouvez l’utiliser comme avant. La période restante ne donne lieu à aucun remboursement ni crédit, et aucun autre montant ne sera débité.
mail-cancellation-reactivate = Vous avez changé d’avis ? Vous pouvez réactiver l’abonnement dans le Centre de facturation jusqu’au { $date }, sans interruption.
mail-reactivation-subject = Votre abonnement { $product } continue
mail-reactivation-text = Comme vous l’avez demandé, votre abonnement { $product } est de nouveau actif. Il sera renouvelé le { $date }.

## A subscription renewed

mail-renewal-subject = { $count ->
    [one] Votre abonnement { $product } a été renouvelé
   *[other] Vos abonnements { $product } ont été renouvelés
 }

mail-renewal-begins = { $count ->
    [one] Votre abonnement continue sans interruption. La nouvelle période de facturation commence le { $date }.
   *[other] Vos abonnements continuent sans interruption. Les nouvelles périodes de facturation commencent le { $date }.
 }

## A cancelled subscription or a trial has ended

mail-ended-subject = Votre abonnement { $product } a pris fin
mail-ended-text = Comme vous l’aviez demandé, votre abonnement { $product } a pris fin le { $date }. Aucun autre montant n’a été débité.
mail-ended-trial-subject = Votre essai { $product } a pris fin
mail-ended-trial-text = Votre essai { $product } a pris fin le { $date }. Aucun montant n’a été débité.
mail-ended-again = Vous pouvez vous abonner à ce produit à tout moment dans le Centre de facturation.

## A trial ends soon

mail-trial-ending-subject = Votre essai { $product } prend bientôt fin

mail-trial-ending-text = { $days ->
    [one] Il reste { $days } jour à votre essai { $product }. Le dernier jour est le { $date }.
   *[other] Il reste { $days } jours à votre essai { $product }. Le dernier jour est le { $date }.
 }

mail-trial-ending-free = L’essai prend fin automatiquement et aucun montant ne sera débité.

## Somebody asked support: to the operator

mail-support-subject = { $company } : { $about }
mail-support-from = De
mail-support-account = Compte
mail-support-account-id = { $company } ({ $id })
mail-footer-asked = Vous recevez cet e-mail, car une personne du compte { $account } a contacté le support dans le Centre de facturation.

## Money of a payment went back, or the bank asks for it

mail-money-back-subject = { $what ->
    [refunded] Nous avons remboursé { $amount }
    [disputed] Un paiement de { $amount } est contesté
    [dispute-over] La contestation portant sur { $amount } est réglée
    [dispute-lost] Le montant contesté de { $amount } vous a été restitué
   *[came-back] Un montant de { $amount } a été ajouté à votre solde
 }

mail-money-back-text = { $what ->
    [refunded] Nous avons remboursé le montant indiqué ci-dessous pour la commande n° { $number }. Votre banque peut mettre quelques jours à l’afficher. Votre abonnement ne change pas ; si vous le modifiez, le montant remboursé ne sera pas crédité une seconde fois.
    [disputed] Votre banque nous informe que le paiement de la commande n° { $number } est contesté. Tant que la contestation n’est pas tranchée, vos abonnements resteront les mêmes, et rien ne sera modifié, débité ni renouvelé. S’il s’agit d’une erreur, demandez à votre banque de retirer la contestation et écrivez-nous.
    [dispute-over] La contestation du paiement de la commande n° { $number } est réglée : le paiement est maintenu. Vous pouvez de nouveau modifier vos abonnements.
    [dispute-lost] Votre banque a décidé de vous restituer le montant du paiement de la commande n° { $number }. Si vous modifiez votre abonnement, le montant restitué ne sera pas crédité une seconde fois.
   *[came-back] Le remboursement de la commande n° { $number } que nous vous avions envoyé nous a été retourné. Son montant a été ajouté à votre solde, qui servira à payer vos prochaines commandes.
 }
