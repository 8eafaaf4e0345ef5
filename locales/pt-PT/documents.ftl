document-order = Encomenda
document-purchase-order = Nota de encomenda
document-buyer-reference = A sua referência
document-transfer-payee = Beneficiário
document-transfer-scan = Leia o código com a aplicação do seu banco para preencher a transferência.
document-tax-title = IVA por taxa
document-tax-base = Base tributável
invoices-files = Ficheiros
invoices-state = Estado
invoices-all-states = Todos os estados
invoices-download-pdf = Descarregar { $number } em PDF
invoices-download-xml = Descarregar { $number } em XML
invoices-empty-text = Quando fizer uma encomenda, a fatura aparecerá aqui.

document-refunded-to = Reembolsado no cartão { $brand } terminado em { $digits }
