### People: how they sign in, and what they may do.

lost-password-sent-text =
    { $hours ->
        [one] Si existe una cuenta con esta dirección, en breve recibirá un correo electrónico con un enlace. El enlace es válido durante una hora. ¿No llegó nada? Revise la carpeta de correo no deseado o vuelva a intentarlo más tarde.
       *[other] Si existe una cuenta con esta dirección, en breve recibirá un correo electrónico con un enlace. El enlace es válido durante { $hours } horas. ¿No llegó nada? Revise la carpeta de correo no deseado o vuelva a intentarlo más tarde.
    }
set-password-done-title = Su contraseña se guardó
set-password-done-text = Inicie sesión con ella ahora. Todas sus sesiones anteriores se cerraron.
confirm-email-done-title = Su dirección de correo electrónico se confirmó
profile-done-saved = Su perfil se guardó.
profile-done-password = Su contraseña se cambió. Todas las demás sesiones se cerraron.
profile-done-email = Enviamos un enlace a la nueva dirección. Ábralo para confirmarla.
profile-done-ended = La sesión se cerró.
profile-email-waits = { $email } está pendiente de confirmación con el enlace que enviamos allí.
profile-devices-title = Dónde inició sesión
people-offered-text = { $from } quiere transferirle la función de contacto de facturación. Si acepta, podrá cambiar suscripciones, pagar y asignar licencias.
people-handover-title = Transferir la función de contacto de facturación
people-remove-no-mail = No se le avisará, porque nunca inició sesión.
people-done-removed = Se quitó a la persona y sus licencias vuelven a estar disponibles.
join-text = Recibió una invitación a { $account }. Ya inicia sesión como { $email }: ingrese su contraseña actual para usar también esta cuenta.
second-factor-code-hint = Seis dígitos. También sirve un código de recuperación.
second-factor-over-text = Este paso ya está hecho o tardó demasiado.
factors-done-removed = Se eliminó.
prove-by-passkey = Confirmar con una llave de acceso
passkeys-title = Llaves de acceso
passkeys-text = Una llave de acceso en su dispositivo o llave de seguridad le permite entrar con un clic, sin contraseña ni código. Nadie puede adivinarla ni sacársela con una página falsa.
passkeys-add = Agregar una llave de acceso
passkeys-since = Agregada el { $since }.
