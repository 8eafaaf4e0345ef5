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
account-came-back = Pagamento do pedido { $number } voltou para nós
account-refunded-again = Reembolso do pedido { $number }, novamente
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
account-city = Cidade
account-region = Estado ou província
account-country = País
account-country-fixed = O país define qual IVA se aplica; por isso, é o suporte que o altera.
account-currency-once = Escolha a moeda agora: com o primeiro pedido ela fica definida.
account-save = Salvar
account-done-saved = Salvo. As próximas faturas mostram os novos dados; as já emitidas continuam como estão.

account-references-title = Em suas faturas
account-references-about = Todas as faturas mostram estes dados até você os alterar. Ao finalizar a compra, é possível informar outros para um só pedido.
account-references-none = nenhum
account-references-save = Salvar
account-done-references = Salvo. As próximas faturas mostram estes dados; as já emitidas continuam como estão.
account-vat-none = Não há número de IVA cadastrado.
account-vat-valid = O VIES, o registro da UE, o confirmou em { $date }.
account-vat-consultation = Número da consulta: { $number }.
account-vat-unasked = Ainda não foi preciso consultá-lo no VIES: isso é feito antes de deixar de cobrar o IVA por causa dele.
account-vat-new = Alterar número de IVA
account-vat-remove = Deixe o campo vazio para remover o número.
account-vat-save = Salvar número de IVA
account-done-vat = Seu número de IVA foi salvo. Ele vale a partir do próximo pedido.
invoice-mails-title = Faturas por e-mail
invoice-mails-card = Escolha se as faturas acompanham seus e-mails e quem mais as recebe: a contabilidade, por exemplo.
invoice-mails-edit = Alterar
invoice-mails-own = Seus próprios e-mails
invoice-mails-attach = Anexar a fatura em arquivo PDF quando um pedido ou uma renovação é confirmada
invoice-mails-recipients = Quem mais recebe faturas
invoice-mails-about = Primeiro perguntamos no endereço. Enquanto ele não for confirmado lá, nenhuma fatura é enviada.
invoice-mails-most = Cinco endereços é o máximo. Remova um para adicionar outro.
invoice-mails-language = Idioma dos e-mails
invoice-mails-add = Adicionar endereço
invoice-mails-asked = ainda não confirmado
invoice-mails-confirmed = recebe todas as faturas
invoice-mails-stopped = não quer mais faturas
invoice-mails-done-saved = Sua escolha foi salva.
invoice-mails-done-asked = Perguntamos no endereço. As faturas vão para lá assim que ele for confirmado.
invoice-mails-done-removed = Nenhuma fatura vai mais para esse endereço.
invoice-mails-link-asked = As faturas de { $company } devem ser enviadas para { $email }.
invoice-mails-link-confirmed = As faturas de { $company } são enviadas para { $email }.
invoice-mails-link-stopped = Nenhuma fatura de { $company } é mais enviada para { $email }.
invoice-mails-link-gone = O endereço não está mais na lista da empresa, ou o link está incompleto. Nada é enviado para ele.
invoice-mails-yes = Sim, enviar as faturas para cá
invoice-mails-stop = Não enviar faturas para cá
