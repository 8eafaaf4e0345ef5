### E-mail. What a mail has in common with a page it says in the page's words: those are in the other files.
### `en` is the source: the other languages have the same ids and variables.

## What every mail says

mail-greeting = Olá, { $name },
mail-footer-why = Você recebeu este e-mail porque é o contato de cobrança de { $account }.
mail-footer-support = Dúvidas? Responda a este e-mail ou escreva para { $address }.
mail-card = { $brand } ····{ $digits }
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
mail-order-plan-price-how = { $seats } × { $price } { $unit }
mail-order-paid-with = Pago com
mail-order-view = Ver pedido

## A trial began

mail-trial-subject = Sua avaliação de { $product } começou

mail-trial-text = { $days ->
    [one] Você pode experimentar { $product } por { $days } dia, incluindo hoje.
   *[other] Você pode experimentar { $product } por { $days } dias, incluindo hoje.
 }

mail-trial-free = Você não precisa de informações de pagamento. A avaliação termina sozinha, e nada é cobrado.

mail-trial-assign = { $count ->
    [one] { $count } licença está disponível. Atribua-a para que alguém possa fazer login e usá-la.
   *[other] { $count } licenças estão disponíveis. Atribua-as para que seus colegas possam fazer login e usá-las.
 }

mail-trial-keep = Quer continuar? Escolha “Assinar agora” no Centro de Faturamento quando quiser.

## A payment failed while nobody was looking

mail-failed-reason = { $reason ->
    [declined] O banco recusou o pagamento.
    [not-confirmed] O pagamento não foi confirmado com o banco.
   *[not-carried-out] Não foi possível realizar o pagamento.
 }

mail-failed-order-subject = Seu pedido não foi efetuado
mail-failed-order-kept = Nada foi cobrado, e suas assinaturas continuam como estavam. O que você queria pedir ainda está no carrinho: confira e efetue o pedido novamente quando quiser.
mail-failed-renewal-subject = O pagamento de { $product } falhou
mail-failed-renewal-again = Tentaremos novamente em { $date }. Até lá, suas licenças continuam funcionando. Confira suas informações de pagamento.
mail-failed-renewal-confirm = Seu banco exige que este pagamento seja confirmado por você. Pague na nossa página: o banco pedirá sua confirmação, e pronto.
mail-failed-renewal-last = Esta foi a nossa última tentativa. Para continuar usando a assinatura, atualize suas informações de pagamento ou entre em contato com o suporte.

## A subscription renews soon

mail-renewal-notice-subject = { $product } será renovado em { $date }
mail-renewal-notice-year = Sua assinatura de { $product } será renovada por mais um ano em { $date }.
mail-renewal-notice-month = Sua assinatura de { $product } será renovada por mais um mês em { $date }.
mail-renewal-notice-dearer = A renovação será feita pelo novo preço que anunciamos a você.
mail-renewal-notice-charged = Valor a ser cobrado
mail-renewal-notice-no-card = Não há forma de pagamento cadastrada. Insira suas informações de pagamento a tempo, para que a assinatura seja renovada sem interrupção.
mail-renewal-notice-cancel = Prefere não continuar? Até a véspera de { $date }, você pode cancelar no Centro de Faturamento. A assinatura fica ativa até o fim do período pago, e nada mais é cobrado.

## A subscription will renew at a higher price

mail-price-change-subject = Um novo preço para { $product }
mail-price-change-text = A partir da renovação em { $date }, sua assinatura de { $product } custará mais. Avisamos agora para que você possa decidir a tempo.
mail-price-change-before = Preço atual
mail-price-change-after = Novo preço
mail-price-change-from = A partir da renovação em
mail-price-change-until = Os preços são sem impostos. O que for renovado antes de { $date } custa o mesmo que agora. Se você alterar a assinatura antes disso, o novo preço vale a partir da alteração, como mostra o resumo de pedidos.

## The card on file expires soon

mail-card-expiring-subject = Seu cartão { $card } vence em breve
mail-card-expiring-text = Seu cartão { $card } é válido até { $date }. Ele está cadastrado para pagar suas assinaturas.
mail-card-expiring-do = Cadastre um novo cartão a tempo, para que suas assinaturas sejam renovadas sem interrupção.

## A subscription was cancelled

mail-cancellation-subject = Sua assinatura de { $product } foi cancelada
mail-cancellation-text = Conforme você pediu, sua assinatura de { $product } não será renovada. Ela fica ativa até { $date }.
mail-cancellation-no-refund = Até lá, você pode usá-la como antes. Nada mais será cobrado, e não há reembolso nem crédito pelo tempo restante.
mail-cancellation-reactivate = Mudou de ideia? Até { $date }, você pode reativar a assinatura no Centro de Faturamento, sem interrupção.
mail-reactivation-subject = Sua assinatura de { $product } continua
mail-reactivation-text = Conforme você pediu, sua assinatura de { $product } está ativa novamente e será renovada em { $date }.

## A subscription renewed

mail-renewal-subject = Sua assinatura de { $product } foi renovada

mail-renewal-begins = Ela continua sem interrupção. O novo período de cobrança começa em { $date }.

## What was cancelled has ended, or a trial has

mail-ended-subject = Sua assinatura de { $product } terminou
mail-ended-text = Como você pediu, sua assinatura de { $product } terminou em { $date }. Nada mais foi cobrado.
mail-ended-trial-subject = Sua avaliação de { $product } terminou
mail-ended-trial-text = Sua avaliação de { $product } terminou em { $date }. Ela não custou nada.
mail-ended-again = Você pode assinar novamente quando quiser no Centro de Faturamento.

## A trial ends soon

mail-trial-ending-subject = Sua avaliação de { $product } termina em breve

mail-trial-ending-text = { $days ->
    [one] Resta { $days } dia da sua avaliação de { $product }. O último dia é { $date }.
   *[other] Restam { $days } dias da sua avaliação de { $product }. O último dia é { $date }.
 }

mail-trial-ending-free = Ela termina sozinha, e nada será cobrado.

## Somebody asked support: to the operator

mail-support-subject = { $company }: { $about }
mail-support-from = De
mail-support-account = Conta
mail-footer-asked = Você recebe este e-mail porque alguém de { $account } entrou em contato com o suporte no Centro de Faturamento.

mail-money-back-subject = { $what ->
    [refunded] Reembolsamos { $amount }
    [disputed] Um pagamento de { $amount } foi contestado
    [dispute-over] A contestação de { $amount } foi resolvida
    [dispute-lost] O valor contestado de { $amount } foi devolvido
   *[came-back] { $amount } estão no seu saldo
 }

mail-money-back-text = { $what ->
    [refunded] Devolvemos o que você vê abaixo, do pedido { $number }. O banco pode levar alguns dias para mostrar o valor. Sua assinatura continua como está; o que foi reembolsado não é creditado de novo quando você a altera.
    [disputed] Seu banco nos informou que o pagamento do pedido { $number } foi contestado. Até que isso seja decidido, suas assinaturas continuam como estão, e nada é alterado, cobrado ou renovado. Se foi um engano, peça ao banco que retire a contestação e escreva para nós.
    [dispute-over] A contestação do pagamento do pedido { $number } foi resolvida: o pagamento vale. Você pode alterar suas assinaturas novamente.
    [dispute-lost] Seu banco decidiu que o pagamento do pedido { $number } volta para você. O que foi devolvido não é creditado de novo quando você altera a assinatura.
   *[came-back] Um pagamento do pedido { $number } que deveria voltar para você voltou para nós. Ele está no seu saldo, que paga os próximos pedidos.
 }
