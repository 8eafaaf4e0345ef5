### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Añadir agentes
add-seats-organizers = Añadir organizadores
add-seats-experts = Añadir expertos
add-seats-users = Añadir usuarios
add-seats-same = Esto es lo que tiene ahora. Elija otro número de licencias para ver cuánto cuesta.

add-seats-assigned = { $count ->
    [one] Hay { $count } licencia asignada más. Marque abajo a quién quitársela.
   *[other] Hay { $count } licencias asignadas más. Marque abajo a quién quitárselas.
 }

add-seats-free = Quitar la licencia a
add-seats-free-about = Quien marque pierde el acceso en cuanto usted continúe. Las demás licencias quedan como están.

edit-choose-again = Cambiar el plan o las licencias
