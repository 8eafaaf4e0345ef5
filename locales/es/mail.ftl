### E-mail. What a mail has in common with a page it says in the page's words: those are in the other files.
### `en` is the source: the other languages have the same ids and variables.

## What every mail says

mail-greeting = Hola, { $name }:
mail-footer-why = Recibe este correo electrónico porque es el contacto de facturación de { $account }.
mail-footer-support = ¿Tiene preguntas? Responda a este correo o escriba a { $address }.
mail-card = { $brand } ····{ $digits }
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
mail-order-plan-price-how = { $seats } × { $price } { $unit }
mail-order-paid-with = Pagado con
mail-order-view = Ver pedido

## A trial began

mail-trial-subject = Su prueba de { $product } ha empezado

mail-trial-text = { $days ->
    [one] Puede probar { $product } durante { $days } día, contando hoy.
   *[other] Puede probar { $product } durante { $days } días, contando hoy.
 }

mail-trial-free = No necesita datos de pago. La prueba termina por sí sola y no se cobra nada.

mail-trial-assign = { $count ->
    [one] Dispone de { $count } licencia. Asígnela para que alguien pueda iniciar sesión y usarla.
   *[other] Dispone de { $count } licencias. Asígnelas para que sus compañeros puedan iniciar sesión y usarlas.
 }

mail-trial-keep = ¿Quiere continuar? Elija «Suscribirse ahora» en el Centro de facturación cuando quiera.

## A payment failed while nobody was looking

mail-failed-reason = { $reason ->
    [declined] El banco ha rechazado el pago.
    [not-confirmed] El pago no se ha confirmado con el banco.
   *[not-carried-out] No se ha podido realizar el pago.
 }

mail-failed-order-subject = Su pedido no se ha realizado
mail-failed-order-kept = No se ha cobrado nada y sus suscripciones siguen igual. Lo que quería pedir sigue en el carrito: revíselo y vuelva a realizar el pedido cuando quiera.
mail-failed-renewal-subject = El pago de { $product } ha fallado
mail-failed-renewal-again = Volveremos a intentarlo el { $date }. Hasta entonces, sus licencias siguen funcionando. Compruebe sus datos de pago.
mail-failed-renewal-confirm = Su banco exige que usted confirme este pago. Páguelo en nuestra página: el banco le pedirá la confirmación y eso es todo.
mail-failed-renewal-last = Este ha sido nuestro último intento. Para seguir usando la suscripción, actualice sus datos de pago o póngase en contacto con asistencia.

## The card on file expires soon

mail-card-expiring-subject = Su tarjeta { $card } caduca pronto
mail-card-expiring-text = Su tarjeta { $card } es válida hasta el { $date }. Está registrada para pagar sus suscripciones.
mail-card-expiring-do = Introduzca a tiempo una tarjeta nueva para que sus suscripciones se renueven sin interrupción.

## A subscription was cancelled

mail-cancellation-subject = Su suscripción a { $product } se ha cancelado
mail-cancellation-text = Tal como ha pedido, su suscripción a { $product } no se renovará. Sigue activa hasta el { $date }.
mail-cancellation-no-refund = Hasta entonces puede usarla como siempre. No se cobrará nada más, y no hay reembolso ni crédito por el tiempo restante.
mail-cancellation-reactivate = ¿Ha cambiado de opinión? Hasta el { $date } puede reactivar la suscripción en el Centro de facturación, sin interrupción.
mail-reactivation-subject = Su suscripción a { $product } continúa
mail-reactivation-text = Tal como ha pedido, su suscripción a { $product } vuelve a estar activa y se renueva el { $date }.

## A subscription renewed

mail-renewal-subject = Su suscripción a { $product } se ha renovado

mail-renewal-begins = Continúa sin interrupción. El nuevo período de facturación comienza el { $date }.

## What was cancelled has ended, or a trial has

mail-ended-subject = Su suscripción a { $product } ha terminado
mail-ended-text = Como pidió, su suscripción a { $product } terminó el { $date }. No se le ha cobrado nada más.
mail-ended-trial-subject = Su prueba de { $product } ha terminado
mail-ended-trial-text = Su prueba de { $product } terminó el { $date }. No ha costado nada.
mail-ended-again = Puede volver a suscribirse cuando quiera en el Centro de facturación.

## A trial ends soon

mail-trial-ending-subject = Su prueba de { $product } termina pronto

mail-trial-ending-text = { $days ->
    [one] A su prueba de { $product } le queda { $days } día. El último día es el { $date }.
   *[other] A su prueba de { $product } le quedan { $days } días. El último día es el { $date }.
 }

mail-trial-ending-free = Termina por sí sola y no se cobra nada.

## Somebody asked support: to the operator

mail-support-subject = { $company }: { $about }
mail-support-from = De
mail-support-account = Cuenta
mail-footer-asked = Recibe este correo porque alguien de { $account } ha contactado con asistencia en el Centro de facturación.
