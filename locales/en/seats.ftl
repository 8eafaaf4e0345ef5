### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Add agents
add-seats-organizers = Add organizers
add-seats-experts = Add experts
add-seats-users = Add users
add-seats-same = This is what you already have. Choose another number of licenses to see what it costs.

# $count (number): how many licences are assigned beyond the number typed
add-seats-assigned = { $count ->
    [one] That is { $count } fewer than are assigned. Select below whose license to remove.
   *[other] That is { $count } fewer than are assigned. Select below whose licenses to remove.
 }

add-seats-free = Remove licenses from
add-seats-free-about = Anyone you select loses access as soon as you continue. Other licenses stay as they are.

edit-choose-again = Change plan or licenses
