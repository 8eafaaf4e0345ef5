### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

mail-footer-person = Recibe este correo electrónico porque pertenece a { $account } en el Centro de facturación.
mail-footer-removed = Recibe este correo electrónico porque pertenecía a { $account } en el Centro de facturación.
mail-footer-invoices = Recibe este correo electrónico porque esta dirección se añadió para recibir las facturas de { $account } en el Centro de facturación.
mail-licence-subject = Tiene una licencia de { $product }
mail-licence-text = { $by } le ha asignado una licencia de { $product }. Ya puede usarla.
mail-licence-sign-in = Puede verla en el Centro de facturación. Si todavía no tiene contraseña, elija allí «¿Ha olvidado su contraseña?».
mail-invitation-subject = Le han invitado al Centro de facturación
mail-invitation-text = { $by } le ha invitado a la cuenta de su empresa en el Centro de facturación.
mail-invitation-link =
    { $days ->
        [one] Elija una contraseña para iniciar sesión. El enlace se puede usar una sola vez, en un plazo de { $days } día.
       *[other] Elija una contraseña para iniciar sesión. El enlace se puede usar una sola vez, en un plazo de { $days } días.
    }
mail-password-step = Elegir contraseña
mail-reset-subject = Elija una nueva contraseña
mail-reset-text =
    { $hours ->
        [one] Alguien, probablemente usted, ha solicitado una nueva contraseña. El enlace se puede usar una sola vez, en el plazo de una hora. Al elegir una nueva contraseña, se cierran todas sus sesiones.
       *[other] Alguien, probablemente usted, ha solicitado una nueva contraseña. El enlace se puede usar una sola vez, en el plazo de { $hours } horas. Al elegir una nueva contraseña, se cierran todas sus sesiones.
    }
mail-reset-ignore = ¿No ha sido usted? No tiene que hacer nada: su contraseña no cambia.
mail-email-subject = Confirme su dirección de correo electrónico
mail-email-text =
    { $hours ->
        [one] Confirme esta dirección de correo electrónico para iniciar sesión con ella en el Centro de facturación. El enlace se puede usar una sola vez, en un plazo de una hora.
       *[other] Confirme esta dirección de correo electrónico para iniciar sesión con ella en el Centro de facturación. El enlace se puede usar una sola vez, en un plazo de { $hours } horas.
    }
mail-email-step = Confirmar dirección de correo electrónico
mail-email-ignore = ¿No ha sido usted? No tiene que hacer nada.
mail-email-changed-subject = Su dirección de correo electrónico ha cambiado
mail-email-changed-text = A partir de ahora, inicia sesión en el Centro de facturación con otra dirección de correo electrónico, y sus correos electrónicos se envían allí.
mail-email-changed-not-you = ¿No ha sido usted? Contacte de inmediato con asistencia.
mail-handover-offered-subject = Asuma la función de contacto de facturación
mail-handover-offered-text = { $from } le ofrece a usted, { $to }, la función de contacto de facturación de su cuenta. El contacto de facturación puede cambiar suscripciones, pagar y asignar licencias. Acepte o rechace la oferta en la página «Personas».
mail-handover-taken-subject = Ahora usted es el contacto de facturación
mail-handover-taken-text = { $from } le ha traspasado a usted, { $to }, la función de contacto de facturación. Ya puede cambiar suscripciones, pagar y asignar licencias.
mail-handover-given-subject = Usted ya no es el contacto de facturación
mail-handover-given-text = { $to } ha asumido la función de contacto de facturación que tenía usted, { $from }. Todavía puede iniciar sesión y verlo todo.
mail-removed-subject = Ya no pertenece a { $account }
mail-removed-text = Le han quitado de la cuenta de { $account } en el Centro de facturación. Ya no puede iniciar sesión en esa cuenta ni usar las licencias que tenía en ella.
mail-removed-others = Si pertenece a otra empresa en el Centro de facturación, allí no cambia nada. Si se trata de un error, escriba al contacto de facturación de la empresa.
mail-contact-subject = { $account } tiene un nuevo contacto de facturación
mail-contact-to-text = Asistencia le ha asignado a usted, { $to }, la función de contacto de facturación de { $account } en lugar de { $from }. Ya puede cambiar suscripciones, pagar y asignar licencias.
mail-contact-from-text = Asistencia ha asignado a { $to } la función de contacto de facturación de { $account } que tenía usted, { $from }.
mail-contact-not-right = ¿Es un error? Contacte de inmediato con asistencia.
mail-invoices-offered-subject = ¿Quiere recibir las facturas de { $company } por correo electrónico?
mail-invoices-offered-text = { $by } ha añadido esta dirección para recibir las facturas de { $company }. Cuando la confirme, las nuevas facturas y facturas rectificativas se enviarán aquí en PDF.
mail-invoices-offered-step = Confirmar dirección
mail-invoices-offered-ignore =
    { $days ->
        [one] ¿No le interesa? No tiene que hacer nada: aquí no se envía ninguna factura. El enlace es válido durante { $days } día.
       *[other] ¿No le interesa? No tiene que hacer nada: aquí no se envía ninguna factura. El enlace es válido durante { $days } días.
    }
mail-invoice-subject = Factura { $number } para { $company }
mail-credit-note-subject = Factura rectificativa { $number } para { $company }
mail-invoice-attached = El documento va adjunto en PDF, con datos integrados para programas de contabilidad.
mail-invoice-issued = Fecha
mail-invoice-total = Total con impuestos
mail-invoice-stop = Dejar de recibir facturas
mail-factor-subject = Su inicio de sesión en dos pasos ha cambiado
mail-factor-app-added = Se ha configurado una aplicación de autenticación para su inicio de sesión.
mail-factor-app-removed = Se ha eliminado la aplicación de autenticación de su inicio de sesión.
mail-factor-passkey-added = Se ha añadido una clave de acceso a su inicio de sesión.
mail-factor-passkey-removed = Se ha eliminado una clave de acceso de su inicio de sesión.
mail-factor-codes-made = Se han creado códigos de recuperación nuevos para su inicio de sesión. Los anteriores ya no sirven.
mail-factor-code-used-subject = Se ha usado uno de sus códigos de recuperación
mail-factor-code-used = Se ha usado un código de recuperación para iniciar sesión en su nombre o para confirmar que es usted.
mail-factor-reset = Nuestro equipo de asistencia ha eliminado el segundo paso de su inicio de sesión, como pidió. Todas sus sesiones han terminado. Inicie sesión con su contraseña y vuelva a configurar el segundo paso.
mail-factor-not-you = ¿No ha sido usted? Entonces elija enseguida una contraseña nueva y avise a asistencia.
mail-guessing-subject = Alguien intenta adivinar su contraseña
mail-guessing-text = Alguien ha intentado iniciar sesión con su dirección de correo electrónico, probando una contraseña incorrecta tras otra. Ninguna de ellas era la suya, y nadie ha conseguido entrar.
mail-guessing-first = Primer intento
mail-guessing-instant = { $date }, { $time }
mail-guessing-tries = Contraseñas incorrectas
mail-guessing-nothing = No tiene que hacer nada. Limitamos esos intentos y, en un navegador en el que ya haya iniciado sesión antes, puede hacerlo como siempre.
mail-guessing-password = Si usa su contraseña también en otros sitios o si es fácil de adivinar, cámbiela en su perfil.
mail-guessing-passkey = Con una clave de acceso estará aún más protegido: la contraseña por sí sola ya no basta para iniciar sesión.
mail-guessing-passkey-step = Configurar una clave de acceso
