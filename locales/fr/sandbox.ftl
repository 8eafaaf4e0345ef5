### The hosted pages of the sandbox, the payment provider for demos and tests. It presents itself as another company
### than the shop.

sandbox-name = Prorata Sandbox
sandbox-banner = Mode test : seules les cartes de test fonctionnent ici, et aucun paiement réel n’est effectué
sandbox-title = { $title } – { $name }
sandbox-head = { $name } · { $banner }

## Payment details

sandbox-details-title = Informations de paiement
sandbox-details-explanation = Saisissez l’une des cartes de test ci-dessous. Seuls sa marque, ses quatre derniers chiffres et sa date d’expiration sont conservés.
sandbox-title-with-error = Erreur : { $title }
sandbox-errors-title = Un problème est survenu
sandbox-number = Numéro de carte
sandbox-number-hint = 16 chiffres, avec ou sans espaces
sandbox-number-missing = Saisissez le numéro de carte
sandbox-number-mistyped = Ce n’est pas un numéro de carte. Vérifiez chaque chiffre.
sandbox-number-not-a-test-card = Ce n’est pas une carte de test. Ne saisissez jamais de vraie carte ici ; utilisez une carte du tableau.
sandbox-expiry = Date d’expiration
sandbox-expiry-hint = MM/AA, par exemple 12/30
sandbox-expiry-missing = Saisissez la date d’expiration
sandbox-expiry-mistyped = Saisissez le mois et l’année d’expiration, par exemple 12/30
sandbox-expiry-past = Cette carte a expiré. Saisissez une date à venir.
sandbox-cvc = Code de sécurité
sandbox-cvc-hint = 3 chiffres au choix
sandbox-cvc-mistyped = Saisissez 3 chiffres comme code de sécurité
sandbox-card-holder = Nom figurant sur la carte
sandbox-name-missing = Saisissez le nom figurant sur la carte
sandbox-save = Enregistrer la carte
sandbox-cancel = Revenir sans enregistrer
sandbox-cards-title = Cartes de test
sandbox-cards-card = Carte
sandbox-cards-effect = Résultat
sandbox-card-succeeds = Chaque paiement est accepté
sandbox-card-declines = Chaque paiement est refusé
sandbox-card-needs-confirmation = Chaque paiement doit d’abord être confirmé

## Confirmation of a payment

sandbox-confirm-title = Confirmer le paiement
sandbox-confirm-explanation = Votre banque veut s’assurer que c’est bien vous qui payez.
sandbox-confirm-amount = Montant
sandbox-confirm-card = Carte
sandbox-card = { $brand } ···· { $digits }
sandbox-confirm = Confirmer le paiement
sandbox-refuse = Refuser

## A link that is unknown, used up or too old

sandbox-gone-title = Cette page n’existe plus
sandbox-gone-explanation = Le lien a déjà été utilisé ou a expiré. Aucun montant n’a été débité ici.
sandbox-gone-back = Revenir au Centre de facturation
