### Cancelling a subscription, and having it back.

cancellation-title = Cancelar suscripción
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
cancellation-reactivated-text = Se renueva el { $date }. Le hemos enviado una confirmación por correo electrónico.
