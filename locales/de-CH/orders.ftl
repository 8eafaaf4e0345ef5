### A placed order.

confirmation-renewed-period = Der neue Abrechnungszeitraum schliesst an den letzten an.
open-order-none-text = Sie können Ihre Abonnemente ändern.
