### Asking support for what is not done online.

support-title = Contactar con asistencia
support-about = Asunto
support-about-lower-tier = Un plan inferior
support-about-more-seats = Más licencias de las que se venden en línea
support-about-other = Otro asunto
support-product = Producto
support-message = Su mensaje
support-message-optional = Su mensaje (opcional)
support-message-hint = { $most } caracteres como máximo. Respondemos por correo electrónico.
support-send = Enviar
support-sent = Su solicitud se ha enviado.
support-next = Responderemos a { $email }, normalmente en un día laborable. Sus suscripciones no han cambiado.
