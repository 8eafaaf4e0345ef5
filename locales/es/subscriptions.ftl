### Subscriptions: the list, the edit form with its order summary, and licences.

subscriptions-title = Suscripciones
subscriptions-add = Añadir nueva suscripción
subscriptions-options = Opciones
subscriptions-edit = Editar suscripción
subscriptions-subscribe-now = Suscribirse ahora
subscriptions-cancel = Cancelar suscripción
subscriptions-reactivate = Reactivar
subscriptions-next-billing = Próxima facturación
subscriptions-runs-until = Vigente hasta
subscriptions-due-since = Pago vencido desde
subscriptions-trial-ends = Fin automático
subscriptions-amount = Importe, sin impuestos
subscriptions-empty-title = Aún no hay suscripciones
subscriptions-empty-text = Cuando su empresa se suscriba a un producto, aparecerá aquí.

subscriptions-trial-days = { $days ->
    [one] Prueba: queda { $days } día
   *[other] Prueba: quedan { $days } días
 }

subscriptions-trial-ended = Finalizó el { $date }. No se ha cobrado nada.
subscriptions-price-rises = Nuevo precio a partir de la renovación del { $date }: { $price }. Hasta entonces: { $before }.

overview-attention = Requiere su atención
overview-title = Resumen
overview-orders = Últimos pedidos
overview-orders-all = Todos los pedidos

# $product (text): the product’s name
# $date (text): the trial’s last day
overview-trial = La prueba de { $product } finaliza el { $date }.

# $product (text): the product’s name
# $date (text): the last day
overview-cancelled = La suscripción a { $product } está cancelada y sigue activa hasta el { $date }.
overview-reactivate = Reactivar
overview-card-missing = No hay ninguna tarjeta registrada. No se podrán cobrar las suscripciones que se renueven.
overview-card-add = Añadir tarjeta

# $date (text): the card’s last day
overview-card-expired = Su tarjeta caducó el { $date }.

# $date (text): the card’s last day
overview-card-expires = Su tarjeta caduca el { $date }.
overview-card-replace = Actualizar tarjeta
overview-next = Próximo cargo
overview-nothing = Ninguno
overview-month = Coste mensual
overview-month-note = antes de impuestos
overview-balance = Saldo
overview-open = Pendiente de pago

# $count (number): renewals that failed and are to be paid
overview-open-payments = { $count ->
    [one] { $count } pago pendiente
   *[other] { $count } pagos pendientes
 }

# $assigned (number): licences that people hold
# $seats (number): all licences
overview-licences = { $seats ->
    [1] { $assigned } de { $seats } asignada
   *[other] { $assigned } de { $seats } asignadas
 }

# $free (number): licences that nobody holds
overview-licences-free = Disponibles: { $free }

overview-charged = Cobrado
overview-ahead = Próximamente, si nada cambia
overview-table = Mostrar como tabla
overview-table-month = Mes

status-active = Activa
status-pending-cancellation = Cancelación pendiente
status-past-due = Pago vencido
status-trial = Prueba
status-trial-ended = Prueba finalizada
status-expired = Caducada

edit-title = Editar suscripción
edit-plan = Plan
edit-current-plan = Su plan actual
edit-billing = Frecuencia de facturación
edit-per-seat-monthly = por licencia al mes
edit-per-seat-annual = por licencia al año
edit-seats-less = Una licencia menos
edit-seats-more = Una licencia más
edit-update-summary = Actualizar resumen del pedido

edit-annual-saves = Con la facturación anual ahorra { $amount } al año.

edit-seats-hint = Tiene { $seats } (asignadas: { $assigned }). En línea puede tener hasta { $most }.

edit-seats-hint-new = En línea puede tener hasta { $most }.

summary-title = Resumen del pedido
summary-today = Hoy
summary-subtotal = Subtotal
summary-credit = Crédito por el tiempo no utilizado
summary-balance-used = Saldo de la cuenta utilizado
summary-balance-gained = Añadido al saldo de su cuenta
summary-reverse-charge = Inversión del sujeto pasivo: IVA a cargo del destinatario
summary-total-due = Total adeudado
summary-raises-total = Aumenta el total en
summary-lowers-total = Reduce el total en
summary-in-cart = Ya en su carrito
summary-periods-begin-today = Sus nuevos períodos de facturación empiezan hoy.
summary-ends-cancellation = Esta suscripción está cancelada. Este cambio anula la cancelación: vuelve a renovarse, la próxima vez el { $date }.

summary-days-used = { $days ->
    [one] Hasta ahora: { $days } día utilizado
   *[other] Hasta ahora: { $days } días utilizados
 }

summary-days-left = { $days ->
    [one] Queda { $days } día, que se le abona
   *[other] Quedan { $days } días, que se le abonan
 }

summary-new-period = Nuevo período: del { $start } al { $end }

summary-credit-days = { $unused } de { $days } días de los { $amount } facturados

summary-tax = IVA { $rate }

summary-balance-after = Su nuevo saldo: { $amount }

summary-then-monthly = { $product }: después, { $amount } al mes sin impuestos; próxima facturación el { $date }.

summary-then-annual = { $product }: después, { $amount } al año sin impuestos; próxima facturación el { $date }.
summary-seats-price = { $seats } × { $price } { $per }
