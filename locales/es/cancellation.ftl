### Cancelling a subscription, and having it back.

cancellation-title = Cancelar suscripción
cancellation-price = Precio que deja de cobrarse, sin impuestos
cancellation-price-each = { $period ->
    [annual] { $amount } al año
   *[monthly] { $amount } al mes
 }
cancellation-smaller = ¿Le bastaría con menos?
cancellation-fewer = { $fewer ->
    [one] { $fewer } licencia en lugar de { $seats } cuesta { $price }, sin impuestos.
   *[other] { $fewer } licencias en lugar de { $seats } cuestan { $price }, sin impuestos.
 }
cancellation-fewer-free = Todas están asignadas: usted elige a quién retirarle una.
cancellation-fewer-do = Menos licencias
cancellation-monthly = Con facturación mensual cuesta { $month } en lugar de { $year }, sin impuestos, y puede terminar cada mes. El tiempo que queda del año se le abona.
cancellation-monthly-do = Cambiar a mensual
cancellation-lower = Un plan inferior también cuesta menos: asistencia lo cambia por usted.

cancellation-means = Qué ocurre al cancelar
cancellation-no-refund = Hasta entonces todo funciona como antes. No hay reembolso ni crédito por el tiempo restante, y no se cobrará nada más.
cancellation-cart = El cambio de esta suscripción que está en su carrito se quitará de él.
cancellation-why = ¿Por qué cancela? (opcional)
cancellation-why-price = Es demasiado cara
cancellation-why-unused = No la usamos lo suficiente
cancellation-why-missing = Falta algo
cancellation-why-elsewhere = Usamos otro producto
cancellation-why-other = Otro motivo
cancellation-comment = ¿Qué deberíamos saber? (opcional)
cancellation-button = Cancelar suscripción
cancellation-done = Su suscripción se ha cancelado
cancellation-reactivate-text = Hasta ese día puede reactivarla con un clic, sin interrupción. Le hemos enviado una confirmación por correo electrónico.
cancellation-reactivated = Su suscripción continúa
cancellation-until = La suscripción sigue activa hasta el { $date } y después termina por sí sola.
cancellation-people = { $count ->
    [0] No hay ninguna licencia asignada, así que nadie pierde el acceso.
    [one] { $count } persona pierde el acceso el { $date }.
   *[other] { $count } personas pierden el acceso el { $date }.
 }

cancellation-reactivated-text = Se renueva el { $date }. Le hemos enviado una confirmación por correo electrónico.
