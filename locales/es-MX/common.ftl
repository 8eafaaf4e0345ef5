### What every page says.

common-description = Modifique sus suscripciones y vea al instante, al centavo, cuánto cuesta hoy. Sus facturas, licencias y datos de pago en un solo lugar.
common-language-failed = No se pudo cargar { $language }. Verifique su conexión.
common-unchanged = No cambió nada: los datos son los mismos que antes.
common-contact-support = Contactar a soporte
common-contact-sales = Contactar a ventas
common-manage-licences = Administrar licencias
common-add-to-cart = Agregar al carrito
sign-in-intro = Inicie sesión en el Centro de facturación con su dirección de correo electrónico de trabajo.
unavailable-text = El servidor no pudo responder. No se cambió nada. Vuelva a intentarlo en un momento.
lost-password-title = ¿Olvidó su contraseña?
open-order-way = Continuar con el pedido o cancelarlo
passkey-sign-in = Iniciar sesión con una llave de acceso
