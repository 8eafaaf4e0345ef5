### More or fewer seats: the button on a card, and the page it leads to. A product names its seat.

add-seats-agents = Add agents
add-seats-organizers = Add organizers
add-seats-experts = Add experts
add-seats-users = Add users
add-seats-same = This is what you have now. Choose another number of licenses to see what it costs.
add-seats-free = Take licenses back from
add-seats-free-about = Whoever you check loses access as soon as you continue. Other licenses stay as they are.

edit-choose-again = Change plan or licenses
