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
