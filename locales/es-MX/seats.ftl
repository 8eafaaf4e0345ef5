### More or fewer seats: the button on a card, and the page it leads to.

add-seats-agents = Agregar agentes
add-seats-organizers = Agregar organizadores
add-seats-experts = Agregar expertos
add-seats-users = Agregar usuarios
