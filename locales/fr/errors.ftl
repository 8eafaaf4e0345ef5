### Why something was not done, and what to do next.

error-title = Un problème est survenu
error-sign-in-first = Votre session a expiré. Reconnectez-vous.
error-wrong-credentials = L’adresse e-mail ou le mot de passe est incorrect. Vérifiez-les, puis réessayez.
error-cookies-blocked = Votre navigateur bloque les cookies. Autorisez les cookies de ce site, puis reconnectez-vous.
error-too-many-attempts = Trop de tentatives. Patientez { $minutes } minutes, puis réessayez.
error-not-found = Cet élément n’existe plus. Revenez à vos abonnements.
error-refused = Cette modification ne peut pas être faite en ligne. La raison est indiquée ci-dessous.
error-bad-seats = Saisissez le nombre de licences sous forme de nombre entier, par exemple 5.
error-bad-vat-number = Ce numéro de TVA n’est pas valide pour votre pays de facturation. Vérifiez les lettres et les chiffres, puis réessayez.
error-vat-number-not-registered = VIES, le registre de TVA de l’UE, ne reconnaît pas ce numéro de TVA. Vérifiez-le, ou demandez à votre service des impôts de l’enregistrer pour les échanges intracommunautaires, puis réessayez. Sans ce numéro, vous pouvez commander avec TVA.
error-bad-request = Le formulaire était incomplet. Actualisez la page et saisissez de nouveau vos données.
error-cart-empty = Votre panier est vide : la commande a peut-être déjà été passée. Consultez vos abonnements.
error-quote-changed = Les montants ont changé et aucune commande n’a été passée. Vérifiez les nouveaux montants, puis passez de nouveau la commande.
error-key-reused = Cette page a déjà servi pour une autre commande. Actualisez-la pour continuer.
error-payment-method-missing = Saisissez d’abord vos informations de paiement.
error-last-payment-method = C’est la seule carte enregistrée, et elle sert à renouveler un abonnement. Ajoutez d’abord une autre carte, puis supprimez celle-ci.
error-payment-declined = Votre carte a été refusée. Aucun montant n’a été débité et rien n’a changé. Utilisez une autre carte ou adressez-vous à votre banque.
error-not-chargeable = Ce montant ne peut pas être débité : il est trop faible ou trop élevé pour notre prestataire de paiement. Aucun montant n’a été débité et rien n’a changé. Choisissez un autre nombre de licences ou une autre fréquence de facturation, ou contactez le support.
error-payment-not-confirmed = Le paiement n’a pas été confirmé. Aucun montant n’a été débité et rien n’a changé. Passez de nouveau la commande pour le confirmer.
error-order-in-flight = Une commande est en cours de traitement. Patientez une demi-minute, puis réessayez.
error-no-free-licence = Toutes les licences sont attribuées. Retirez d’abord une licence à quelqu’un ou ajoutez des licences.
error-not-enough-licences = Il y a moins de licences disponibles que de personnes. Sélectionnez moins de personnes, retirez des licences à d’autres ou ajoutez des licences.
error-nobody-chosen = Sélectionnez au moins une personne ou saisissez au moins une adresse e-mail.
error-list-too-long = La liste est trop longue : la limite est de { $lines } lignes et { $kilobytes } ko. Divisez-la et vérifiez chaque partie.
error-list-is-workbook = Ce fichier est un classeur Excel, LibreOffice ou Numbers. Enregistrez la liste au format CSV (UTF-8) et envoyez ce fichier, ou copiez les cellules et collez-les ici.
error-list-is-no-text = Ce fichier n’est pas un fichier texte. Envoyez la liste au format CSV ou texte brut, ou collez-la ici.
error-bad-email = Cette adresse e-mail n’est pas valide. Saisissez une adresse comme nom@entreprise.fr.
error-bad-message = Décrivez votre demande en { $most } caractères au maximum.
error-bad-name = Saisissez un nom de { $most } caractères au maximum, sans lien ni adresse e-mail.
error-bad-company-name = Saisissez le nom de l’entreprise ({ $most } caractères au maximum).
error-bad-address = Saisissez l’adresse et la ville ({ $most } caractères au maximum pour chacune).
error-bad-postal-code = Ce code postal n’est pas valide dans votre pays. Vérifiez-le, puis réessayez.
error-unprintable-letter = Ce texte contient un caractère qui ne peut pas être imprimé sur les factures. Utilisez d’autres caractères.
error-zone-behind = Dans ce fuseau horaire, c’est encore hier. Vous pourrez le choisir quand la journée d’aujourd’hui y aura commencé.
error-bad-password = Choisissez un mot de passe de { $least } à { $most } caractères.
error-simple-password = Ce mot de passe se répète, ou suit l’ordre de l’alphabet ou du clavier. Choisissez-en un autre, par exemple quelques mots à la suite.
error-common-password = Ce mot de passe est l’un des premiers que l’on essaie, même entouré de chiffres ou de symboles. Choisissez-en un autre, par exemple quelques mots à la suite.
error-personal-password = Ce mot de passe est formé de noms qui vous sont liés : le vôtre, celui de votre entreprise ou le nôtre. Choisissez-en un autre, par exemple quelques mots à la suite.
error-wrong-password = Votre mot de passe actuel est incorrect. Vérifiez-le, puis réessayez.
error-wrong-code = Le code est incorrect ou a déjà été utilisé. Attendez le suivant, puis réessayez.
error-passkey-refused = La clé d’accès n’a pas été acceptée ou le délai est dépassé. Réessayez, ou connectez-vous avec votre mot de passe.
error-too-many-passkeys = Vous avez déjà { $most } clés d’accès, ce qui est le maximum. Supprimez-en une dont vous ne vous servez plus, puis ajoutez la nouvelle.
error-factor-first = Les contacts de facturation doivent utiliser une deuxième étape de connexion. Configurez-la d’abord ; ensuite, tout fonctionnera comme avant.
error-prove-first = Confirmez d’abord votre identité.
error-link-expired = Ce lien n’est plus valable : il a déjà été utilisé ou il a expiré. Demandez-en un nouveau.
error-address-taken = Cette adresse e-mail est déjà utilisée ou a déjà reçu une invitation. Utilisez une autre adresse ou contactez le support.
error-other-account = Vous avez changé de compte dans une autre fenêtre : rien n’a donc été modifié. Vérifiez à quel compte correspond cette page et, si c’est le bon, réessayez.
error-too-many-mails = Trop d’e-mails ont été envoyés au cours de la dernière heure. Réessayez plus tard.
error-too-many-lists = Votre compte a envoyé { $most } listes au cours de la dernière heure, ce qui est le maximum. Réessayez plus tard, ou réunissez plus de personnes dans une même liste.
error-too-many-people = Un compte peut comprendre { $most } personnes au maximum. Retirez d’abord quelqu’un.
error-busy = Le service est surchargé pour le moment. Réessayez dans quelques secondes.
error-unavailable = Le serveur n’a pas répondu. Vérifiez votre connexion, puis réessayez.

refusal-title = Cette modification n’est pas possible pour le moment

refusal-not-billing-contact-title = Seul le contact de facturation peut faire cette modification
refusal-not-billing-contact = Adressez-vous au contact de facturation de votre compte : { $contact }.

refusal-corporate-account-title = Il s’agit d’un compte d’entreprise
refusal-corporate-account = Votre entreprise gère ses abonnements dans le Portail de facturation d’entreprise. Vous pouvez les consulter ici, mais pas les modifier.
refusal-corporate-account-representative = Votre interlocuteur : { $name }

refusal-invoice-overdue-title = Un paiement est en retard
refusal-invoice-overdue = Une facture est en retard de paiement. Réglez-la d’abord ; vous pourrez ensuite modifier vos abonnements. Vous pouvez toujours résilier un abonnement.
refusal-payment-disputed-title = Un paiement est contesté
refusal-payment-disputed = L’un de vos paiements est contesté auprès de votre banque. Tant que la contestation n’est pas tranchée, rien ne sera modifié, débité ni renouvelé, et vos licences resteront utilisables. Vous pouvez toujours résilier un abonnement. Veuillez contacter le support.
refusal-order-in-flight = Une commande est en cours de traitement. Si elle attend votre banque, vous pouvez poursuivre la confirmation ou annuler la commande.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = D’après l’horloge de notre serveur, la période de facturation payée ne commence que le { $date }. D’ici là, cet abonnement ne peut pas être modifié, afin que rien de ce que vous avez payé ne soit perdu. Si la date est incorrecte, contactez le support.
refusal-not-sold = Ce forfait ou cette fréquence de facturation n’est plus disponible.
refusal-already-held = Votre compte dispose déjà de ce produit. Modifiez-le dans vos abonnements.
refusal-had-before = Ce produit a déjà été essayé ou utilisé avec votre compte. Un produit ne peut être essayé qu’une fois, mais vous pouvez vous y abonner à tout moment.
refusal-lower-tier = Le passage à un forfait inférieur n’est pas possible en ligne.

refusal-below-minimum = { $seats ->
    [one] Ce forfait nécessite au moins { $seats } licence.
   *[other] Ce forfait nécessite au moins { $seats } licences.
 }

refusal-above-maximum = { $seats ->
    [one] En ligne, vous pouvez avoir { $seats } licence au maximum.
   *[other] En ligne, vous pouvez avoir { $seats } licences au maximum.
 }

refusal-seats-assigned = { $count ->
    [one] Ce nombre est inférieur à celui des licences attribuées. Retirez d’abord la licence à l’une de ces personnes : { $names }.
   *[other] Ce nombre est inférieur à celui des licences attribuées. Retirez d’abord la licence à { $count } de ces personnes : { $names }.
 }

refusal-nothing-changes = C’est ce que vous avez déjà. Choisissez un autre forfait, un autre nombre de licences ou une autre fréquence de facturation pour voir le prix.
