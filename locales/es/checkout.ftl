### Cart, checkout and confirmation.

cart-title = Carrito
cart-edit = Editar
cart-remove = Quitar
cart-empty-title = Su carrito está vacío
cart-empty-text = Cambie una suscripción y el cambio quedará aquí hasta que realice el pedido.
cart-not-sold = Un plan de su carrito ya no está a la venta. Quítelo y elija otro.
cart-no-quote = No se pueden calcular los importes de su carrito. Quite la última línea que haya cambiado o contacte con asistencia.

checkout-title = Pago
checkout-edit-order = Editar pedido
checkout-place-order = Realizar pedido
checkout-billing-period = Período de facturación
checkout-begins-today = empieza hoy

checkout-period = Del { $start } al { $end }

checkout-payment-details = Datos de pago
checkout-payment-text = Los datos de la tarjeta se introducen en la página del propio proveedor de pagos. Nosotros nunca vemos el número.
checkout-payment-enter = Introducir datos de pago
checkout-other-card = Usar otra tarjeta

checkout-card-expires = válida hasta el { $date }

checkout-vat-number = Número de IVA
checkout-vat-hint = Empieza por las letras de su país. Con un número válido, las empresas de otros países de la UE no pagan IVA aquí.
checkout-vat-apply = Aplicar número de IVA

checkout-changed-title = Los importes han cambiado
checkout-changed-text = Desde que abrió esta página ha cambiado un precio, la fecha o su carrito. No se ha realizado ningún pedido. Compruebe los nuevos importes y vuelva a realizar el pedido.
checkout-changed-item = Concepto
checkout-changed-before = Antes
checkout-changed-now = Ahora
checkout-changed-tax = IVA
