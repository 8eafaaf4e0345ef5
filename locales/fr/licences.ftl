### Who holds the licences of a subscription.

licences-assign = Attribuer
licences-free = Retirer
licences-select = Sélectionner { $name }
licences-choose-page = Sélectionner toutes les personnes de cette page

licences-choose-all = { $count ->
    [one] Sélectionner { $count } personne
   *[other] Sélectionner les { $count } personnes
 }

licences-choose-none = Effacer la sélection

licences-all-chosen = { $count ->
    [one] { $count } personne est sélectionnée.
   *[other] Les { $count } personnes sont sélectionnées.
 }

licences-row-assigned = Attribuée
licences-row-freed = Retirée
licences-assign-chosen = Attribuer aux personnes sélectionnées
licences-free-chosen = Retirer aux personnes sélectionnées
licences-silent = Ne pas prévenir par e-mail
licences-list-title = Attribuer à partir d’une liste
licences-list-text = Vous vérifiez la liste avant toute attribution. Les personnes qui ne font pas encore partie de votre compte reçoivent une invitation.
licences-list-pasted = Liste de personnes
licences-list-hint = Une adresse e-mail par ligne, ou un nom et une adresse comme dans un tableur.
licences-list-file = Ou un fichier CSV ({ $kilobytes } ko au maximum)
licences-list-check = Vérifier la liste
licences-invite-title = Inviter une nouvelle personne
licences-invite-text = La personne reçoit une licence et un e-mail avec un lien pour choisir un mot de passe.
licences-invite = Inviter et attribuer
licences-done-invited = La licence a été attribuée.

licences-done-assigned = { $count ->
    [one] { $count } licence a été attribuée.
   *[other] { $count } licences ont été attribuées.
 }

licences-done-freed = { $count ->
    [one] { $count } licence a été retirée.
   *[other] { $count } licences ont été retirées.
 }

licence-list-title = Vérifier la liste
licence-list-line = Ligne
licence-list-verdict = Résultat
licence-list-assign = reçoit une licence
licence-list-invite = nouvelle personne : reçoit une invitation et une licence
licence-list-has-one = a déjà une licence
licence-list-twice = figure déjà à la ligne { $line }
licence-list-no-address = pas d’adresse e-mail
licence-list-bad-address = adresse e-mail non valide
licence-list-read-as = Le fichier n’indique pas l’encodage du texte ; il a donc été lu en Windows-1252. Vérifiez les noms.

licence-list-bad = { $count ->
    [one] { $count } ligne est inutilisable : { $lines }. Corrigez-la ci-dessous ou continuez sans elle.
   *[other] { $count } lignes sont inutilisables : { $lines }. Corrigez-les ci-dessous ou continuez sans elles.
 }

licence-list-nobody = Aucune personne de cette liste ne peut recevoir de licence. Corrigez la liste ci-dessous.
licence-list-too-few = Licences nécessaires : { $count }, disponibles : { $free }. Raccourcissez la liste ci-dessous ou ajoutez des licences.
licence-list-told = Toute personne qui reçoit une licence est prévenue par e-mail.
licence-list-silent = Personne n’est prévenu par e-mail.
licence-list-do = { $count ->
    [one] Attribuer { $count } licence
   *[other] Attribuer { $count } licences
 } ({ $free ->
    [one] { $free } disponible
   *[other] { $free } disponibles
 })
licence-list-correct = Corriger la liste
