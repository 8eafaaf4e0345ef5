### The products that are sold, to buy or to try first.

products-trial-begun = Su prueba empezó
products-trial-free = La prueba finaliza automáticamente y no se cobra nada. Para conservar el producto, elija “Suscribirse ahora” cuando quiera.
