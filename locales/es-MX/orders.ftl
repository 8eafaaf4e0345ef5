### A placed order.

confirmation-title = Gracias, su pedido se realizó
confirmation-renewed-title = Su suscripción se renovó
confirmation-mail-sent = Enviamos una confirmación a { $email }.
confirmation-cancellation-ended = Este pedido anuló la cancelación de { $product }: la suscripción vuelve a renovarse, la próxima vez el { $date }.

confirmation-assign = { $count ->
    [one] Se agregó { $count } licencia. Asígnela para que alguien pueda iniciar sesión y usarla.
   *[other] Se agregaron { $count } licencias. Asígnelas para que sus compañeros puedan iniciar sesión y usarlas.
 }

open-order-waits = Este pedido no se completó
open-order-about = Está pendiente de que lo confirme ante su banco. Continúe con la confirmación o cancele el pedido: en ese caso no se cobra nada y sus artículos siguen en el carrito.
open-order-by-itself = Estamos procesando el pago ahora mismo. Vuelva a cargar esta página en un momento.
open-order-give-up = Cancelar pedido
open-order-given-up-title = El pedido se canceló
open-order-given-up = No se cobró nada y puede volver a hacer cambios.
orders-by-operator = Soporte
