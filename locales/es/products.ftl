### What is sold: a new subscription is bought, or tried first.

products-from = Desde { $price }
products-select = Seleccionar
products-held = Ya lo tiene
products-in-cart = En el carrito
products-buy = Comprar
products-buy-about = Elija el plan, las licencias y la facturación. Puede usarlo hoy mismo.
products-try = Probar
products-try-about = { $days ->
    [one] { $days } día gratis, sin datos de pago. La prueba termina por sí sola.
   *[other] { $days } días gratis, sin datos de pago. La prueba termina por sí sola.
 }
products-try-days = { $days ->
    [one] { $days } día gratis
   *[other] { $days } días gratis
 }
products-try-then = después termina por sí sola, sin cobros

products-compare = Compare los planes
products-feature = Función
products-included = Incluido
products-not-included = No incluido
products-next = Siguiente
products-trial-title = Su prueba
products-start-trial = Iniciar prueba
products-trial-begun = Su prueba ha empezado
products-trial-mail = Un correo electrónico de bienvenida va de camino a { $email }.
products-trial-free = La prueba termina por sí sola y no se cobra nada. Si quiere continuar, elija «Suscribirse ahora» cuando quiera.
