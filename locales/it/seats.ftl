### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Aggiungi agenti
add-seats-organizers = Aggiungi organizzatori
add-seats-experts = Aggiungi esperti
add-seats-users = Aggiungi utenti
add-seats-same = Questa è la situazione attuale. Scelga un altro numero di licenze per vedere il costo.

add-seats-assigned = { $count ->
    [one] C’è { $count } licenza assegnata di troppo. Selezioni qui sotto a chi rimuoverla.
   *[other] Ci sono { $count } licenze assegnate di troppo. Selezioni qui sotto a chi rimuoverle.
 }

add-seats-free = Rimuovi la licenza a
add-seats-free-about = Chi seleziona perde l’accesso non appena continua. Le altre licenze restano come sono.

edit-choose-again = Cambia piano o licenze
