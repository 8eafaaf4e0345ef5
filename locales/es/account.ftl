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
account-came-back = Pago del pedido { $number } devuelto a nosotros
account-refunded-again = Reembolso del pedido { $number }, de nuevo
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
account-city = Ciudad
account-region = Estado o provincia
account-country = País
account-country-fixed = Del país depende qué IVA se aplica; por eso lo cambia el servicio de asistencia.
account-currency-once = Elija la moneda ahora: con el primer pedido queda fija.
account-save = Guardar
account-done-saved = Guardado. Las próximas facturas muestran los nuevos datos; las ya emitidas quedan como están.

account-references-title = En sus facturas
account-references-about = Todas las facturas muestran estos datos hasta que los cambie. Al pagar puede indicar otros para un solo pedido.
account-references-none = ninguno
account-references-save = Guardar
account-done-references = Guardado. Las próximas facturas muestran estos datos; las ya emitidas quedan como están.
account-vat-none = No hay ningún número de IVA guardado.
account-vat-valid = VIES, el registro de la UE, lo confirmó el { $date }.
account-vat-consultation = Número de consulta: { $number }.
account-vat-unasked = Aún no ha hecho falta consultarlo en VIES: se hace antes de dejar de cobrar el IVA por él.
account-vat-new = Cambiar el número de IVA
account-vat-remove = Deje el campo vacío para eliminar el número.
account-vat-save = Guardar número de IVA
account-done-vat = Su número de IVA se ha guardado. Cuenta a partir del próximo pedido.
invoice-mails-title = Facturas por correo electrónico
invoice-mails-card = Elija si las facturas acompañan a sus mensajes y quién más las recibe: contabilidad, por ejemplo.
invoice-mails-edit = Cambiar
invoice-mails-own = Sus propios mensajes
invoice-mails-attach = Adjuntar la factura en un archivo PDF cuando se confirma un pedido o una renovación
invoice-mails-recipients = Quién más recibe las facturas
invoice-mails-about = Primero preguntamos en la dirección. Mientras no se confirme allí, no se envía ninguna factura.
invoice-mails-most = Cinco direcciones es el máximo. Quite una para añadir otra.
invoice-mails-language = Idioma de los mensajes
invoice-mails-add = Añadir dirección
invoice-mails-asked = todavía sin confirmar
invoice-mails-confirmed = recibe todas las facturas
invoice-mails-stopped = no quiere más facturas
invoice-mails-done-saved = Su elección se ha guardado.
invoice-mails-done-asked = Hemos preguntado en la dirección. Las facturas se envían allí en cuanto se confirme.
invoice-mails-done-removed = Ya no se envían facturas a esa dirección.
invoice-mails-link-asked = Las facturas de { $company } se van a enviar a { $email }.
invoice-mails-link-confirmed = Las facturas de { $company } se envían a { $email }.
invoice-mails-link-stopped = Ya no se envían facturas de { $company } a { $email }.
invoice-mails-link-gone = La dirección ya no está en la lista de la empresa, o el enlace está incompleto. No se envía nada a ella.
invoice-mails-yes = Sí, enviar las facturas aquí
invoice-mails-stop = No enviar facturas aquí
