### The account: the company, and the statement of its balance.

account-company = Entreprise et facturation
account-currency = Devise
account-currency-fixed = Tous vos paiements se font dans cette devise, qui ne peut pas être modifiée.
account-time-zone = Fuseau horaire
account-time-zone-note = Les journées et les périodes de facturation commencent à minuit dans ce fuseau horaire.
account-tax = TVA sur vos commandes
account-tax-none = Aucune : votre adresse se trouve hors du territoire TVA de l’UE
account-balance = Solde
account-payment-methods = Gérer les moyens de paiement
account-statement = Historique du solde
account-statement-about = Ce qui a été ajouté à votre solde et ce qu’il a servi à payer, du plus récent au plus ancien.
account-statement-empty = Aucun mouvement sur le solde pour l’instant. Quand une modification coûte moins que votre crédit, le reste est ajouté au solde.
account-day = Date
account-what = Libellé
account-amount = Montant
account-balance-after = Nouveau solde
account-used = Paiement de la commande n° { $number }
account-credit = Crédit de la commande n° { $number }
account-prepayment = Paiement d’avance
account-adjustment = Ajustement par le support
account-came-back = Paiement de la commande n° { $number }, qui nous a été retourné
account-refunded-again = Remboursement de la commande n° { $number }, envoyé de nouveau
account-late-credit = Paiement reçu après l’annulation de la commande
account-credit-days = { $product } : crédit pour la période non utilisée ({ $days ->
    [one] { $unused } jour sur { $days }
   *[other] { $unused ->
        [one] { $unused } jour sur { $days }
       *[other] { $unused } jours sur { $days }
    }
 })

account-edit = Modifier l’entreprise et l’adresse
account-name = Entreprise
account-street = Adresse (numéro et rue)
account-postal-code = Code postal
account-postal-code-hint = Dans certaines régions, le code postal détermine la TVA de vos prochaines commandes.
account-postal-code-example = Ce code postal n’est pas valide dans votre pays. Exemple : { $example }.
account-unprintable-letter = « { $letter } » ({ $code }) ne peut pas être imprimé sur les factures. Utilisez d’autres caractères.
account-city = Ville
account-region = Région, province ou État
account-country = Pays
account-country-fixed = Le pays détermine la TVA applicable : seul le support peut donc le modifier.
account-currency-once = Choisissez la devise maintenant : elle ne pourra plus être modifiée après votre première commande.
account-save = Enregistrer
account-done-saved = Enregistré. Vos prochaines factures tiendront compte de la modification ; celles déjà émises restent inchangées.

account-references-title = Sur vos factures
account-references-about = Ces informations figurent sur toutes les factures tant que vous ne les modifiez pas. Au moment de finaliser une commande, vous pouvez en saisir d’autres pour cette seule commande.
account-references-none = Aucune indication
account-references-save = Enregistrer
account-done-references = Enregistré. Vos prochaines factures tiendront compte de la modification ; celles déjà émises restent inchangées.
account-vat-none = Aucun numéro de TVA n’est enregistré.
account-vat-valid = VIES, le registre de TVA de l’UE, l’a confirmé le { $date }.
account-vat-consultation = Numéro de consultation : { $number }.
account-vat-unasked = Pas encore vérifié auprès de VIES. Nous le vérifions avant toute commande sans TVA.
account-vat-new = Modifier le numéro de TVA
account-vat-remove = Laissez le champ vide pour supprimer le numéro.
account-vat-save = Enregistrer le numéro de TVA
account-done-vat = Enregistré. La modification s’applique à partir de votre prochaine commande.
invoice-mails-title = Factures par e-mail
invoice-mails-card = Choisissez si vos e-mails comportent la facture et qui d’autre la reçoit, par exemple votre service comptable.
invoice-mails-edit = Modifier
invoice-mails-own = Vos e-mails
invoice-mails-attach = Joindre la facture en PDF aux confirmations de commande et de renouvellement
invoice-mails-recipients = Autres destinataires
invoice-mails-about = Nous envoyons d’abord une demande de confirmation à l’adresse. Aucune facture n’y est envoyée tant qu’elle n’est pas confirmée.
invoice-mails-most = Vous pouvez ajouter { $most } adresses au maximum. Supprimez-en une pour en ajouter une autre.
invoice-mails-language = Langue des e-mails
invoice-mails-add = Ajouter une adresse
invoice-mails-asked = pas encore confirmée
invoice-mails-confirmed = reçoit toutes les factures
invoice-mails-stopped = désabonnée
invoice-mails-done-saved = Votre choix est enregistré.
invoice-mails-done-asked = Nous avons envoyé une demande de confirmation. Dès que l’adresse sera confirmée, elle recevra les factures.
invoice-mails-done-removed = L’adresse a été supprimée. Elle ne recevra plus de factures.
invoice-mails-link-asked = Souhaitez-vous recevoir les factures du compte { $company } à l’adresse { $email } ?
invoice-mails-link-confirmed = Les factures du compte { $company } sont envoyées à { $email }.
invoice-mails-link-stopped = Les factures du compte { $company } ne sont plus envoyées à { $email }.
invoice-mails-link-gone = L’adresse ne figure plus dans la liste de l’entreprise, ou le lien est incomplet. Aucune facture n’y est envoyée.
invoice-mails-yes = Oui, envoyer les factures à cette adresse
invoice-mails-stop = Ne pas envoyer de factures à cette adresse
