### A placed order.

confirmation-title = Gracias, su pedido se ha realizado
confirmation-renewed-title = Su suscripción se ha renovado
confirmation-renewed-period = El nuevo período de facturación comienza donde terminó el anterior.
confirmation-period-begins = Su nuevo período de facturación empieza hoy.
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
