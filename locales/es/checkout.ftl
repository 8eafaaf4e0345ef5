### Cart, checkout and confirmation.

cart-title = Carrito
cart-edit = Editar
cart-remove = Quitar
cart-empty-title = Su carrito está vacío
cart-empty-text = Los cambios de sus suscripciones se guardan aquí hasta que realice el pedido.
cart-unknown-product = Un producto que ya no está a la venta
cart-held-up-title = Este pedido todavía no se puede realizar
cart-held-up-text = Un artículo de su carrito ya no es válido. Consulte el motivo, que se indica junto a él, y edítelo o quítelo para continuar.
cart-held-up-way = Ir al artículo
cart-no-quote = No podemos calcular los importes de su carrito. Quite el último artículo que haya cambiado o contacte con asistencia.

checkout-title = Pago
checkout-edit-order = Editar pedido
checkout-place-order = Realizar pedido
checkout-place-order-due = { $order } · { $due }
checkout-billing-period = Período de facturación
checkout-begins-today = empieza hoy

checkout-period = Del { $start } al { $end }

checkout-payment-details = Datos de pago
checkout-payment-text = Los datos de la tarjeta se introducen en la página del proveedor de pagos. Nosotros nunca vemos el número.
checkout-payment-enter = Introducir datos de pago
checkout-other-card = Usar otra tarjeta

checkout-card-expires = válida hasta el { $date }

checkout-card-saved = Tarjeta guardada: { $brand } terminada en { $digits }.
checkout-card-not-saved = No se ha guardado ninguna tarjeta ni se ha cobrado nada.

checkout-references-title = Para su contabilidad
checkout-references-about = Se imprime en la factura de este pedido. La referencia puede ser, por ejemplo, un centro de coste o un nombre.
checkout-purchase-order = Número de orden de compra
checkout-buyer-reference = Su referencia
checkout-references-save = Guardar
checkout-references-saved = Se han guardado las referencias para la factura de este pedido.
checkout-vat-number = Número de IVA
checkout-vat-hint = Empieza por las letras de su país. Con un número válido, no se cobra IVA a las empresas de otros países de la UE.
checkout-vat-apply = Aplicar número de IVA
checkout-vat-change = Cambiar número de IVA
checkout-vat-remove = Deje el campo vacío para quitar el número.
checkout-vat-applied = Número de IVA { $number } aplicado.
checkout-vat-removed = Número de IVA eliminado.

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow
checkout-vat-shape-digits = { $prefix } y { $least } dígitos

# $prefix (text): the letters that the number begins with
# $least (text): how many digits may follow
# $most (text): how many digits may follow, too
checkout-vat-shape-two = { $prefix } y { $least } o { $most } dígitos

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow at least
# $most (text): how many digits follow at most
checkout-vat-shape-range = { $prefix } y de { $least } a { $most } dígitos

# $form (text): a pattern such as ATU99999999
checkout-vat-shape-form = { $form } (9 representa un dígito; A, una letra; X, una letra o un dígito)

# $shape (text): one of the four above
checkout-vat-bad-format = Los números de IVA de su país tienen otro formato: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = Este no es un número de IVA de su país de facturación. Se espera: { $shape }.

checkout-vat-bad-check-digit = El dígito de control no coincide: hay un dígito equivocado o dos intercambiados. Compruebe de nuevo el número.
checkout-vat-fine-reverse-charge = El número tiene un formato válido. Cuando lo aplique, no cobraremos IVA: lo declara usted (inversión del sujeto pasivo).
checkout-vat-fine-domestic = El número tiene un formato válido. El IVA no cambia, porque el vendedor está en su país.

# $number (text): the VAT number
checkout-vat-refused = VIES, el registro de IVA de la UE, no reconoce su número de IVA { $number }, por lo que ahora se cobra IVA. Solicite el alta del número y aplíquelo de nuevo, o introduzca otro. Los pedidos anteriores no cambian.

checkout-changed-title = Los importes han cambiado
checkout-changed-day = Ha empezado un nuevo día, así que los períodos y los créditos se cuentan desde hoy.
checkout-changed-cart = Su carrito ha cambiado.
checkout-changed-price = Un precio ha cambiado.
checkout-changed-held = Una suscripción ha cambiado y, con ella, su crédito.
checkout-changed-balance = El saldo de su cuenta ha cambiado.
checkout-changed-vat = El IVA era del { $before } y ahora es del { $now }.
checkout-changed-vat-none = El IVA era del { $before } y ahora es del { $now }: no hay ningún número de IVA registrado, por lo que se aplica el tipo de su país.
checkout-changed-vat-refused = El IVA era del { $before } y ahora es del { $now }, porque VIES, el registro de IVA de la UE, no reconoce su número de IVA { $number }.
checkout-changed-vat-reverse = El IVA era del { $before } y ahora es del { $now }: con su número de IVA { $number }, lo declara usted (inversión del sujeto pasivo).
checkout-changed-text = No se ha realizado ningún pedido. Compruebe los nuevos importes y realice el pedido.
checkout-changed-item = Concepto
checkout-changed-choice = { $before } → { $after }
checkout-changed-before = Antes
checkout-changed-now = Ahora
checkout-changed-tax = IVA
