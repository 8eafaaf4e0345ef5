### Invoices and credit notes: on paper, and on the pages about them.

document-credit-note = Nota de crédito
document-credit-note-title = Nota de crédito { $number }
document-earlier = Corrige la factura
document-earlier-credit-note = Corrige la nota de crédito
document-credit-of-credit-note = Facturado en la nota de crédito { $number }
document-net = Total antes de IVA
document-transfer-scan = Escanee el código con la aplicación de su banco para llenar la transferencia.
document-tax-title = IVA por tasa
document-tax-base = Base gravable
