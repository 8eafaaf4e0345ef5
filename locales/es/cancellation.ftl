### Cancelling a subscription, and reactivating it.

cancellation-title = Cancelar suscripción
cancellation-price = Precio actual, sin impuestos
cancellation-price-each = { $period ->
    [annual] { $amount } al año
   *[monthly] { $amount } al mes
 }
cancellation-smaller = ¿Le bastaría con una suscripción más pequeña?
cancellation-fewer = { $fewer ->
    [one] { $fewer } licencia en lugar de { $seats } cuesta { $price }, sin impuestos.
   *[other] { $fewer } licencias en lugar de { $seats } cuestan { $price }, sin impuestos.
 }
cancellation-fewer-free = Todas las licencias están asignadas: usted elige a quién quitársela.
cancellation-fewer-do = Reducir licencias
cancellation-monthly = Con facturación mensual cuesta { $month } en lugar de { $year }, sin impuestos, y puede cancelar al final de cualquier mes. El resto del año se le abona.
cancellation-monthly-do = Cambiar a mensual
cancellation-lower = Un plan inferior también cuesta menos. Asistencia puede hacer el cambio por usted.

cancellation-means = Qué ocurre al cancelar
cancellation-no-refund = Hasta entonces, todo funciona como antes. No hay reembolso ni crédito por el tiempo restante, y no se cobra nada más.
cancellation-cart = El cambio pendiente de esta suscripción se quitará de su carrito.
cancellation-why = ¿Por qué cancela? (opcional)
cancellation-why-price = Es demasiado cara
cancellation-why-unused = No la usamos lo suficiente
cancellation-why-missing = Le falta algo que necesitamos
cancellation-why-elsewhere = Usamos otro producto
cancellation-why-other = Otro motivo
cancellation-comment = ¿Algo más que debamos saber? (opcional)
cancellation-button = Cancelar suscripción
cancellation-done = Su suscripción se ha cancelado
cancellation-reactivate-text = Hasta entonces, puede reactivarla con un clic, sin interrupción. Le hemos enviado una confirmación por correo electrónico.
cancellation-reactivated = Su suscripción continúa
cancellation-until = La suscripción sigue activa hasta el { $date } y después finaliza automáticamente.
cancellation-people = { $count ->
    [0] No hay ninguna licencia asignada, así que nadie pierde el acceso.
    [one] { $count } persona pierde el acceso el { $date }.
   *[other] { $count } personas pierden el acceso el { $date }.
 }

cancellation-reactivated-text = Se renueva el { $date }. Le hemos enviado una confirmación por correo electrónico.
