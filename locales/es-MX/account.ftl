### The account: the company, and the statement of its balance.

account-statement-about = Lo que se agregó a su saldo y lo que se pagó con él. Primero, lo más reciente.
account-statement-empty = El saldo aún no tiene movimientos. Cuando un cambio cuesta menos que su crédito, el resto se agrega al saldo.
account-adjustment = Ajuste de soporte
account-late-credit = Pago recibido después de cancelarse el pedido
account-unprintable-letter = “{ $letter }” ({ $code }) no se puede imprimir en las facturas. Use otros caracteres.
account-region = Estado, provincia o condado
account-country-fixed = El país determina qué IVA se aplica; por eso solo soporte puede cambiarlo.
account-vat-unasked = Aún no se ha verificado en VIES. Lo verificamos antes de que se realice un pedido sin IVA.
invoice-mails-most = Puede agregar { $most } direcciones como máximo. Quite una para agregar otra.
invoice-mails-add = Agregar dirección
invoice-mails-done-saved = Su elección se guardó.
invoice-mails-done-asked = Enviamos una solicitud de confirmación. Cuando se confirme la dirección, las facturas se enviarán allí.
invoice-mails-done-removed = Se quitó la dirección. Ya no se envían facturas allí.
