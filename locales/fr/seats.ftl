### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Ajouter des agents
add-seats-organizers = Ajouter des organisateurs
add-seats-experts = Ajouter des experts
add-seats-users = Ajouter des utilisateurs
add-seats-same = C’est ce que vous avez déjà. Choisissez un autre nombre de licences pour voir le prix.

add-seats-assigned = { $count ->
    [one] C’est { $count } licence de moins que le nombre attribué. Sélectionnez ci-dessous à qui la retirer.
   *[other] C’est { $count } licences de moins que le nombre attribué. Sélectionnez ci-dessous à qui les retirer.
 }

add-seats-free = Retirer la licence à
add-seats-free-about = Les personnes sélectionnées perdent l’accès dès que vous continuez. Les autres licences ne changent pas.

edit-choose-again = Modifier le forfait ou les licences
