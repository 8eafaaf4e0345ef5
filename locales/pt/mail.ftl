### E-mail. Where a mail says the same as a page, it uses the page's words, which are in the other files. `en` is the
### source: the other languages have the same ids and variables.

## What every mail says

mail-greeting = Olá, { $name },
mail-footer-why = Você recebeu este e-mail porque é o contato de cobrança da conta { $account }.
mail-footer-support = Dúvidas? Responda a este e-mail ou escreva para { $address }.
mail-card = { $brand } ····{ $digits }
mail-row = { $label }: { $value }
mail-row-noted = { $label }: { $value } ({ $note })
mail-step = { $label }:
mail-amount = Valor
mail-payment-method = Forma de pagamento
mail-payment-step = Atualizar informações de pagamento

## Order confirmation

mail-order-subject = Seu pedido { $number } foi efetuado

mail-order-periods-begin = { $count ->
    [one] Seu novo período de cobrança começa hoje, { $date }.
   *[other] Seus novos períodos de cobrança começam hoje, { $date }.
 }

mail-order-subscription = Assinatura
mail-order-plan-price = Preço do plano
mail-order-change = { $before } → { $after }
mail-order-plan-price-how = { $seats } × { $price } { $unit }
mail-order-paid-with = Pago com
mail-order-view = Ver pedido

## A trial began

mail-trial-subject = Sua avaliação de { $product } começou

mail-trial-text = { $days ->
    [one] Você pode experimentar { $product } por { $days } dia, incluindo hoje.
   *[other] Você pode experimentar { $product } por { $days } dias, incluindo hoje.
 }

mail-trial-free = Você não precisa inserir informações de pagamento. A avaliação termina automaticamente, e nada será cobrado.

mail-trial-assign = { $count ->
    [one] { $count } licença está disponível. Atribua-a para que alguém possa fazer login e usá-la.
   *[other] { $count } licenças estão disponíveis. Atribua-as para que seus colegas possam fazer login e usá-las.
 }

mail-trial-keep = Quer continuar usando? Escolha “Assinar agora” no Centro de Faturamento quando quiser.

## A payment failed while nobody was looking

mail-failed-reason = { $reason ->
    [declined] O banco recusou o pagamento.
    [not-confirmed] O pagamento não foi confirmado no banco.
   *[not-carried-out] Não foi possível realizar o pagamento.
 }

mail-failed-order-subject = Seu pedido não foi efetuado
mail-failed-order-kept = Nada foi cobrado, e suas assinaturas não mudaram. Os itens ainda estão no seu carrinho: confira-os e efetue o pedido novamente quando quiser.
mail-failed-renewal-subject = O pagamento de { $product } falhou
mail-failed-renewal-again = Tentaremos novamente em { $date }. Até lá, suas licenças continuam funcionando. Confira suas informações de pagamento.
mail-failed-renewal-confirm = Seu banco exige que você confirme este pagamento. Pague na nossa página: o banco pedirá sua confirmação lá.
mail-failed-renewal-last = Esta foi a nossa última tentativa. Para continuar usando a assinatura, atualize suas informações de pagamento ou entre em contato com o suporte.

## A subscription renews soon

mail-renewal-notice-subject = Sua assinatura de { $product } será renovada em { $date }
mail-renewal-notice-year = Sua assinatura de { $product } será renovada por mais um ano em { $date }.
mail-renewal-notice-month = Sua assinatura de { $product } será renovada por mais um mês em { $date }.
mail-renewal-notice-dearer = Ela será renovada pelo novo preço que anunciamos anteriormente.
mail-renewal-notice-charged = Valor a ser cobrado
mail-renewal-notice-no-card = Não há forma de pagamento cadastrada. Insira suas informações de pagamento a tempo para que a assinatura seja renovada sem interrupção.
mail-renewal-notice-cancel = Prefere não renovar? Você pode cancelar no Centro de Faturamento até a véspera de { $date }. A assinatura fica ativa até o fim do período pago, e nada mais será cobrado.

## A subscription will renew at a higher price

mail-price-change-subject = Um novo preço para { $product }
mail-price-change-text = A partir da renovação em { $date }, sua assinatura de { $product } custará mais. Avisamos agora para que você possa decidir a tempo.
mail-price-change-before = Preço atual
mail-price-change-after = Novo preço
mail-price-change-from = Válido a partir de
mail-price-change-until = Os preços não incluem impostos. As renovações antes de { $date } mantêm o preço atual. Se você alterar a assinatura antes disso, o novo preço valerá a partir da alteração, como mostra o resumo de pedidos.

## The card on file expires soon

mail-card-expiring-subject = Seu cartão { $card } vence em breve
mail-card-expiring-text = Seu cartão { $card } é válido até { $date }. Ele é o cartão cadastrado para as suas assinaturas.
mail-card-expiring-do = Adicione um novo cartão a tempo para que suas assinaturas sejam renovadas sem interrupção.

## A subscription was cancelled

mail-cancellation-subject = Sua assinatura de { $product } foi cancelada
mail-cancellation-text = Conforme solicitado, sua assinatura de { $product } não será renovada. Ela fica ativa até { $date }.
mail-cancellation-no-refund = Até lá, você pode usá-la como antes. Não há reembolso nem crédito pelo tempo restante, e nada mais será cobrado.
mail-cancellation-reactivate = Mudou de ideia? Até { $date }, você pode reativar a assinatura no Centro de Faturamento, sem interrupção.
mail-reactivation-subject = Sua assinatura de { $product } continua
mail-reactivation-text = Conforme solicitado, sua assinatura de { $product } está ativa novamente e será renovada em { $date }.

## A subscription renewed

mail-renewal-subject = { $count ->
    [one] Sua assinatura de { $product } foi renovada
   *[other] Suas assinaturas de { $product } foram renovadas
 }

mail-renewal-begins = { $count ->
    [one] Ela continua sem interrupção. O novo período de cobrança começa em { $date }.
   *[other] Elas continuam sem interrupção. Os novos períodos de cobrança começam em { $date }.
 }

## What was cancelled has ended, or a trial has

mail-ended-subject = Sua assinatura de { $product } terminou
mail-ended-text = Conforme solicitado, sua assinatura de { $product } terminou em { $date }. Nada mais foi cobrado.
mail-ended-trial-subject = Sua avaliação de { $product } terminou
mail-ended-trial-text = Sua avaliação de { $product } terminou em { $date }. Nada foi cobrado.
mail-ended-again = Você pode assinar este produto quando quiser no Centro de Faturamento.

## A trial ends soon

mail-trial-ending-subject = Sua avaliação de { $product } termina em breve

mail-trial-ending-text = { $days ->
    [one] Resta { $days } dia da sua avaliação de { $product }. O último dia é { $date }.
   *[other] Restam { $days } dias da sua avaliação de { $product }. O último dia é { $date }.
 }

mail-trial-ending-free = Ela termina automaticamente, e nada será cobrado.

## Somebody asked support: to the operator

mail-support-subject = { $company }: { $about }
mail-support-from = De
mail-support-account = Conta
mail-support-account-id = { $company } ({ $id })
mail-footer-asked = Você recebeu este e-mail porque alguém da conta { $account } entrou em contato com o suporte no Centro de Faturamento.

mail-money-back-subject = { $what ->
    [refunded] Reembolsamos { $amount }
    [disputed] Um pagamento de { $amount } foi contestado
    [dispute-over] A contestação de { $amount } foi resolvida
    [dispute-lost] O valor contestado de { $amount } foi devolvido a você
   *[came-back] O valor de { $amount } foi adicionado ao seu saldo
 }

mail-money-back-text = { $what ->
    [refunded] Reembolsamos o valor abaixo, referente ao pedido { $number }. Pode levar alguns dias até que ele apareça no seu banco. Sua assinatura não muda; o valor reembolsado não será creditado de novo se você a alterar.
    [disputed] Seu banco nos informou que o pagamento do pedido { $number } foi contestado. Até que a contestação seja decidida, suas assinaturas não mudarão, e nada será alterado, cobrado ou renovado. Se foi um engano, peça ao banco que retire a contestação e escreva para nós.
    [dispute-over] A contestação do pagamento do pedido { $number } foi resolvida: o pagamento foi mantido. Você pode alterar suas assinaturas novamente.
    [dispute-lost] Seu banco decidiu devolver a você o pagamento do pedido { $number }. O valor devolvido não será creditado de novo se você alterar a assinatura.
   *[came-back] O reembolso do pedido { $number } que enviamos a você voltou para nós. O valor foi adicionado ao seu saldo, que será usado para pagar os próximos pedidos.
 }
