### Renewals: what is open, and what is ahead.

pay-title = Pagos pendientes
pay-about = No hemos podido cobrar estas renovaciones. En cuanto pague, su cuenta volverá a estar al día de inmediato.
pay-with = Se cobra en { $brand } terminada en { $digits }.
pay-without-card = No hay ningún método de pago registrado. Introduzca primero los datos de pago; después podrá pagar.
pay-nothing-title = Todo está pagado
pay-nothing-text = En este momento no hay nada pendiente.
pay-elsewhere = Lo que está vencido no se puede pagar aquí. Contacte con asistencia y lo resolveremos.
upcoming-title = Próximos cargos
upcoming-next = Próximo cargo de cada suscripción
upcoming-months = Próximos doce meses
upcoming-all = Todos los cargos
upcoming-subscription = Suscripción
upcoming-date = Fecha
upcoming-month = Mes
upcoming-amount = Importe
upcoming-sum = Suma
upcoming-net = { $amount } sin impuestos
upcoming-tax = más { $amount } de IVA { $rate }
upcoming-balance = menos { $amount } de su saldo
upcoming-new-price = Nuevo precio: { $price }
upcoming-about = A los precios acordados o anunciados, con impuestos y una vez usado el saldo de la cuenta: si nada cambia.
upcoming-trial-ends = La prueba termina, no se cobra nada
upcoming-expires = Termina, no se cobra nada
upcoming-empty-title = No hay cargos previstos
upcoming-empty-text = En los próximos doce meses no se renueva nada. Cuando se suscriba a un producto, sus cargos aparecerán aquí.
