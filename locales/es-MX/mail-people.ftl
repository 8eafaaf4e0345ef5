### E-mail to people about themselves: licences, invitations, passwords, addresses.

mail-footer-invoices = Recibe este correo electrónico porque esta dirección se agregó para recibir las facturas de { $account } en el Centro de facturación.
mail-licence-text = { $by } le asignó una licencia de { $product }. Ya puede usarla.
mail-licence-sign-in = Puede verla en el Centro de facturación. Si todavía no tiene contraseña, elija allí “¿Olvidó su contraseña?”.
mail-invitation-subject = Recibió una invitación al Centro de facturación
mail-invitation-text = { $by } le envió una invitación a la cuenta de su empresa en el Centro de facturación.
mail-reset-text =
    { $hours ->
        [one] Alguien, probablemente usted, solicitó una nueva contraseña. El enlace se puede usar una sola vez, en el plazo de una hora. Al elegir una nueva contraseña, se cierran todas sus sesiones.
       *[other] Alguien, probablemente usted, solicitó una nueva contraseña. El enlace se puede usar una sola vez, en el plazo de { $hours } horas. Al elegir una nueva contraseña, se cierran todas sus sesiones.
    }
mail-reset-ignore = ¿No fue usted? No tiene que hacer nada: su contraseña no cambia.
mail-email-ignore = ¿No fue usted? No tiene que hacer nada.
mail-email-changed-subject = Su dirección de correo electrónico cambió
mail-email-changed-not-you = ¿No fue usted? Contacte de inmediato a soporte.
mail-handover-offered-text = { $from } le ofrece a usted, { $to }, la función de contacto de facturación de su cuenta. El contacto de facturación puede cambiar suscripciones, pagar y asignar licencias. Acepte o rechace la oferta en la página “Personas”.
mail-handover-taken-text = { $from } le transfirió a usted, { $to }, la función de contacto de facturación. Ya puede cambiar suscripciones, pagar y asignar licencias.
mail-handover-given-text = { $to } asumió la función de contacto de facturación que tenía usted, { $from }. Todavía puede iniciar sesión y verlo todo.
mail-removed-text = Se le dio de baja de la cuenta de { $account } en el Centro de facturación. Ya no puede iniciar sesión en esa cuenta ni usar las licencias que tenía en ella.
mail-contact-to-text = Soporte le asignó a usted, { $to }, la función de contacto de facturación de { $account } en lugar de { $from }. Ya puede cambiar suscripciones, pagar y asignar licencias.
mail-contact-from-text = Soporte asignó a { $to } la función de contacto de facturación de { $account } que tenía usted, { $from }.
mail-contact-not-right = ¿Es un error? Contacte de inmediato a soporte.
mail-invoices-offered-text = { $by } agregó esta dirección para recibir las facturas de { $company }. Cuando la confirme, las nuevas facturas y notas de crédito se enviarán aquí en PDF.
mail-credit-note-subject = Nota de crédito { $number } para { $company }
mail-factor-subject = Su inicio de sesión en dos pasos cambió
mail-factor-app-added = Se configuró una aplicación de autenticación para su inicio de sesión.
mail-factor-app-removed = Se eliminó la aplicación de autenticación de su inicio de sesión.
mail-factor-passkey-added = Se agregó una llave de acceso a su inicio de sesión.
mail-factor-passkey-removed = Se eliminó una llave de acceso de su inicio de sesión.
mail-factor-codes-made = Se crearon códigos de recuperación nuevos para su inicio de sesión. Los anteriores ya no sirven.
mail-factor-code-used-subject = Se usó uno de sus códigos de recuperación
mail-factor-code-used = Se usó un código de recuperación para iniciar sesión en su nombre o para confirmar que es usted.
mail-factor-reset = Nuestro equipo de soporte eliminó el segundo paso de su inicio de sesión, como pidió. Todas sus sesiones terminaron. Inicie sesión con su contraseña y vuelva a configurar el segundo paso.
mail-factor-not-you = ¿No fue usted? Entonces elija de inmediato una contraseña nueva y avise a soporte.
mail-guessing-text = Alguien intentó iniciar sesión con su dirección de correo electrónico, probando una contraseña incorrecta tras otra. Ninguna de ellas era la suya, y nadie logró entrar.
mail-guessing-passkey = Con una llave de acceso estará aún más protegido: la contraseña por sí sola ya no basta para iniciar sesión.
mail-guessing-passkey-step = Configurar una llave de acceso
