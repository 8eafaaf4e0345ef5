### Invoices and credit notes: on paper, and on the pages about them.

document-invoice = Factura
document-credit-note = Factura rectificativa
document-invoice-title = Factura { $number }
document-credit-note-title = Factura rectificativa { $number }
document-dated = { $number } ({ $date })
document-foot = { $seller } · { $number }
document-number = Número
document-issued = Fecha de emisión
document-supplied = Fecha de la operación
document-order = Pedido
document-earlier = Rectifica la factura
document-earlier-credit-note = Rectifica la factura rectificativa
document-purchase-order = Orden de compra
document-buyer-reference = Su referencia
document-seller = Emisor
document-buyer = Cliente
document-vat-number = Número de IVA { $number }
document-description = Descripción
document-quantity = Licencias
document-unit-price = Precio
document-tax-rate = IVA
document-amount = Importe
document-charge = { $product }, { $period ->
    [annual] anual
   *[monthly] mensual
 }
document-credit = Crédito por el tiempo no utilizado: { $product } × { $seats }
document-period = Del { $start } al { $end }
document-credit-of-invoice = Facturado en la factura { $number }
document-credit-of-credit-note = Facturado en la factura rectificativa { $number }
document-credit-of-billing = Facturado el { $date }
document-notes = { $first }; { $second }
document-net = Base imponible total
document-total = Total
document-outstanding = Importe pendiente
document-paid-on = Pagada el { $date }
document-due-by = A pagar hasta el { $date }
document-transfer = Pagar por transferencia
document-transfer-payee = Beneficiario
document-transfer-iban = IBAN
document-transfer-reference = Concepto
document-transfer-until = Fecha de vencimiento
document-transfer-scan = Escanee el código con la aplicación de su banco para rellenar la transferencia.
document-transfer-code = Código QR para una transferencia SEPA a { $iban }, con los mismos datos que la tabla
document-tax-title = IVA por tipo
document-tax-base = Base imponible
document-tax-reverse-charge = Inversión del sujeto pasivo
document-tax-outside-scope = No sujeto a IVA
document-reverse-charge = Inversión del sujeto pasivo: IVA a cargo del destinatario (artículo 196 de la Directiva 2006/112/CE).
document-outside-scope = No sujeto al IVA de la UE: el lugar de realización está fuera del territorio de aplicación del IVA de la UE (artículos 6, 44 y 59 de la Directiva 2006/112/CE).
document-national-tax = IVA en { $currency }: { $amount }. Tipo de cambio del Banco Central Europeo del { $date }: 1 EUR = { $rates }.
document-national-tax-demo = IVA en { $currency }: { $amount }. Tipo de cambio ficticio de la demostración, del { $date }: 1 EUR = { $rates }.
document-rates = { $first } = { $second }
document-page = Página { $page } de { $pages }
document-xml-description = Datos de { $number } según la norma EN 16931
invoices-year = Año
invoices-all-years = Todos los años
invoices-date = Fecha
invoices-kind = Documento
invoices-files = Archivos
invoices-for = Concepto
invoices-state = Estado
invoices-all-states = Todos los estados
invoices-paid = Pagada
invoices-open = Pendiente
invoices-credited = Abonada
invoices-renewal = Renovación, aún sin factura
invoices-by-balance = { $amount } de su saldo
invoices-charged = { $amount } cobrados
invoices-to-balance = { $amount } a su saldo
invoices-export = Exportar como CSV
invoices-export-balance = Saldo
invoices-export-charged = Cobrado
invoices-export-first-day = Primer día
invoices-export-last-day = Último día
invoices-download-pdf = Descargar { $number } en PDF
invoices-download-xml = Descargar { $number } en XML
invoices-empty-title = Aún no hay facturas
invoices-empty-text = Cuando realice un pedido, su factura aparecerá aquí.
invoices-back = Todas las facturas

document-refund = Reembolso: { $product }
document-refunded-to = Reembolsado en la tarjeta { $brand } terminada en { $digits }
