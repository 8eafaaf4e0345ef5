### The account: the company, and the statement of its balance.

account-company = Empresa y facturación
account-currency = Moneda
account-currency-fixed = La moneda es fija: todo lo que paga es en ella.
account-time-zone = Zona horaria
account-time-zone-note = Sus días, y con ellos los períodos de facturación, empiezan a medianoche en esa zona horaria.
account-tax = IVA de sus próximos pedidos
account-tax-none = ninguno: su dirección está fuera del territorio IVA de la UE
account-balance = Saldo
account-statement = Extracto del saldo
account-statement-about = Los créditos que superaron lo cobrado y lo que se pagó con el saldo. Lo más reciente primero.
account-statement-empty = Nada ha cambiado el saldo todavía. Cuando un cambio suyo cueste menos que su crédito, el resto se guarda aquí.
account-day = Fecha
account-what = Concepto
account-amount = Importe
account-balance-after = Saldo posterior
account-used = Pago del pedido { $number }
account-credit = Crédito del pedido { $number }
account-prepayment = Pago anticipado
account-adjustment = Ajustado por asistencia
account-late-credit = Un pago que llegó después de abandonarse su pedido
account-credit-days = { $product }: crédito por { $unused } de { $days ->
    [one] { $days } día
   *[other] { $days } días
 } sin usar

account-edit = Editar empresa y dirección
account-name = Empresa
account-street = Calle y número
account-postal-code = Código postal
account-postal-code-hint = En algunas regiones, del código postal depende qué IVA se aplica a lo que pida a partir de ahora.
account-postal-code-example = Este no es un código postal de su país. El formato es como { $example }.
account-unprintable-letter = «{ $letter }» ({ $code }) no se puede imprimir en las facturas. Escríbalo con otras letras.
account-city = Ciudad
account-region = Estado o provincia
account-country = País
account-country-fixed = Del país depende qué IVA se aplica; por eso lo cambia el servicio de asistencia.
account-currency-once = Elija la moneda ahora: con el primer pedido queda fija.
account-save = Guardar
account-done-saved = Guardado. Las próximas facturas muestran los nuevos datos; las ya emitidas quedan como están.

account-vat-none = No hay ningún número de IVA guardado.
account-vat-valid = VIES, el registro de la UE, lo confirmó el { $date }.
account-vat-consultation = Número de consulta: { $number }.
account-vat-unasked = Aún no ha hecho falta consultarlo en VIES: se hace antes de dejar de cobrar el IVA por él.
account-vat-new = Cambiar el número de IVA
account-vat-remove = Deje el campo vacío para eliminar el número.
account-vat-save = Guardar número de IVA
account-done-vat = Su número de IVA se ha guardado. Cuenta a partir del próximo pedido.
