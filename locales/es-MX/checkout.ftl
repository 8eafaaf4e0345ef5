### Cart, checkout and confirmation.

cart-no-quote = No podemos calcular los importes de su carrito. Quite el último artículo que haya cambiado o contacte a soporte.
checkout-payment-text = Los datos de la tarjeta se ingresan en la página del proveedor de pagos. Nosotros nunca vemos el número.
checkout-payment-enter = Ingresar datos de pago
checkout-card-not-saved = No se guardó ninguna tarjeta ni se cobró nada.
checkout-references-about = Se imprime en la factura de este pedido. La referencia puede ser, por ejemplo, un centro de costos o un nombre.
checkout-references-saved = Se guardaron las referencias para la factura de este pedido.
checkout-vat-bad-check-digit = El dígito de control no coincide: hay un dígito equivocado o dos intercambiados. Verifique de nuevo el número.
checkout-vat-refused = VIES, el registro de IVA de la UE, no reconoce su número de IVA { $number }, por lo que ahora se cobra IVA. Solicite el alta del número y aplíquelo de nuevo, o ingrese otro. Los pedidos anteriores no cambian.
checkout-changed-title = Los importes cambiaron
checkout-changed-day = Empezó un nuevo día, así que los períodos y los créditos se cuentan desde hoy.
checkout-changed-cart = Su carrito cambió.
checkout-changed-price = Un precio cambió.
checkout-changed-held = Una suscripción cambió y, con ella, su crédito.
checkout-changed-balance = El saldo de su cuenta cambió.
checkout-changed-vat-none = El IVA era del { $before } y ahora es del { $now }: no hay ningún número de IVA registrado, por lo que se aplica la tasa de su país.
checkout-changed-text = No se realizó ningún pedido. Verifique los nuevos importes y realice el pedido.
