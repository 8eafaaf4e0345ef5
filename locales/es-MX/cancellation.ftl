### Cancelling a subscription, and reactivating it.

cancellation-lower = Un plan inferior también cuesta menos. Soporte puede hacer el cambio por usted.
cancellation-done = Su suscripción se canceló
cancellation-reactivate-text = Hasta entonces, puede reactivarla con un clic, sin interrupción. Le enviamos una confirmación por correo electrónico.
cancellation-reactivated-text = Se renueva el { $date }. Le enviamos una confirmación por correo electrónico.
