### What every page says. `en` is the source: the other languages have the same ids and variables.
### Product names and Prorata are never translated.
### Where a line must not break, as before “kB” and after “×”, there is a no-break space (U+00A0).

common-billing-center = Centro de facturación
common-description = Modifique sus suscripciones y vea al instante, al céntimo, cuánto cuesta hoy. Sus facturas, licencias y datos de pago en un solo lugar.
common-skip-to-content = Ir al contenido
common-language = Idioma
common-language-failed = No se pudo cargar { $language }. Compruebe su conexión.
common-try-again = Reintentar

common-subject = : { $subject }
common-label = { $label }:
common-and-also = { $first } · { $second }
common-title = { $title } · Prorata
common-title-refused = Error: { $title } · Prorata
nav-people = Personas y licencias
nav-help = Ayuda
nav-profile = Perfil
invoices-title = Facturas
common-sign-in = Iniciar sesión
common-sign-out = Cerrar sesión
common-optional = (opcional)
common-unchanged = No ha cambiado nada: los datos son los mismos que antes.
common-billing-contact = Contacto de facturación
common-contact-support = Contactar con asistencia
common-contact-sales = Contactar con ventas
common-corporate-portal-open = Abrir el Portal de facturación para empresas
common-pay-now = Pagar ahora
common-to-subscriptions = Ir a las suscripciones
common-manage-licences = Gestionar licencias
common-monthly = Mensual
common-annual = Anual
common-licences = Licencias
common-checkout = Pagar
common-add-to-cart = Añadir al carrito

common-selection = { $plan } × { $seats }, { $period ->
    [annual] anual
   *[monthly] mensual
 }

common-licences-used = { $free ->
    [0] Asignadas: { $assigned } de { $seats }
    [one] Asignadas: { $assigned } de { $seats }, { $free } disponible
   *[other] Asignadas: { $assigned } de { $seats }, { $free } disponibles
 }

sign-in-title = Iniciar sesión
sign-in-intro = Inicie sesión en el Centro de facturación con su dirección de correo electrónico profesional.
sign-in-email = Dirección de correo electrónico
sign-in-password = Contraseña
sign-in-safety = Nunca le pediremos su contraseña por correo electrónico ni por teléfono.

not-found-title = Página no encontrada
not-found-text = Puede que el enlace sea antiguo o que la página pertenezca a otra cuenta.
unavailable-title = Servicio no disponible temporalmente
unavailable-text = El servidor no ha podido responder. No se ha cambiado nada. Vuelva a intentarlo dentro de un momento.

common-card = { $brand } terminada en { $digits }
payment-methods-title = Métodos de pago
account-title = Cuenta
people-title = Personas
licences-title = Asignar licencias
orders-title = Pedidos
lost-password-title = ¿Ha olvidado su contraseña?
profile-title = Su perfil
switch-account-to = Cambiar a
open-order-way = Continuar con el pedido o anularlo
factor-first-title = Un paso más por su seguridad
factor-first-do = Configurar ahora
passkey-sign-in = Iniciar sesión con una clave de acceso
