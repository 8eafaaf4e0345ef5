### Why something was not done, and what to do next.

error-title = Hay un problema
error-sign-in-first = Su sesión se ha cerrado. Vuelva a iniciar sesión.
error-wrong-credentials = La dirección de correo electrónico o la contraseña no son correctas. Compruébelas y vuelva a intentarlo.
error-cookies-blocked = Su navegador bloquea las cookies. Permita las cookies de este sitio y vuelva a iniciar sesión.
error-too-many-attempts = Demasiados intentos. Espere { $minutes } minutos y vuelva a intentarlo.
error-not-found = Esto ya no existe. Vuelva a sus suscripciones.
error-refused = Este cambio no se puede hacer en línea. El motivo se indica más abajo.
error-bad-seats = Introduzca el número de licencias como número entero, por ejemplo 5.
error-bad-vat-number = Este no es un número de IVA válido en su país de facturación. Compruebe las letras y los dígitos y vuelva a intentarlo.
error-vat-number-not-registered = VIES, el registro de IVA de la UE, no reconoce este número de IVA. Compruébelo, o pida a su administración tributaria que lo dé de alta para operaciones intracomunitarias, y vuelva a intentarlo. Sin él, puede hacer el pedido con IVA.
error-bad-request = El formulario estaba incompleto. Vuelva a cargar la página e introduzca los datos de nuevo.
error-cart-empty = Su carrito está vacío: puede que el pedido ya se haya realizado. Consulte sus suscripciones.
error-quote-changed = Los importes han cambiado y no se ha realizado ningún pedido. Compruebe los nuevos importes y vuelva a realizar el pedido.
error-key-reused = Esta página ya se ha usado para otro pedido. Vuelva a cargarla para continuar.
error-payment-method-missing = Introduzca primero sus datos de pago.
error-last-payment-method = Es la única tarjeta registrada y una suscripción se renueva con ella. Añada primero otra tarjeta y después quite esta.
error-payment-declined = Su tarjeta se ha rechazado. No se ha cobrado ni cambiado nada. Use otra tarjeta o consulte a su banco.
error-not-chargeable = Este importe no se puede cobrar: es demasiado bajo o demasiado alto para nuestro proveedor de pagos. No se ha cobrado ni cambiado nada. Elija otro número de licencias u otra frecuencia de facturación, o contacte con asistencia.
error-payment-not-confirmed = El pago no se ha confirmado. No se ha cobrado ni cambiado nada. Vuelva a realizar el pedido para confirmarlo.
error-order-in-flight = Se está procesando un pedido. Espere medio minuto y vuelva a intentarlo.
error-no-free-licence = Todas las licencias están asignadas. Quite primero la licencia a alguien o añada licencias.
error-not-enough-licences = Hay menos licencias disponibles que personas. Seleccione menos personas, quite licencias a otras o añada licencias.
error-nobody-chosen = Seleccione al menos una persona o introduzca al menos una dirección de correo electrónico.
error-list-too-long = La lista es demasiado larga: el límite es de { $lines } líneas y { $kilobytes } kB. Divídala y revise cada parte.
error-list-is-workbook = Este archivo es una hoja de cálculo de Excel, LibreOffice o Numbers. Guarde la lista como CSV (UTF-8) y suba ese archivo, o copie las celdas y péguelas aquí.
error-list-is-no-text = Este archivo no es de texto. Suba la lista como CSV o como texto sin formato, o péguela aquí.
error-bad-email = Esta no es una dirección de correo electrónico válida. Introduzca una como nombre@empresa.com.
error-bad-message = Describa su solicitud en { $most } caracteres como máximo.
error-bad-name = Introduzca un nombre de { $most } caracteres como máximo, sin enlaces ni direcciones de correo electrónico.
error-bad-company-name = Introduzca el nombre de la empresa ({ $most } caracteres como máximo).
error-bad-address = Introduzca la calle y la ciudad ({ $most } caracteres como máximo cada una).
error-bad-postal-code = Este no es un código postal válido en su país. Compruébelo y vuelva a intentarlo.
error-unprintable-letter = Hay un carácter que no se puede imprimir en las facturas. Use otros caracteres.
error-zone-behind = En esta zona horaria todavía es ayer. Podrá elegirla cuando allí haya empezado el día de hoy.
error-bad-password = Elija una contraseña de { $least } a { $most } caracteres.
error-simple-password = Esta contraseña se repite o sigue el orden del alfabeto o del teclado. Elija otra, por ejemplo varias palabras seguidas.
error-common-password = Esta contraseña es de las primeras que prueba cualquiera, aunque lleve cifras o signos alrededor. Elija otra, por ejemplo varias palabras seguidas.
error-personal-password = Esta contraseña está hecha de nombres relacionados con usted: el suyo, el de su empresa o el nuestro. Elija otra, por ejemplo varias palabras seguidas.
error-wrong-password = Su contraseña actual no es correcta. Compruébela y vuelva a intentarlo.
error-wrong-code = El código no es correcto o ya se ha usado. Espere al siguiente y vuelva a intentarlo.
error-passkey-refused = La clave de acceso no se ha aceptado o ha tardado demasiado. Vuelva a intentarlo o inicie sesión con su contraseña.
error-too-many-passkeys = Ya tiene { $most } claves de acceso, el máximo posible. Elimine una que ya no use y después añada la nueva.
error-factor-first = Los contactos de facturación deben tener un segundo paso para iniciar sesión. Configúrelo primero; después todo funcionará como antes.
error-prove-first = Confirme primero que es usted.
error-link-expired = Este enlace ya no es válido: ya se ha usado o ha caducado. Solicite uno nuevo.
error-address-taken = Esta dirección de correo electrónico ya se usa o ya ha recibido una invitación. Use otra dirección o contacte con asistencia.
error-other-account = Ha cambiado a otra cuenta en otra ventana, así que no se ha modificado nada. Compruebe a qué cuenta corresponde esta página y, si es la correcta, vuelva a intentarlo.
error-too-many-mails = Se han enviado demasiados correos electrónicos en la última hora. Vuelva a intentarlo más tarde.
error-too-many-lists = Su cuenta ha subido { $most } listas en la última hora, el máximo posible. Vuelva a intentarlo más tarde o incluya más personas en cada lista.
error-too-many-people = Una cuenta puede tener { $most } personas como máximo. Quite primero a alguien.
error-busy = El servicio está saturado en este momento. Vuelva a intentarlo en unos segundos.
error-unavailable = El servidor no ha respondido. Compruebe su conexión y vuelva a intentarlo.

refusal-title = Este cambio no es posible en este momento

refusal-not-billing-contact-title = Solo el contacto de facturación puede cambiar esto
refusal-not-billing-contact = Pídaselo a { $contact }, el contacto de facturación de su cuenta.

refusal-corporate-account-title = Esta es una cuenta corporativa
refusal-corporate-account = Su empresa gestiona sus suscripciones en el Portal de facturación para empresas. Aquí puede verlas, pero no cambiarlas.
refusal-corporate-account-representative = Su representante: { $name }

refusal-invoice-overdue-title = Hay un pago vencido
refusal-invoice-overdue = Hay una factura vencida. Páguela primero y después podrá cambiar sus suscripciones. Cancelar una suscripción sigue siendo posible.
refusal-payment-disputed-title = Hay un pago en disputa
refusal-payment-disputed = Uno de sus pagos está en disputa con su banco. Hasta que se resuelva la disputa, no se cambia, cobra ni renueva nada, y sus licencias siguen funcionando. Cancelar una suscripción sigue siendo posible. Contacte con asistencia.
refusal-order-in-flight = Se está procesando un pedido. Si está pendiente de su banco, puede continuar con la confirmación o anular el pedido.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = Según el reloj de nuestro servidor, el período de facturación pagado no empieza hasta el { $date }. Hasta entonces no se puede cambiar esta suscripción, para que no se pierda nada de lo que ha pagado. Si la fecha es incorrecta, contacte con asistencia.
refusal-not-sold = Este plan o esta frecuencia de facturación ya no está disponible.
refusal-already-held = Su cuenta ya tiene este producto. Cámbielo en sus suscripciones.
refusal-had-before = Su cuenta ya ha probado o tenido este producto. Un producto solo se puede probar una vez, pero puede suscribirse a él cuando quiera.
refusal-lower-tier = No es posible pasar a un plan inferior en línea.

refusal-below-minimum = { $seats ->
    [one] Este plan requiere como mínimo { $seats } licencia.
   *[other] Este plan requiere como mínimo { $seats } licencias.
 }

refusal-above-maximum = { $seats ->
    [one] En línea puede tener como máximo { $seats } licencia.
   *[other] En línea puede tener como máximo { $seats } licencias.
 }

refusal-seats-assigned = { $count ->
    [one] Son menos licencias de las que hay asignadas. Quite primero la licencia a una de estas personas: { $names }.
   *[other] Son menos licencias de las que hay asignadas. Quite primero la licencia a { $count } de estas personas: { $names }.
 }

refusal-nothing-changes = Esto es lo que ya tiene. Elija otro plan, otro número de licencias u otra frecuencia de facturación para ver cuánto cuesta.
