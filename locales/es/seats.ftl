### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Añadir agentes
add-seats-organizers = Añadir organizadores
add-seats-experts = Añadir expertos
add-seats-users = Añadir usuarios
add-seats-same = Esto es lo que ya tiene. Elija otro número de licencias para ver cuánto cuesta.

add-seats-assigned = { $count ->
    [one] Es { $count } licencia menos de las que hay asignadas. Seleccione abajo a quién quitársela.
   *[other] Son { $count } licencias menos de las que hay asignadas. Seleccione abajo a quiénes quitárselas.
 }

add-seats-free = Quitar la licencia a
add-seats-free-about = Quien seleccione pierde el acceso en cuanto usted continúe. Las demás licencias no cambian.

edit-choose-again = Cambiar plan o licencias
