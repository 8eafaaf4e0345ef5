mail-footer-why = Recebeu este e-mail porque é o contacto de faturação da conta { $account }.
mail-payment-method = Método de pagamento
mail-payment-step = Atualizar dados de pagamento

mail-order-subject = A sua encomenda { $number } foi efetuada

mail-order-periods-begin = { $count ->
    [one] O seu novo período de faturação começa hoje, { $date }.
   *[other] Os seus novos períodos de faturação começam hoje, { $date }.
 }

mail-order-subscription = Subscrição
mail-order-view = Ver encomenda

mail-trial-subject = O seu período experimental de { $product } começou

mail-trial-text = { $days ->
    [one] Pode experimentar { $product } durante { $days } dia, incluindo hoje.
   *[other] Pode experimentar { $product } durante { $days } dias, incluindo hoje.
 }

mail-trial-free = Não precisa de introduzir dados de pagamento. O período experimental termina automaticamente, e nada será cobrado.

mail-trial-assign = { $count ->
    [one] { $count } licença está disponível. Atribua-a para que alguém possa iniciar sessão e usá-la.
   *[other] { $count } licenças estão disponíveis. Atribua-as para que os seus colegas possam iniciar sessão e usá-las.
 }

mail-trial-keep = Quer continuar a usar? Escolha “Subscrever agora” no Centro de Faturação quando quiser.

mail-failed-reason = { $reason ->
    [declined] O banco recusou o pagamento.
    [not-confirmed] O pagamento não foi confirmado junto do banco.
   *[not-carried-out] Não foi possível efetuar o pagamento.
 }

mail-failed-order-subject = A sua encomenda não foi efetuada
mail-failed-order-kept = Nada foi cobrado, e as suas subscrições não mudaram. Os artigos ainda estão no seu carrinho: verifique-os e efetue a encomenda novamente quando quiser.
mail-failed-renewal-again = Tentaremos novamente a { $date }. Até lá, as suas licenças continuam a funcionar. Verifique os seus dados de pagamento.
mail-failed-renewal-confirm = O seu banco exige que confirme este pagamento. Pague na nossa página: o banco pedirá aí a sua confirmação.
mail-failed-renewal-last = Esta foi a nossa última tentativa. Para continuar a usar a subscrição, atualize os seus dados de pagamento ou contacte o suporte.

mail-renewal-notice-subject = A sua subscrição de { $product } será renovada a { $date }
mail-renewal-notice-year = A sua subscrição de { $product } será renovada a { $date } por mais um ano.
mail-renewal-notice-month = A sua subscrição de { $product } será renovada a { $date } por mais um mês.
mail-renewal-notice-dearer = Será renovada pelo novo preço que anunciámos anteriormente.
mail-renewal-notice-charged = Valor a cobrar
mail-renewal-notice-no-card = Não há nenhum método de pagamento guardado. Introduza os seus dados de pagamento a tempo para que a subscrição seja renovada sem interrupção.
mail-renewal-notice-cancel = Prefere não renovar? Pode cancelar no Centro de Faturação até à véspera de { $date }. A subscrição fica ativa até ao fim do período pago, e nada mais será cobrado.

mail-price-change-text = A partir da renovação de { $date }, a sua subscrição de { $product } custará mais. Avisamos desde já para que possa decidir a tempo.
mail-price-change-until = Os preços não incluem impostos. As renovações antes de { $date } mantêm o preço atual. Se alterar a subscrição antes disso, o novo preço aplica-se a partir da alteração, como mostra o resumo da encomenda.

mail-card-expiring-subject = O seu cartão { $card } expira em breve
mail-card-expiring-text = O seu cartão { $card } é válido até { $date }. É o cartão guardado para as suas subscrições.
mail-card-expiring-do = Adicione um novo cartão a tempo para que as suas subscrições sejam renovadas sem interrupção.

mail-cancellation-subject = A sua subscrição de { $product } foi cancelada
mail-cancellation-text = Conforme solicitado, a sua subscrição de { $product } não será renovada. Fica ativa até { $date }.
mail-cancellation-no-refund = Até lá, pode usá-la como antes. Não há reembolso nem crédito pelo tempo restante, e nada mais será cobrado.
mail-cancellation-reactivate = Mudou de ideias? Até { $date }, pode reativar a subscrição no Centro de Faturação, sem interrupção.
mail-reactivation-subject = A sua subscrição de { $product } continua
mail-reactivation-text = Conforme solicitado, a sua subscrição de { $product } está novamente ativa e será renovada a { $date }.

mail-renewal-subject = { $count ->
    [one] A sua subscrição de { $product } foi renovada
   *[other] As suas subscrições de { $product } foram renovadas
 }

mail-renewal-begins = { $count ->
    [one] A subscrição continua sem interrupção. O novo período de faturação começa a { $date }.
   *[other] As subscrições continuam sem interrupção. Os novos períodos de faturação começam a { $date }.
 }

mail-ended-subject = A sua subscrição de { $product } terminou
mail-ended-text = Conforme solicitado, a sua subscrição de { $product } terminou a { $date }. Nada mais foi cobrado.
mail-ended-trial-subject = O seu período experimental de { $product } terminou
mail-ended-trial-text = O seu período experimental de { $product } terminou a { $date }. Nada foi cobrado.
mail-ended-again = Pode subscrever este produto quando quiser no Centro de Faturação.

mail-trial-ending-subject = O seu período experimental de { $product } termina em breve

mail-trial-ending-text = { $days ->
    [one] Resta { $days } dia do seu período experimental de { $product }. O último dia é { $date }.
   *[other] Restam { $days } dias do seu período experimental de { $product }. O último dia é { $date }.
 }

mail-trial-ending-free = O período experimental termina automaticamente, e nada será cobrado.

mail-footer-asked = Recebeu este e-mail porque alguém da conta { $account } contactou o suporte no Centro de Faturação.

mail-money-back-subject = { $what ->
    [refunded] Reembolsámos { $amount }
    [disputed] Um pagamento de { $amount } foi contestado
    [dispute-over] A contestação relativa a { $amount } foi resolvida
    [dispute-lost] O valor contestado de { $amount } foi-lhe devolvido
   *[came-back] O valor de { $amount } foi adicionado ao seu saldo
 }

mail-money-back-text = { $what ->
    [refunded] Reembolsámos o valor abaixo, referente à encomenda { $number }. Pode demorar alguns dias até aparecer no seu banco. A sua subscrição não muda; o valor reembolsado não voltará a ser creditado se a alterar.
    [disputed] O seu banco informou-nos de que o pagamento da encomenda { $number } foi contestado. Até que a contestação seja decidida, as suas subscrições não mudarão, e nada será alterado, cobrado ou renovado. Se foi um engano, peça ao banco que retire a contestação e escreva-nos.
    [dispute-over] A contestação do pagamento da encomenda { $number } foi resolvida: o pagamento mantém-se. Já pode voltar a alterar as suas subscrições.
    [dispute-lost] O seu banco decidiu devolver-lhe o pagamento da encomenda { $number }. O valor devolvido não voltará a ser creditado se alterar a subscrição.
   *[came-back] O reembolso da encomenda { $number } que lhe enviámos foi-nos devolvido. O valor foi adicionado ao seu saldo, que será usado para pagar as próximas encomendas.
 }
