### A placed order.

confirmation-assign = { $count ->
    [one] { $count } licence was added. Assign it so that someone can sign in and use it.
   *[other] { $count } licences were added. Assign them so that your colleagues can sign in and use them.
 }

confirmation-assign-button = Assign licences
open-order-given-up-title = The order has been cancelled
