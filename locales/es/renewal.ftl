### Renewals: those that have to be paid, and those to come.

pay-title = Pagos pendientes
pay-about = No hemos podido cobrar estas renovaciones. En cuanto pague, su cuenta volverá a estar al día.
pay-with = Se cobrará en la tarjeta { $brand } terminada en { $digits }.
pay-without-card = No hay ningún método de pago registrado. Introduzca primero sus datos de pago; después podrá pagar.
pay-nothing-title = Todo está pagado
pay-nothing-text = En este momento no hay nada pendiente.
pay-elsewhere = El importe vencido no se puede pagar aquí. Contacte con asistencia y lo resolveremos.
upcoming-title = Próximos cargos
upcoming-next = Próximo cargo de cada suscripción
upcoming-months = Próximos doce meses
upcoming-all = Todos los cargos
upcoming-subscription = Suscripción
upcoming-date = Fecha
upcoming-month = Mes
upcoming-amount = Importe
upcoming-sum = Total
upcoming-net = { $amount } sin impuestos
upcoming-tax = más { $amount } de IVA al { $rate }
upcoming-balance = menos { $amount } de su saldo
upcoming-new-price = Nuevo precio: { $price }
upcoming-about = A los precios acordados o anunciados, con impuestos y una vez descontado el saldo de la cuenta, si nada cambia.
upcoming-trial-ends = La prueba finaliza, no se cobra nada
upcoming-expires = Finaliza, no se cobra nada
upcoming-empty-title = No hay cargos previstos
upcoming-empty-text = En los próximos doce meses no se renueva nada. Cuando se suscriba a un producto, sus cargos aparecerán aquí.
pay-now-amount = Pagar ahora · { $amount }
