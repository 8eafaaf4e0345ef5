### The payment methods on file.

payment-methods-about = El cargo se hace en la tarjeta predeterminada. Los números de tarjeta quedan en el proveedor de pagos; nosotros no los vemos nunca.
payment-methods-empty-title = Todavía no hay ningún método de pago
payment-methods-empty-text = Añada una tarjeta para que sus suscripciones se puedan renovar y los pedidos se puedan pagar.
payment-methods-default = Predeterminada
payment-methods-make-default = Usar como predeterminada
payment-methods-remove = Quitar
payment-methods-add = Añadir tarjeta
payment-methods-expires-soon = caduca el { $date }: añada una nueva
payment-methods-expired = caducó el { $date }: añada una nueva
