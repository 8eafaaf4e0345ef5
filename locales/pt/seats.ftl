### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Adicionar agentes
add-seats-organizers = Adicionar organizadores
add-seats-experts = Adicionar especialistas
add-seats-users = Adicionar usuários
add-seats-same = Isto é o que você já tem. Escolha outro número de licenças para ver quanto custa.

add-seats-assigned = { $count ->
    [one] Há { $count } licença atribuída a mais. Selecione abaixo de quem ela será removida.
   *[other] Há { $count } licenças atribuídas a mais. Selecione abaixo de quem elas serão removidas.
 }

add-seats-free = Remover licenças de
add-seats-free-about = Quem você selecionar perde o acesso assim que você continuar. As outras licenças ficam como estão.

edit-choose-again = Alterar plano ou licenças
