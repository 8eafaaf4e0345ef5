### Asking support for what is not done online.

support-title = Contactar a soporte
support-sent = Su solicitud se envió.
support-next = Responderemos a { $email }, normalmente en un día hábil. Sus suscripciones no cambiaron.
