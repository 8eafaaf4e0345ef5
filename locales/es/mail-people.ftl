### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

mail-footer-person = Recibe este correo electrónico porque pertenece a { $account } en el Centro de facturación.
mail-footer-removed = Recibe este correo electrónico porque pertenecía a { $account } en el Centro de facturación.
mail-licence-subject = Tiene una licencia de { $product }
mail-licence-text = { $by } le ha asignado una licencia de { $product }. Puede usarla de inmediato.
mail-licence-sign-in = Puede verla en el Centro de facturación. Si todavía no tiene contraseña, elija allí «¿Ha olvidado su contraseña?».
mail-invitation-subject = Le han invitado al Centro de facturación
mail-invitation-text = { $by } le ha invitado al Centro de facturación de su empresa.
mail-invitation-link = Elija una contraseña para entrar. El enlace sirve una vez, en un plazo de 7 días.
mail-password-step = Elegir contraseña
mail-reset-subject = Elija una nueva contraseña
mail-reset-text = Alguien, probablemente usted, ha pedido una nueva contraseña. El enlace sirve una vez, en el plazo de una hora. Al elegir la contraseña se cierran todas sus sesiones.
mail-reset-ignore = ¿No ha sido usted? Entonces no tiene que hacer nada: su contraseña no cambia.
mail-email-subject = Confirme su dirección de correo electrónico
mail-email-text = Quiere iniciar sesión en el Centro de facturación con esta dirección de correo electrónico. El enlace sirve una vez, en un plazo de 24 horas.
mail-email-step = Confirmar dirección de correo electrónico
mail-email-ignore = ¿No ha sido usted? Entonces no tiene que hacer nada.
mail-email-changed-subject = Su dirección de correo electrónico ha cambiado
mail-email-changed-text = A partir de ahora inicia sesión en el Centro de facturación con otra dirección de correo electrónico y recibe allí su correo.
mail-email-changed-not-you = ¿No ha sido usted? Entonces escriba de inmediato a asistencia.
mail-handover-offered-subject = Asuma la función de contacto de facturación
mail-handover-offered-text = { $from } le ofrece, { $to }, la función de contacto de facturación de su cuenta. Quien la tiene cambia suscripciones, paga y asigna licencias. Acepte o rechace en la página de personas.
mail-handover-taken-subject = Ahora usted es el contacto de facturación
mail-handover-taken-text = { $from } le ha traspasado, { $to }, la función de contacto de facturación. Ya puede cambiar suscripciones, pagar y asignar licencias.
mail-handover-given-subject = Usted ya no es el contacto de facturación
mail-handover-given-text = { $to } ha asumido la función de contacto de facturación que tenía usted, { $from }. Puede seguir iniciando sesión y viéndolo todo.
mail-removed-subject = Ya no pertenece a { $account }
mail-removed-text = Se le ha quitado de { $account } en el Centro de facturación. Ya no puede entrar en esta cuenta, y las licencias que tenía de ella vuelven a estar libres.
mail-removed-others = Si pertenece a otra empresa en el Centro de facturación, allí no cambia nada. Si se trata de un error, escriba al contacto de facturación de la empresa.
mail-contact-subject = { $account } tiene otro contacto de facturación
mail-contact-to-text = Asistencia le ha asignado a usted, { $to }, la función de contacto de facturación de { $account } en lugar de { $from }. Ya puede cambiar suscripciones, pagar y asignar licencias.
mail-contact-from-text = Asistencia ha asignado a { $to } la función de contacto de facturación de { $account } en su lugar, { $from }.
mail-contact-not-right = ¿No es correcto? Entonces escriba de inmediato a asistencia.
