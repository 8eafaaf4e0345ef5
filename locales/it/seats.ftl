### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Aggiungi agenti
add-seats-organizers = Aggiungi organizzatori
add-seats-experts = Aggiungi esperti
add-seats-users = Aggiungi utenti
add-seats-same = È ciò che ha adesso. Scelga un altro numero di licenze per vedere quanto costa.

add-seats-assigned = { $count ->
    [one] C’è { $count } licenza assegnata in più. Selezioni sotto a chi toglierla.
   *[other] Ci sono { $count } licenze assegnate in più. Selezioni sotto a chi toglierle.
 }

add-seats-free = Togliere la licenza a
add-seats-free-about = Chi seleziona perde l’accesso non appena continua. Le altre licenze restano come sono.

edit-choose-again = Cambia piano o licenze
