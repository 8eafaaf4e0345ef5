### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

mail-footer-person = Vous recevez cet e-mail, car vous faites partie du compte { $account } dans le Centre de facturation.
mail-footer-removed = Vous recevez cet e-mail, car vous faisiez partie du compte { $account } dans le Centre de facturation.
mail-footer-invoices = Vous recevez cet e-mail, car cette adresse a été ajoutée pour recevoir les factures du compte { $account } dans le Centre de facturation.
mail-licence-subject = Une licence { $product } vous a été attribuée
mail-licence-text = { $by } vous a attribué une licence { $product }. Vous pouvez l’utiliser dès maintenant.
mail-licence-sign-in = Vous la trouverez dans le Centre de facturation. Si vous n’avez pas encore de mot de passe, choisissez-y « Mot de passe oublié ? ».
mail-invitation-subject = Invitation au Centre de facturation
mail-invitation-text = { $by } vous invite à rejoindre le compte de votre entreprise dans le Centre de facturation.
mail-invitation-link =
    { $days ->
        [one] Choisissez un mot de passe pour vous connecter. Le lien est valable { $days } jour et ne peut être utilisé qu’une fois.
       *[other] Choisissez un mot de passe pour vous connecter. Le lien est valable { $days } jours et ne peut être utilisé qu’une fois.
    }
mail-password-step = Choisir un mot de passe
mail-reset-subject = Choisissez un nouveau mot de passe
mail-reset-text =
    { $hours ->
        [one] Quelqu’un, probablement vous, a demandé un nouveau mot de passe. Le lien est valable une heure et ne peut être utilisé qu’une fois. Dès que vous aurez choisi un nouveau mot de passe, toutes vos sessions seront fermées.
       *[other] Quelqu’un, probablement vous, a demandé un nouveau mot de passe. Le lien est valable { $hours } heures et ne peut être utilisé qu’une fois. Dès que vous aurez choisi un nouveau mot de passe, toutes vos sessions seront fermées.
    }
mail-reset-ignore = Ce n’était pas vous ? Vous n’avez rien à faire : votre mot de passe reste le même.
mail-email-subject = Confirmez votre adresse e-mail
mail-email-text =
    { $hours ->
        [one] Confirmez cette adresse e-mail afin de l’utiliser pour vous connecter au Centre de facturation. Le lien est valable une heure et ne peut être utilisé qu’une fois.
       *[other] Confirmez cette adresse e-mail afin de l’utiliser pour vous connecter au Centre de facturation. Le lien est valable { $hours } heures et ne peut être utilisé qu’une fois.
    }
mail-email-step = Confirmer l’adresse e-mail
mail-email-ignore = Ce n’était pas vous ? Vous n’avez rien à faire.
mail-email-changed-subject = Votre adresse e-mail a été modifiée
mail-email-changed-text = Désormais, vous vous connectez au Centre de facturation avec une autre adresse e-mail, et vos e-mails y sont envoyés.
mail-email-changed-not-you = Ce n’était pas vous ? Contactez immédiatement le support.
mail-handover-offered-subject = On vous propose le rôle de contact de facturation
mail-handover-offered-text = { $from } vous propose, { $to }, de reprendre le rôle de contact de facturation de votre compte. Le contact de facturation peut modifier les abonnements, payer et attribuer les licences. Acceptez ou refusez sur la page « Personnes ».
mail-handover-taken-subject = Vous êtes maintenant le contact de facturation
mail-handover-taken-text = { $from } vous a transmis, { $to }, le rôle de contact de facturation. Vous pouvez maintenant modifier les abonnements, payer et attribuer les licences.
mail-handover-given-subject = Vous n’êtes plus le contact de facturation
mail-handover-given-text = { $to } a repris le rôle de contact de facturation que vous, { $from }, exerciez jusqu’ici. Vous pouvez toujours vous connecter et tout consulter.
mail-removed-subject = Vous ne faites plus partie du compte { $account }
mail-removed-text = Votre accès au compte { $account } dans le Centre de facturation a été supprimé. Vous ne pouvez plus vous connecter à ce compte ni utiliser les licences qui vous y étaient attribuées.
mail-removed-others = Si vous faites partie d’un autre compte dans le Centre de facturation, rien n’y change. S’il s’agit d’une erreur, écrivez au contact de facturation du compte.
mail-contact-subject = Le compte { $account } a un nouveau contact de facturation
mail-contact-to-text = Le support vous a confié, { $to }, le rôle de contact de facturation du compte { $account }, jusqu’ici exercé par { $from }. Vous pouvez maintenant modifier les abonnements, payer et attribuer les licences.
mail-contact-from-text = Le support a confié à { $to } le rôle de contact de facturation du compte { $account }, que vous, { $from }, exerciez jusqu’ici.
mail-contact-not-right = S’agit-il d’une erreur ? Contactez immédiatement le support.
mail-invoices-offered-subject = Recevoir par e-mail les factures du compte { $company } ?
mail-invoices-offered-text = { $by } a ajouté cette adresse pour recevoir les factures du compte { $company }. Dès que vous l’aurez confirmée, les nouvelles factures et les nouveaux avoirs y seront envoyés en PDF.
mail-invoices-offered-step = Confirmer l’adresse
mail-invoices-offered-ignore =
    { $days ->
        [one] Cela ne vous intéresse pas ? Vous n’avez rien à faire : aucune facture ne sera envoyée à cette adresse. Le lien est valable { $days } jour.
       *[other] Cela ne vous intéresse pas ? Vous n’avez rien à faire : aucune facture ne sera envoyée à cette adresse. Le lien est valable { $days } jours.
    }
mail-invoice-subject = Facture { $number } pour { $company }
mail-credit-note-subject = Avoir { $number } pour { $company }
mail-invoice-attached = Le document est joint en PDF, avec des données intégrées pour les logiciels de comptabilité.
mail-invoice-issued = Date
mail-invoice-total = Total TTC
mail-invoice-stop = Ne plus recevoir les factures
mail-factor-subject = Votre validation en deux étapes a été modifiée
mail-factor-app-added = Une application d’authentification a été configurée pour votre connexion.
mail-factor-app-removed = Votre application d’authentification a été supprimée.
mail-factor-passkey-added = Une clé d’accès a été ajoutée à vos moyens de connexion.
mail-factor-passkey-removed = Une clé d’accès a été supprimée de vos moyens de connexion.
mail-factor-codes-made = De nouveaux codes de récupération ont été créés pour votre connexion. Les précédents ne sont plus valables.
mail-factor-code-used-subject = Un de vos codes de récupération a été utilisé
mail-factor-code-used = Un code de récupération a été utilisé pour se connecter en votre nom ou pour confirmer votre identité.
mail-factor-reset = À votre demande, notre support a supprimé la deuxième étape de votre connexion. Toutes vos sessions ont été fermées. Connectez-vous avec votre mot de passe, puis configurez de nouveau la deuxième étape.
mail-factor-not-you = Ce n’était pas vous ? Choisissez immédiatement un nouveau mot de passe et prévenez le support.
mail-guessing-subject = Quelqu’un essaie de deviner votre mot de passe
mail-guessing-text = Quelqu’un a essayé de se connecter avec votre adresse e-mail, en testant l’un après l’autre des mots de passe erronés. Aucun n’était le vôtre, et personne n’a pu se connecter ainsi.
mail-guessing-first = Première tentative
mail-guessing-instant = { $date } à { $time }
mail-guessing-tries = Mots de passe erronés
mail-guessing-nothing = Vous n’avez rien à faire. Nous limitons ces tentatives et, depuis un navigateur déjà utilisé pour vos connexions, vous pouvez vous connecter comme d’habitude.
mail-guessing-password = Si vous utilisez votre mot de passe ailleurs ou s’il est facile à deviner, changez-le dans votre profil.
mail-guessing-passkey = Une clé d’accès vous protège encore mieux : le mot de passe seul ne suffit alors plus pour se connecter.
mail-guessing-passkey-step = Configurer une clé d’accès
