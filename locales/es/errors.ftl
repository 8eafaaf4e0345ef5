### Why something was not done, and what to do next.

error-title = Revise lo siguiente
error-sign-in-first = Su sesión ha finalizado. Inicie sesión de nuevo.
error-wrong-credentials = La dirección de correo electrónico o la contraseña no son correctas. Compruébelas y vuelva a intentarlo.
error-cookies-blocked = Su navegador no guarda cookies. Permita las cookies de este sitio y vuelva a iniciar sesión.
error-too-many-attempts = Ha habido demasiados intentos. Espere { $minutes } minutos y vuelva a intentarlo.
error-not-found = Esto ya no existe. Vuelva a sus suscripciones.
error-refused = Este cambio no se puede hacer en línea. El motivo se indica más abajo.
error-bad-seats = Introduzca el número de licencias como número entero, por ejemplo 5.
error-bad-vat-number = Este no es un número de IVA de su país de facturación. Compruebe las letras y los dígitos y vuelva a intentarlo.
error-vat-number-not-registered = El VIES, el registro de la UE, no conoce este número de IVA. Compruébelo, o pida a su administración tributaria el alta para operaciones dentro de la UE, y vuelva a intentarlo. Sin él puede hacer el pedido con IVA.
error-bad-request = El formulario no estaba completo. Vuelva a cargar la página e introduzca los datos de nuevo.
error-cart-empty = Su carrito está vacío: puede que el pedido ya se haya realizado. Consulte sus suscripciones.
error-quote-changed = Los importes han cambiado y no se ha realizado ningún pedido. Compruebe los nuevos importes y vuelva a realizar el pedido.
error-key-reused = Esta página ya se ha usado para otro pedido. Vuelva a cargarla para continuar.
error-payment-method-missing = Introduzca primero sus datos de pago.
error-last-payment-method = Es la única tarjeta registrada y una suscripción se renueva con ella. Añada primero otra tarjeta y después quite esta.
error-payment-declined = Su tarjeta ha sido rechazada. No se ha cobrado ni cambiado nada. Use otra tarjeta o consulte a su banco.
error-not-chargeable = Este importe no se puede cobrar: es demasiado bajo o demasiado alto para nuestro proveedor de pagos. No se ha cobrado ni cambiado nada. Elija otro número de licencias u otro período de facturación, o contacte con asistencia.
error-payment-not-confirmed = El pago no se ha confirmado. No se ha cobrado ni cambiado nada. Vuelva a realizar el pedido para confirmarlo.
error-order-in-flight = Se está procesando un pedido. Espere medio minuto y vuelva a intentarlo.
error-no-free-licence = Todas las licencias están asignadas. Quite primero una asignación o añada licencias.
error-not-enough-licences = Hay menos licencias libres que personas. Seleccione menos personas, quite una licencia o añada licencias.
error-nobody-chosen = Seleccione al menos una persona o introduzca al menos una dirección de correo electrónico.
error-list-too-long = La lista es demasiado larga: { $lines } líneas y { $kilobytes } kB como máximo. Divídala y compruebe cada parte.
error-list-is-workbook = Este archivo es un libro de Excel, LibreOffice o Numbers. Guarde la lista como CSV (UTF-8) y envíe ese archivo, o copie las celdas y péguelas aquí.
error-list-is-no-text = Este archivo no es un texto. Envíe la lista como CSV o como texto sin formato, o péguela aquí.
error-bad-email = Esto no es una dirección de correo electrónico. Compruébela, por ejemplo nombre@empresa.es.
error-bad-message = Escriba de qué se trata, en { $most } caracteres como máximo.
error-bad-name = Introduzca un nombre de { $most } caracteres como máximo, sin enlaces ni direcciones.
error-bad-company-name = Introduzca el nombre de la empresa, con { $most } caracteres como máximo.
error-bad-address = Introduzca la calle y la ciudad, con { $most } caracteres como máximo cada una.
error-bad-postal-code = Este no es un código postal de su país. Compruébelo e inténtelo de nuevo.
error-unprintable-letter = Una de las letras no se puede imprimir en las facturas. Escríbalo con otras letras.
error-zone-behind = En esta zona horaria todavía es ayer. Elíjala cuando el día haya empezado también allí.
error-bad-password = Elija una contraseña de entre { $least } y { $most } caracteres.
error-simple-password = Esta contraseña se repite o sigue el orden del alfabeto o del teclado. Elija otra, por ejemplo varias palabras seguidas.
error-common-password = Esta contraseña es de las primeras que prueba cualquiera, aunque lleve cifras o signos alrededor. Elija otra, por ejemplo varias palabras seguidas.
error-personal-password = Esta contraseña está hecha de nombres relacionados con usted: el suyo, el de su empresa o el nuestro. Elija otra, por ejemplo varias palabras seguidas.
error-wrong-password = Su contraseña actual no es correcta. Compruébela y vuelva a intentarlo.
error-wrong-code = El código no es correcto o ya se ha usado. Espere al siguiente y vuelva a intentarlo.
error-factor-first = Los contactos de facturación deben tener un segundo paso para iniciar sesión. Configúrelo primero; después todo funcionará como antes.
error-prove-first = Confirme primero que es usted.
error-link-expired = Este enlace ya no sirve: ya se ha usado o es demasiado antiguo. Pida uno nuevo.
error-address-taken = Alguien ya inicia sesión o está invitado con esta dirección de correo electrónico. Use otra dirección o contacte con asistencia.
error-other-account = En otra ventana ha cambiado a otra cuenta. No se ha modificado nada: compruebe qué cuenta es esta y repítalo si quiere hacerlo aquí.
error-too-many-mails = No se envían tantos correos en una hora. Inténtelo más tarde.
error-too-many-people = Una cuenta tiene { $most } personas como máximo. Elimine primero a alguien.
error-busy = En este momento hay muchas personas aquí. Vuelva a intentarlo en unos segundos.
error-unavailable = El servidor no ha podido responder. Compruebe su conexión y vuelva a intentarlo.

refusal-title = Este cambio no es posible ahora

refusal-not-billing-contact-title = Solo el contacto de facturación puede hacer cambios
refusal-not-billing-contact = Consulte a { $contact }, contacto de facturación de su cuenta.

refusal-corporate-account-title = Esta es una cuenta corporativa
refusal-corporate-account = Su empresa gestiona sus suscripciones en el Portal de facturación para empresas. Aquí puede verlas, pero no cambiarlas.
refusal-corporate-account-representative = Su representante: { $name }

refusal-invoice-overdue-title = Hay un pago vencido
refusal-invoice-overdue = Hay una factura vencida. Páguela primero y después podrá cambiar sus suscripciones. Cancelarlas sí es posible en todo momento.
refusal-payment-disputed-title = Hay un pago en disputa
refusal-payment-disputed = Uno de sus pagos está en disputa con su banco. Hasta que se resuelva, no se cambia, cobra ni renueva nada; sus licencias siguen funcionando. Cancelar una suscripción sí es posible en todo momento. Póngase en contacto con asistencia.
refusal-order-in-flight = Se está procesando un pedido. Si está pendiente de su banco, puede continuar con la confirmación o anular el pedido.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = Según el reloj de nuestro servidor, el período de facturación ya pagado no empieza hasta el { $date }. Hasta entonces no se puede cambiar esta suscripción, para que no se pierda nada de lo que ha pagado. Si la fecha es incorrecta, contacte con asistencia.
refusal-not-sold = Este plan ya no está a la venta.
refusal-already-held = Su cuenta ya tiene este producto. Puede cambiarlo en sus suscripciones.
refusal-had-before = Su cuenta ya probó o tuvo este producto. Un producto solo se puede probar una vez; puede suscribirse a él cuando quiera.
refusal-lower-tier = No es posible pasar a un plan inferior en línea.

refusal-below-minimum = { $seats ->
    [one] Este plan tiene como mínimo { $seats } licencia.
   *[other] Este plan tiene como mínimo { $seats } licencias.
 }

refusal-above-maximum = { $seats ->
    [one] En línea puede tener como máximo { $seats } licencia.
   *[other] En línea puede tener como máximo { $seats } licencias.
 }

refusal-seats-assigned = { $count ->
    [one] No son suficientes: hay { $count } licencia asignada más. Quite primero la licencia a una de estas personas: { $names }.
   *[other] No son suficientes: hay { $count } licencias asignadas más. Quite primero la licencia a { $count } de estas personas: { $names }.
 }

refusal-nothing-changes = Esto es lo que tiene ahora. Elija otro plan, otro número de licencias u otra facturación para ver cuánto cuesta.
