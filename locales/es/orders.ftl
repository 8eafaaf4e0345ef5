### A placed order.

confirmation-title = Gracias, su pedido se ha realizado
confirmation-renewed-title = Su suscripción se ha renovado
confirmation-renewed-period = El nuevo período de facturación empieza donde terminó el anterior.
confirmation-period-begins = Su nuevo período de facturación empieza hoy.
confirmation-period-began = El período de facturación empezó el { $date }.
confirmation-mail-on-its-way = En breve recibirá una confirmación en { $email }.
confirmation-mail-sent = Hemos enviado una confirmación a { $email }.
confirmation-order = Pedido { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Pagado con la tarjeta { $brand } terminada en { $digits }
confirmation-paid = Pagado
confirmation-balance-after = Nuevo saldo de la cuenta
confirmation-cancellation-ended = Este pedido ha anulado la cancelación de { $product }: la suscripción vuelve a renovarse, la próxima vez el { $date }.
confirmation-next = Siguientes pasos
confirmation-assign = { $count ->
    [one] Se ha añadido { $count } licencia. Asígnela para que alguien pueda iniciar sesión y usarla.
   *[other] Se han añadido { $count } licencias. Asígnelas para que sus compañeros puedan iniciar sesión y usarlas.
 }

confirmation-assign-button = Asignar licencias

## An order that is being processed

open-order-title = Pedido en proceso
open-order-waits = Este pedido no se ha completado
open-order-about = Está pendiente de que lo confirme ante su banco. Continúe con la confirmación o anule el pedido: en ese caso no se cobra nada y sus artículos siguen en el carrito.
open-order-by-itself = Estamos procesando el pago ahora mismo. Vuelva a cargar esta página dentro de un momento.
open-order-go-on = Continuar con la confirmación
open-order-give-up = Anular pedido
open-order-given-up-title = El pedido se ha anulado
open-order-given-up = No se ha cobrado nada y puede volver a hacer cambios.
open-order-none-title = No hay ningún pedido en proceso
open-order-none-text = Puede cambiar sus suscripciones.

## The list of orders

orders-by = Realizado por
orders-by-anybody = Todos
orders-by-person = Su equipo
orders-by-renewal = Renovación automática
orders-by-operator = Asistencia
orders-placed = Confirmado
orders-pending = En proceso
orders-failed = No completado
orders-unnumbered = Sin número
orders-empty-title = Aún no hay pedidos
orders-empty-text = Cuando realice un pedido, aparecerá aquí.
