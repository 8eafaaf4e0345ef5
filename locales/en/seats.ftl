### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Add agents
add-seats-organizers = Add organizers
add-seats-experts = Add experts
add-seats-users = Add users
add-seats-same = This is what you have now. Choose another number of licenses to see what it costs.

# $count (number): how many licences are assigned beyond the number typed
add-seats-assigned = { $count ->
    [one] { $count } more license is assigned. Check below from whom it is taken back.
   *[other] { $count } more licenses are assigned. Check below from whom they are taken back.
 }

add-seats-free = Take licenses back from
add-seats-free-about = Whoever you check loses access as soon as you continue. Other licenses stay as they are.

edit-choose-again = Change plan or licenses
