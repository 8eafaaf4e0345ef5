### The account: the company, and the statement of its balance.

account-company = Empresa e cobrança
account-currency = Moeda
account-currency-fixed = A moeda é fixa: tudo o que você paga é nela.
account-time-zone = Fuso horário
account-time-zone-note = Seus dias, e com eles os períodos de cobrança, começam à meia-noite desse fuso horário.
account-balance = Saldo
account-change = Para alterar a empresa, o endereço ou o fuso horário, entre em contato com o suporte. O número de IVA é alterado ao finalizar a compra.
account-statement = Extrato do saldo
account-statement-about = Créditos maiores que o valor cobrado e o que foi pago com o saldo. Os mais recentes primeiro.
account-statement-empty = Nada alterou o saldo ainda. Quando uma alteração sua custar menos que o seu crédito, o restante fica guardado aqui.
account-day = Data
account-what = Motivo
account-amount = Valor
account-balance-after = Saldo depois
account-used = Pagamento do pedido { $number }
account-credit = Crédito do pedido { $number }
account-prepayment = Pagamento antecipado
account-adjustment = Ajustado pelo suporte
account-late-credit = Um pagamento que chegou depois que o pedido foi abandonado
account-credit-days = { $product }: crédito por { $unused } de { $days ->
    [one] { $days } dia
   *[other] { $days } dias
 } não utilizados
