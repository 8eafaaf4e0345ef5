### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Adicionar agentes
add-seats-organizers = Adicionar organizadores
add-seats-experts = Adicionar especialistas
add-seats-users = Adicionar usuários
add-seats-same = Isto é o que você tem agora. Escolha outro número de licenças para ver quanto custa.
add-seats-free = Retirar a licença de
add-seats-free-about = Quem você marcar perde o acesso assim que você continuar. As outras licenças ficam como estão.

edit-choose-again = Alterar plano ou licenças
