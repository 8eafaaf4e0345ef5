### E-mail. Where a mail says the same as a page, it uses the page's words, which are in the other files. `en` is the
### source: the other languages have the same ids and variables.

## What every mail says

mail-greeting = Hola, { $name }:
mail-footer-why = Recibe este correo electrónico porque es el contacto de facturación de { $account }.
mail-footer-support = ¿Tiene preguntas? Responda a este correo o escriba a { $address }.
mail-card = { $brand } ····{ $digits }
mail-row = { $label }: { $value }
mail-row-noted = { $label }: { $value } ({ $note })
mail-step = { $label }:
mail-amount = Importe
mail-payment-method = Método de pago
mail-payment-step = Actualizar datos de pago

## Order confirmation

mail-order-subject = Su pedido { $number } se ha realizado

mail-order-periods-begin = { $count ->
    [one] Su nuevo período de facturación empieza hoy, { $date }.
   *[other] Sus nuevos períodos de facturación empiezan hoy, { $date }.
 }

mail-order-subscription = Suscripción
mail-order-plan-price = Precio del plan
mail-order-change = { $before } → { $after }
mail-order-plan-price-how = { $seats } × { $price } { $unit }
mail-order-paid-with = Pagado con
mail-order-view = Ver pedido

## A trial began

mail-trial-subject = Su prueba de { $product } ha empezado

mail-trial-text = { $days ->
    [one] Puede probar { $product } durante { $days } día, contando hoy.
   *[other] Puede probar { $product } durante { $days } días, contando hoy.
 }

mail-trial-free = No necesita introducir datos de pago. La prueba finaliza automáticamente y no se cobra nada.

mail-trial-assign = { $count ->
    [one] Dispone de { $count } licencia. Asígnela para que alguien pueda iniciar sesión y usarla.
   *[other] Dispone de { $count } licencias. Asígnelas para que sus compañeros puedan iniciar sesión y usarlas.
 }

mail-trial-keep = ¿Quiere continuar? Elija «Suscribirse ahora» en el Centro de facturación cuando quiera.

## A payment failed while no person was there

mail-failed-reason = { $reason ->
    [declined] El banco ha rechazado el pago.
    [not-confirmed] El pago no se ha confirmado con el banco.
   *[not-carried-out] No se ha podido realizar el pago.
 }

mail-failed-order-subject = Su pedido no se ha realizado
mail-failed-order-kept = No se ha cobrado nada y sus suscripciones siguen igual. Sus artículos siguen en el carrito: revíselos y vuelva a realizar el pedido cuando quiera.
mail-failed-renewal-subject = El pago de { $product } ha fallado
mail-failed-renewal-again = Volveremos a intentarlo el { $date }. Hasta entonces, sus licencias siguen funcionando. Compruebe sus datos de pago.
mail-failed-renewal-confirm = Su banco necesita que usted confirme este pago. Pague en nuestra página: allí, su banco le pedirá la confirmación.
mail-failed-renewal-last = Este ha sido nuestro último intento. Para seguir usando la suscripción, actualice sus datos de pago o contacte con asistencia.

## A subscription renews soon

mail-renewal-notice-subject = { $product } se renueva el { $date }
mail-renewal-notice-year = Su suscripción a { $product } se renueva el { $date } por un año más.
mail-renewal-notice-month = Su suscripción a { $product } se renueva el { $date } por un mes más.
mail-renewal-notice-dearer = Se renueva al nuevo precio que ya le anunciamos.
mail-renewal-notice-charged = Importe que se cobrará
mail-renewal-notice-no-card = No hay ningún método de pago registrado. Introduzca a tiempo sus datos de pago para que la suscripción se renueve sin interrupción.
mail-renewal-notice-cancel = ¿Prefiere no renovarla? Puede cancelarla en el Centro de facturación hasta el día anterior al { $date }. En ese caso, la suscripción sigue activa hasta el final del período pagado y no se cobra nada más.

## A subscription will renew at a higher price

mail-price-change-subject = Un nuevo precio para { $product }
mail-price-change-text = A partir de la renovación del { $date }, su suscripción a { $product } costará más. Se lo comunicamos ahora para que pueda decidir a tiempo.
mail-price-change-before = Precio actual
mail-price-change-after = Nuevo precio
mail-price-change-from = Se aplica desde
mail-price-change-until = Los precios no incluyen impuestos. Las renovaciones anteriores al { $date } mantienen el precio actual. Si cambia antes la suscripción, el nuevo precio se aplica desde ese cambio, como muestra el resumen del pedido.

## The card on file expires soon

mail-card-expiring-subject = Su tarjeta { $card } caduca pronto
mail-card-expiring-text = Su tarjeta { $card } es válida hasta el { $date }. Es la tarjeta registrada para sus suscripciones.
mail-card-expiring-do = Añada a tiempo una tarjeta nueva para que sus suscripciones se renueven sin interrupción.

## A subscription was cancelled

mail-cancellation-subject = Su suscripción a { $product } se ha cancelado
mail-cancellation-text = Tal como ha solicitado, su suscripción a { $product } no se renovará. Sigue activa hasta el { $date }.
mail-cancellation-no-refund = Hasta entonces, puede usarla como antes. No hay reembolso ni crédito por el tiempo restante, y no se cobra nada más.
mail-cancellation-reactivate = ¿Ha cambiado de opinión? Puede reactivar la suscripción en el Centro de facturación hasta el { $date }, sin interrupción.
mail-reactivation-subject = Su suscripción a { $product } continúa
mail-reactivation-text = Tal como ha solicitado, su suscripción a { $product } vuelve a estar activa y se renueva el { $date }.

## A subscription renewed

mail-renewal-subject = { $count ->
    [one] Su suscripción a { $product } se ha renovado
   *[other] Sus suscripciones a { $product } se han renovado
 }

mail-renewal-begins = { $count ->
    [one] Continúa sin interrupción. El nuevo período de facturación empieza el { $date }.
   *[other] Continúan sin interrupción. Los nuevos períodos de facturación empiezan el { $date }.
 }

## A cancelled subscription or a trial has ended

mail-ended-subject = Su suscripción a { $product } ha finalizado
mail-ended-text = Tal como solicitó, su suscripción a { $product } finalizó el { $date }. No se ha cobrado nada más.
mail-ended-trial-subject = Su prueba de { $product } ha finalizado
mail-ended-trial-text = Su prueba de { $product } finalizó el { $date }. No se ha cobrado nada.
mail-ended-again = Puede suscribirse a este producto cuando quiera en el Centro de facturación.

## A trial ends soon

mail-trial-ending-subject = Su prueba de { $product } finaliza pronto

mail-trial-ending-text = { $days ->
    [one] A su prueba de { $product } le queda { $days } día. El último día es el { $date }.
   *[other] A su prueba de { $product } le quedan { $days } días. El último día es el { $date }.
 }

mail-trial-ending-free = Finaliza automáticamente y no se cobra nada.

## Somebody asked support: to the operator

mail-support-subject = { $company }: { $about }
mail-support-from = De
mail-support-account = Cuenta
mail-support-account-id = { $company } ({ $id })
mail-footer-asked = Recibe este correo electrónico porque alguien de { $account } ha contactado con asistencia en el Centro de facturación.

## Money of a payment went back, or the bank asks for it

mail-money-back-subject = { $what ->
    [refunded] Le hemos reembolsado { $amount }
    [disputed] Un pago de { $amount } está en disputa
    [dispute-over] La disputa de { $amount } se ha resuelto
    [dispute-lost] Se le han devuelto los { $amount } en disputa
   *[came-back] Se han añadido { $amount } a su saldo
 }

mail-money-back-text = { $what ->
    [refunded] Le hemos reembolsado el importe indicado abajo, correspondiente al pedido { $number }. Su banco puede tardar unos días en mostrarlo. Su suscripción no cambia; el importe reembolsado no se vuelve a abonar si la cambia.
    [disputed] Su banco nos comunica que el pago del pedido { $number } está en disputa. Hasta que se resuelva la disputa, sus suscripciones siguen igual y no se cambia, cobra ni renueva nada. Si ha sido un error, pida a su banco que retire la disputa y escríbanos.
    [dispute-over] La disputa del pago del pedido { $number } se ha resuelto: el pago es válido. Ya puede volver a cambiar sus suscripciones.
    [dispute-lost] Su banco ha decidido devolverle el pago del pedido { $number }. El importe devuelto no se vuelve a abonar si cambia su suscripción.
   *[came-back] Un pago del pedido { $number } que debía devolvérsele ha vuelto a nosotros. Se ha añadido a su saldo, con el que se pagan sus próximos pedidos.
 }
