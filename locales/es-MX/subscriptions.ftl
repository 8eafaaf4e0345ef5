### Subscriptions: the list, the edit form with its order summary, and licences.

subscriptions-add = Agregar nueva suscripción
subscriptions-trial-ended = Finalizó el { $date }. No se cobró nada.
overview-card-add = Agregar tarjeta
overview-card-expired = Su tarjeta venció el { $date }.
overview-card-expires = Su tarjeta vence el { $date }.
overview-month = Costo mensual
status-expired = Expirada
summary-balance-gained = Agregado al saldo de su cuenta
