### The account: the company, and the statement of its balance.

account-company = Empresa e cobrança
account-currency = Moeda
account-currency-fixed = A moeda é fixa: tudo o que você paga é nela.
account-time-zone = Fuso horário
account-time-zone-note = Seus dias, e com eles os períodos de cobrança, começam à meia-noite desse fuso horário.
account-tax = IVA sobre o que você pede
account-tax-none = nenhum: seu endereço fica fora do território do IVA da UE
account-balance = Saldo
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

account-edit = Editar empresa e endereço
account-name = Empresa
account-street = Rua e número
account-postal-code = Código postal
account-postal-code-hint = Em algumas regiões, o código postal define qual IVA se aplica ao que você pedir a partir de agora.
account-postal-code-example = Este não é um código postal do seu país. O formato é como { $example }.
account-unprintable-letter = “{ $letter }” ({ $code }) não pode ser impresso em faturas. Escreva com outras letras.
account-city = Cidade
account-region = Estado ou província
account-country = País
account-country-fixed = O país define qual IVA se aplica; por isso, é o suporte que o altera.
account-currency-once = Escolha a moeda agora: com o primeiro pedido ela fica definida.
account-save = Salvar
account-done-saved = Salvo. As próximas faturas mostram os novos dados; as já emitidas continuam como estão.

account-vat-none = Não há número de IVA cadastrado.
account-vat-valid = O VIES, o registro da UE, o confirmou em { $date }.
account-vat-consultation = Número da consulta: { $number }.
account-vat-unasked = Ainda não foi preciso consultá-lo no VIES: isso é feito antes de deixar de cobrar o IVA por causa dele.
account-vat-new = Alterar número de IVA
account-vat-remove = Deixe o campo vazio para remover o número.
account-vat-save = Salvar número de IVA
account-done-vat = Seu número de IVA foi salvo. Ele vale a partir do próximo pedido.
