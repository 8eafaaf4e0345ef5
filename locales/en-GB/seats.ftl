### More or fewer seats: the button on a card, and the page it leads to.

add-seats-organizers = Add organisers
add-seats-same = This is what you already have. Choose another number of licences to see what it costs.

add-seats-assigned = { $count ->
    [one] That is { $count } fewer than are assigned. Select below whose licence to remove.
   *[other] That is { $count } fewer than are assigned. Select below whose licences to remove.
 }

add-seats-free = Remove licences from
add-seats-free-about = Anyone you select loses access as soon as you continue. Other licences stay as they are.
edit-choose-again = Change plan or licences
