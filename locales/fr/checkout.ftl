### Cart, checkout and confirmation.

cart-title = Panier
cart-edit = Modifier
cart-remove = Supprimer
cart-empty-title = Votre panier est vide
cart-empty-text = Les modifications de vos abonnements sont conservées ici jusqu’à ce que vous passiez la commande.
cart-unknown-product = Un produit qui n’est plus en vente
cart-held-up-title = Cette commande ne peut pas encore être passée
cart-held-up-text = Un article de votre panier n’est plus valable. La raison est indiquée à côté : modifiez ou supprimez l’article pour continuer.
cart-held-up-way = Aller à l’article
cart-no-quote = Impossible de calculer le montant de votre panier. Supprimez le dernier article modifié ou contactez le support.

checkout-title = Finaliser la commande
checkout-edit-order = Modifier la commande
checkout-place-order = Passer la commande
checkout-place-order-due = { $order } · { $due }
checkout-billing-period = Période de facturation
checkout-begins-today = commence aujourd’hui

checkout-period = Du { $start } au { $end }

checkout-payment-details = Informations de paiement
checkout-payment-text = Vous saisissez les données de votre carte sur la page du prestataire de paiement. Nous ne voyons jamais le numéro de la carte.
checkout-payment-enter = Saisir les informations de paiement
checkout-other-card = Utiliser une autre carte

checkout-card-expires = valable jusqu’au { $date }

checkout-card-saved = Carte enregistrée : { $brand } se terminant par { $digits }.
checkout-card-not-saved = Aucune carte n’a été enregistrée et aucun montant n’a été débité.

checkout-references-title = Pour votre comptabilité
checkout-references-about = Ces informations figurent sur la facture de cette commande. La référence peut être un centre de coûts ou un nom, par exemple.
checkout-purchase-order = Numéro de bon de commande
checkout-buyer-reference = Votre référence
checkout-references-save = Enregistrer
checkout-references-saved = Les références pour la facture de cette commande sont enregistrées.
checkout-vat-number = Numéro de TVA intracommunautaire
checkout-vat-hint = Il commence par les lettres de votre pays. Avec un numéro valide, la TVA n’est pas facturée aux entreprises des autres pays de l’UE.
checkout-vat-apply = Appliquer le numéro de TVA
checkout-vat-change = Modifier le numéro de TVA
checkout-vat-remove = Laissez le champ vide pour supprimer le numéro.
checkout-vat-applied = Numéro de TVA { $number } appliqué.
checkout-vat-removed = Numéro de TVA supprimé.

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow
checkout-vat-shape-digits = { $prefix } suivi de { $least } chiffres

# $prefix (text): the letters that the number begins with
# $least (text): how many digits may follow
# $most (text): how many digits may follow, too
checkout-vat-shape-two = { $prefix } suivi de { $least } ou { $most } chiffres

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow at least
# $most (text): how many digits follow at most
checkout-vat-shape-range = { $prefix } suivi de { $least } à { $most } chiffres

# $form (text): a pattern such as ATU99999999
checkout-vat-shape-form = { $form } (9 représente un chiffre, A une lettre, X l’un ou l’autre)

# $shape (text): one of the four above
checkout-vat-bad-format = Les numéros de TVA de votre pays ont un autre format : { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = Ce n’est pas un numéro de TVA de votre pays de facturation. Format attendu : { $shape }.

checkout-vat-bad-check-digit = La clé de contrôle ne correspond pas : un chiffre est erroné ou deux chiffres sont inversés. Vérifiez le numéro.
checkout-vat-fine-reverse-charge = Le format du numéro est valide. Une fois le numéro appliqué, nous ne facturons plus de TVA : c’est à vous de la déclarer (autoliquidation).
checkout-vat-fine-domestic = Le format du numéro est valide. La TVA ne change pas, car le vendeur est établi dans votre pays.

# $number (text): the VAT number
checkout-vat-refused = VIES, le registre de TVA de l’UE, ne reconnaît pas votre numéro de TVA { $number } : la TVA est donc désormais facturée. Faites enregistrer le numéro et appliquez-le de nouveau, ou saisissez-en un autre. Les commandes précédentes ne sont pas concernées.

checkout-changed-title = Les montants ont changé
checkout-changed-day = Une nouvelle journée a commencé : les périodes et les crédits sont calculés à partir d’aujourd’hui.
checkout-changed-cart = Votre panier a changé.
checkout-changed-price = Un prix a changé.
checkout-changed-held = Un abonnement a changé, et son crédit aussi.
checkout-changed-balance = Le solde de votre compte a changé.
checkout-changed-vat = La TVA est passée de { $before } à { $now }.
checkout-changed-vat-none = La TVA est passée de { $before } à { $now } : aucun numéro de TVA n’étant enregistré, le taux de votre pays s’applique.
checkout-changed-vat-refused = La TVA est passée de { $before } à { $now }, car VIES, le registre de TVA de l’UE, ne reconnaît pas votre numéro de TVA { $number }.
checkout-changed-vat-reverse = La TVA est passée de { $before } à { $now } : avec votre numéro de TVA { $number }, c’est à vous de la déclarer (autoliquidation).
checkout-changed-text = Aucune commande n’a été passée. Vérifiez les nouveaux montants, puis passez la commande.
checkout-changed-item = Élément
checkout-changed-choice = { $before } → { $after }
checkout-changed-before = Avant
checkout-changed-now = Maintenant
checkout-changed-tax = TVA
