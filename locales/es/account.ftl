### The account: the company, and the statement of its balance.

account-company = Empresa y facturación
account-currency = Moneda
account-currency-fixed = La moneda es fija: todo lo que paga es en ella.
account-time-zone = Zona horaria
account-time-zone-note = Sus días, y con ellos los períodos de facturación, empiezan a medianoche en esa zona horaria.
account-balance = Saldo
account-change = Para cambiar la empresa, su dirección o su zona horaria, contacte con asistencia. El número de IVA se cambia en el pago.
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
