### E-mail.

mail-order-subject = Su pedido { $number } se realizó
mail-trial-subject = Su prueba de { $product } empezó
mail-trial-free = No necesita ingresar datos de pago. La prueba finaliza automáticamente y no se cobra nada.
mail-trial-keep = ¿Quiere continuar? Elija “Suscribirse ahora” en el Centro de facturación cuando quiera.

mail-failed-reason = { $reason ->
    [declined] El banco rechazó el pago.
    [not-confirmed] El pago no se confirmó con el banco.
   *[not-carried-out] No se pudo realizar el pago.
 }

mail-failed-order-subject = Su pedido no se realizó
mail-failed-order-kept = No se cobró nada y sus suscripciones siguen igual. Sus artículos siguen en el carrito: revíselos y vuelva a realizar el pedido cuando quiera.
mail-failed-renewal-subject = El pago de { $product } falló
mail-failed-renewal-again = Volveremos a intentarlo el { $date }. Hasta entonces, sus licencias siguen funcionando. Verifique sus datos de pago.
mail-failed-renewal-last = Este fue nuestro último intento. Para seguir usando la suscripción, actualice sus datos de pago o contacte a soporte.
mail-renewal-notice-no-card = No hay ningún método de pago registrado. Ingrese a tiempo sus datos de pago para que la suscripción se renueve sin interrupción.
mail-card-expiring-subject = Su tarjeta { $card } vence pronto
mail-card-expiring-do = Agregue a tiempo una tarjeta nueva para que sus suscripciones se renueven sin interrupción.
mail-cancellation-subject = Su suscripción a { $product } se canceló
mail-cancellation-text = Tal como lo solicitó, su suscripción a { $product } no se renovará. Sigue activa hasta el { $date }.
mail-cancellation-reactivate = ¿Cambió de opinión? Puede reactivar la suscripción en el Centro de facturación hasta el { $date }, sin interrupción.
mail-reactivation-text = Tal como lo solicitó, su suscripción a { $product } vuelve a estar activa y se renueva el { $date }.

mail-renewal-subject = { $count ->
    [one] Su suscripción a { $product } se renovó
   *[other] Sus suscripciones a { $product } se renovaron
 }

mail-ended-subject = Su suscripción a { $product } finalizó
mail-ended-text = Tal como lo solicitó, su suscripción a { $product } finalizó el { $date }. No se cobró nada más.
mail-ended-trial-subject = Su prueba de { $product } finalizó
mail-ended-trial-text = Su prueba de { $product } finalizó el { $date }. No se cobró nada.
mail-footer-asked = Recibe este correo electrónico porque alguien de { $account } contactó a soporte en el Centro de facturación.

mail-money-back-subject = { $what ->
    [refunded] Le reembolsamos { $amount }
    [disputed] Un pago de { $amount } está en disputa
    [dispute-over] La disputa de { $amount } se resolvió
    [dispute-lost] Se le devolvieron los { $amount } en disputa
   *[came-back] Se agregaron { $amount } a su saldo
 }

mail-money-back-text = { $what ->
    [refunded] Le reembolsamos el importe indicado abajo, correspondiente al pedido { $number }. Su banco puede tardar unos días en mostrarlo. Su suscripción no cambia; el importe reembolsado no se vuelve a abonar si la cambia.
    [disputed] Su banco nos comunica que el pago del pedido { $number } está en disputa. Hasta que se resuelva la disputa, sus suscripciones siguen igual y no se cambia, cobra ni renueva nada. Si fue un error, pida a su banco que retire la disputa y escríbanos.
    [dispute-over] La disputa del pago del pedido { $number } se resolvió: el pago es válido. Ya puede volver a cambiar sus suscripciones.
    [dispute-lost] Su banco decidió devolverle el pago del pedido { $number }. El importe devuelto no se vuelve a abonar si cambia su suscripción.
   *[came-back] Un pago del pedido { $number } que debía devolvérsele regresó a nosotros. Se agregó a su saldo, con el que se pagan sus próximos pedidos.
 }
