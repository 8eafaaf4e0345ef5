### The payment methods on file.

payment-methods-empty-text = Agregue una tarjeta para que sus suscripciones se puedan renovar y los pedidos se puedan pagar.
payment-methods-add = Agregar tarjeta
payment-methods-expires-soon = vence el { $date }: agregue una nueva
payment-methods-expired = venció el { $date }: agregue una nueva
