### The products that are sold, to buy or to try first.

products-from = À partir de { $price }
products-select = Sélectionner
products-held = Déjà souscrit
products-in-cart = Dans votre panier
products-buy = Acheter
products-buy-about = Choisissez le forfait, les licences et la fréquence de facturation. Vous pouvez commencer dès aujourd’hui.
products-try = Essayer
products-try-about = { $days ->
    [one] { $days } jour gratuit, sans informations de paiement. L’essai prend fin automatiquement.
   *[other] { $days } jours gratuits, sans informations de paiement. L’essai prend fin automatiquement.
 }
products-try-days = { $days ->
    [one] { $days } jour gratuit
   *[other] { $days } jours gratuits
 }
products-try-then = puis l’essai prend fin automatiquement, sans aucun débit

products-compare = Comparer les forfaits
products-feature = Fonctionnalité
products-included = Incluse
products-not-included = Non incluse
products-next = Suivant
products-trial-title = Votre essai
products-start-trial = Commencer l’essai
products-trial-begun = Votre essai a commencé
products-trial-mail = Vous allez recevoir un e-mail de bienvenue à l’adresse { $email }.
products-trial-free = L’essai prend fin automatiquement et aucun montant ne sera débité. Pour garder le produit, choisissez à tout moment « S’abonner maintenant ».
