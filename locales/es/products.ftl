### The products that are sold, to buy or to try first.

products-from = Desde { $price }
products-select = Seleccionar
products-held = Ya lo tiene
products-in-cart = En el carrito
products-buy = Comprar
products-buy-about = Elija el plan, las licencias y la frecuencia de facturación. Puede empezar a usarlo hoy mismo.
products-try = Probar
products-try-about = { $days ->
    [one] { $days } día gratis, sin datos de pago. La prueba finaliza automáticamente.
   *[other] { $days } días gratis, sin datos de pago. La prueba finaliza automáticamente.
 }
products-try-days = { $days ->
    [one] { $days } día gratis
   *[other] { $days } días gratis
 }
products-try-then = después finaliza automáticamente, no se cobra nada

products-compare = Comparar planes
products-feature = Función
products-included = Incluida
products-not-included = No incluida
products-next = Siguiente
products-trial-title = Su prueba
products-start-trial = Iniciar prueba
products-trial-begun = Su prueba ha empezado
products-trial-mail = En breve recibirá un correo electrónico de bienvenida en { $email }.
products-trial-free = La prueba finaliza automáticamente y no se cobra nada. Para conservar el producto, elija «Suscribirse ahora» cuando quiera.
