### Invoices and credit notes: on paper, and on the pages about them.

document-invoice = Fatura
document-credit-note = Nota de crédito
document-invoice-title = Fatura { $number }
document-credit-note-title = Nota de crédito { $number }
document-dated = { $number } ({ $date })
document-foot = { $seller } · { $number }
document-number = Número
document-issued = Data de emissão
document-supplied = Data da prestação
document-order = Pedido
document-earlier = Retifica a fatura
document-earlier-credit-note = Retifica a nota de crédito
document-purchase-order = Pedido de compra
document-buyer-reference = Sua referência
document-seller = Emitente
document-buyer = Cliente
document-vat-number = Número de IVA { $number }
document-description = Descrição
document-quantity = Licenças
document-unit-price = Preço
document-tax-rate = IVA
document-amount = Valor
document-charge = { $product }, { $period ->
    [annual] anual
   *[monthly] mensal
 }
document-credit = Crédito pelo tempo não utilizado: { $product } × { $seats }
document-period = De { $start } a { $end }
document-credit-of-invoice = Cobrado na fatura { $number }
document-credit-of-credit-note = Cobrado na nota de crédito { $number }
document-credit-of-billing = Cobrado em { $date }
document-notes = { $first }; { $second }
document-net = Total sem IVA
document-total = Total
document-outstanding = Valor a pagar
document-paid-on = Paga em { $date }
document-due-by = Vence em { $date }
document-transfer = Pagar por transferência bancária
document-transfer-payee = Favorecido
document-transfer-iban = IBAN
document-transfer-reference = Referência do pagamento
document-transfer-until = Vencimento
document-transfer-scan = Leia o código com o aplicativo do seu banco para preencher a transferência.
document-transfer-code = Código QR para uma transferência SEPA para { $iban }, com os mesmos dados da tabela
document-tax-title = IVA por alíquota
document-tax-base = Base de cálculo
document-tax-reverse-charge = IVA – autoliquidação
document-tax-outside-scope = Não sujeito a IVA
document-reverse-charge = IVA – autoliquidação: o IVA é devido pelo adquirente (artigo 196.º da Diretiva 2006/112/CE).
document-outside-scope = Não sujeito ao IVA da UE: o local da prestação fica fora do território do IVA da UE (artigos 6.º, 44.º e 59.º da Diretiva 2006/112/CE).
document-national-tax = IVA em { $currency }: { $amount }. Taxa de câmbio do Banco Central Europeu de { $date }: 1 EUR = { $rates }.
document-national-tax-demo = IVA em { $currency }: { $amount }. Taxa de câmbio fictícia de demonstração de { $date }: 1 EUR = { $rates }.
document-rates = { $first } = { $second }
document-page = Página { $page } de { $pages }
document-xml-description = Dados de { $number } conforme a EN 16931
invoices-year = Ano
invoices-all-years = Todos os anos
invoices-date = Data
invoices-kind = Documento
invoices-files = Arquivos
invoices-for = Descrição
invoices-state = Situação
invoices-all-states = Todas as situações
invoices-paid = Paga
invoices-open = Em aberto
invoices-credited = Creditada
invoices-renewal = Renovação, ainda sem fatura
invoices-by-balance = Do seu saldo: { $amount }
invoices-charged = Cobrado: { $amount }
invoices-to-balance = Para o seu saldo: { $amount }
invoices-export = Exportar como CSV
invoices-export-balance = Saldo
invoices-export-charged = Cobrado
invoices-export-first-day = Primeiro dia
invoices-export-last-day = Último dia
invoices-download-pdf = Baixar { $number } em PDF
invoices-download-xml = Baixar { $number } em XML
invoices-empty-title = Ainda não há faturas
invoices-empty-text = Quando você fizer um pedido, a fatura aparecerá aqui.
invoices-back = Todas as faturas

document-refund = Reembolso: { $product }
document-refunded-to = Reembolsado no cartão { $brand } de final { $digits }
