### What every page says. `en` is the source: the other languages have the same ids and variables.
### Product names and Prorata are never translated.
### Where a line must not break, as before “ko”, before a colon and after “×”, there is a no-break space (U+00A0). Before
### ; ? ! and inside « » there is a narrow one (U+202F).

common-billing-center = Centre de facturation
common-description = Modifiez vos abonnements et voyez aussitôt, au centime près, ce que cela coûte aujourd’hui. Vos factures, vos licences et vos informations de paiement au même endroit.
common-skip-to-content = Aller au contenu
common-language = Langue
common-language-failed = Impossible de charger cette langue : { $language }. Vérifiez votre connexion.
common-try-again = Réessayer

common-subject =  : { $subject }
common-label = { $label } :
common-and-also = { $first } · { $second }
common-title = { $title } · Prorata
common-title-refused = Erreur : { $title } · Prorata
nav-people = Personnes et licences
nav-help = Aide
nav-profile = Profil
invoices-title = Factures
common-sign-in = Se connecter
common-sign-out = Se déconnecter
common-optional = (facultatif)
common-unchanged = Rien n’a changé : vos informations sont les mêmes qu’avant.
common-billing-contact = Contact de facturation
common-contact-support = Contacter le support
common-contact-sales = Contacter le service commercial
common-corporate-portal-open = Ouvrir le Portail de facturation d’entreprise
common-pay-now = Payer maintenant
common-to-subscriptions = Accéder aux abonnements
common-manage-licences = Gérer les licences
common-monthly = Mensuelle
common-annual = Annuelle
common-licences = Licences
common-checkout = Finaliser la commande
common-add-to-cart = Ajouter au panier

common-selection = { $plan } × { $seats }, { $period ->
    [annual] annuel
   *[monthly] mensuel
 }

common-licences-used = { $free ->
    [0] Attribuées : { $assigned } sur { $seats }
    [one] Attribuées : { $assigned } sur { $seats }, { $free } disponible
   *[other] Attribuées : { $assigned } sur { $seats }, { $free } disponibles
 }

sign-in-title = Se connecter
sign-in-intro = Connectez-vous au Centre de facturation avec votre adresse e-mail professionnelle.
sign-in-email = Adresse e-mail
sign-in-password = Mot de passe
sign-in-safety = Nous ne demandons jamais votre mot de passe par e-mail ni par téléphone.

not-found-title = Page introuvable
not-found-text = Le lien n’est peut-être plus à jour, ou la page appartient à un autre compte.
unavailable-title = Service momentanément indisponible
unavailable-text = Le serveur n’a pas pu répondre. Rien n’a été modifié. Veuillez réessayer dans un instant.

common-card = { $brand } se terminant par { $digits }
payment-methods-title = Moyens de paiement
account-title = Compte
people-title = Personnes
licences-title = Attribuer des licences
orders-title = Commandes
lost-password-title = Mot de passe oublié ?
profile-title = Votre profil
switch-account-to = Passer au compte
open-order-way = Continuer ou annuler la commande
factor-first-title = Encore une étape pour votre sécurité
factor-first-do = Configurer maintenant
passkey-sign-in = Se connecter avec une clé d’accès
