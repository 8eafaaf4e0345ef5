### Cart, checkout and confirmation.

cart-title = Carrito
cart-edit = Editar
cart-remove = Quitar
cart-empty-title = Su carrito está vacío
cart-empty-text = Cambie una suscripción y el cambio quedará aquí hasta que realice el pedido.
cart-unknown-product = Un producto que ya no está a la venta
cart-held-up-title = Este carrito todavía no se puede pedir
cart-held-up-text = Una línea ya no es posible. El motivo se indica en ella: modifíquela o quítela y continúe.
cart-held-up-way = Ir al motivo
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

checkout-references-title = Para su contabilidad
checkout-references-about = Lo que indique aquí aparece en la factura de este pedido. La referencia es un centro de coste o un nombre.
checkout-purchase-order = Número de orden de compra
checkout-buyer-reference = Su referencia
checkout-references-save = Conservar
checkout-vat-number = Número de IVA
checkout-vat-hint = Empieza por las letras de su país. Con un número válido, las empresas de otros países de la UE no pagan IVA aquí.
checkout-vat-apply = Aplicar número de IVA
checkout-vat-change = Cambiar el número de IVA
checkout-vat-remove = Deje el campo vacío para quitar el número.

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow
checkout-vat-shape-digits = { $prefix } y { $least } cifras

# $prefix (text): the letters that the number begins with
# $least (text): how many digits may follow
# $most (text): how many digits may follow, too
checkout-vat-shape-two = { $prefix } y { $least } o { $most } cifras

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow at least
# $most (text): how many digits follow at most
checkout-vat-shape-range = { $prefix } y de { $least } a { $most } cifras

# $form (text): a pattern such as ATU99999999
checkout-vat-shape-form = { $form } (9 es una cifra, A una letra, X una letra o una cifra)

# $shape (text): one of the four above
checkout-vat-bad-format = Un número de IVA de su país tiene otra forma: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = Este no es un número de su país de facturación. Se espera: { $shape }.

checkout-vat-bad-check-digit = El dígito de control no coincide: hay una cifra equivocada o dos intercambiadas. Compare de nuevo el número.
checkout-vat-fine-reverse-charge = El número está bien formado. Cuando lo aplique, aquí no se cobrará IVA: lo declara usted (inversión del sujeto pasivo).
checkout-vat-fine-domestic = El número está bien formado. El IVA no cambia, porque el vendedor está en su país.

# $number (text): the VAT number
checkout-vat-refused = El VIES, el registro de la UE, ya no conoce su número de IVA { $number }, por lo que ahora se cobra IVA. Solicite que lo vuelvan a dar de alta y aplíquelo, o introduzca otro. Los pedidos anteriores no cambian.

checkout-changed-title = Los importes han cambiado
checkout-changed-day = Ha empezado un nuevo día: los períodos y los créditos se cuentan desde hoy.
checkout-changed-cart = Su carrito ha cambiado.
checkout-changed-price = Un precio ha cambiado.
checkout-changed-held = Una suscripción ha cambiado y, con ella, lo que se abona.
checkout-changed-balance = El saldo de su cuenta ha cambiado.
checkout-changed-vat = El IVA era del { $before } y ahora es del { $now }.
checkout-changed-vat-none = El IVA era del { $before } y ahora es del { $now }, porque no hay ningún número de IVA registrado: se aplica el tipo de su país.
checkout-changed-vat-refused = El IVA era del { $before } y ahora es del { $now }, porque el VIES, el registro de la UE, no conoce su número de IVA { $number }.
checkout-changed-vat-reverse = El IVA era del { $before } y ahora es del { $now }, porque con su número de IVA { $number } lo declara usted (inversión del sujeto pasivo).
checkout-changed-text = No se ha realizado ningún pedido. Compruebe los nuevos importes y después realice el pedido.
checkout-changed-item = Concepto
checkout-changed-before = Antes
checkout-changed-now = Ahora
checkout-changed-tax = IVA
