### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Adicionar agentes
add-seats-organizers = Adicionar organizadores
add-seats-experts = Adicionar especialistas
add-seats-users = Adicionar usuários
add-seats-same = Isto é o que você tem agora. Escolha outro número de licenças para ver quanto custa.

add-seats-assigned = { $count ->
    [one] Há mais { $count } licença atribuída. Marque abaixo de quem ela é retirada.
   *[other] Há mais { $count } licenças atribuídas. Marque abaixo de quem elas são retiradas.
 }

add-seats-free = Retirar a licença de
add-seats-free-about = Quem você marcar perde o acesso assim que você continuar. As outras licenças ficam como estão.

edit-choose-again = Alterar plano ou licenças
