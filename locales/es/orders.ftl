### A placed order.

confirmation-title = Gracias, su pedido se ha realizado
confirmation-renewed-title = Su suscripción se ha renovado
confirmation-renewed-period = El nuevo período de facturación comienza donde terminó el anterior.
confirmation-period-begins = Su nuevo período de facturación empieza hoy.
confirmation-period-began = El período de facturación empezó el { $date }.
confirmation-mail-on-its-way = La confirmación por correo electrónico va de camino a { $email }.
confirmation-mail-sent = Hemos enviado una confirmación por correo electrónico a { $email }.
confirmation-order = Pedido { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Pagado con { $brand } terminada en { $digits }
confirmation-paid = Pagado
confirmation-balance-after = Saldo actual de la cuenta
confirmation-cancellation-ended = Con este pedido queda anulada la cancelación de { $product }: la suscripción vuelve a renovarse, la próxima vez el { $date }.
confirmation-next = Siguientes pasos
confirmation-assign = { $count ->
    [one] Se ha añadido { $count } licencia. Asígnela para que alguien pueda iniciar sesión y usarla.
   *[other] Se han añadido { $count } licencias. Asígnelas para que sus compañeros puedan iniciar sesión y usarlas.
 }

confirmation-assign-button = Asignar licencias

open-order-title = Pedido en proceso
open-order-waits = Este pedido no ha terminado
open-order-about = Está pendiente de su confirmación ante el banco. Continúe con ella o anule el pedido: en ese caso no se cobra nada y lo que quería pedir sigue en su carrito.
open-order-by-itself = Lo estamos cobrando ahora mismo. Tarda un momento; después, vuelva a cargar la página.
open-order-card = { $brand } terminada en { $digits }
open-order-go-on = Continuar con la confirmación
open-order-give-up = Anular el pedido
open-order-given-up-title = Pedido anulado
open-order-given-up = No se ha cobrado nada y puede volver a cambiarlo todo.
open-order-none-title = No hay ningún pedido en proceso
open-order-none-text = Puede cambiar sus suscripciones.
