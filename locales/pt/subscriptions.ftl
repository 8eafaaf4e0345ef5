### Subscriptions: the list, the edit form with its order summary, and licences.

subscriptions-title = Assinaturas
subscriptions-add = Adicionar nova assinatura
subscriptions-options = Opções
subscriptions-edit = Editar assinatura
subscriptions-subscribe-now = Assinar agora
subscriptions-cancel = Cancelar assinatura
subscriptions-reactivate = Reativar
subscriptions-next-billing = Próxima cobrança
subscriptions-runs-until = Vigente até
subscriptions-due-since = Em atraso desde
subscriptions-trial-ends = Término automático
subscriptions-amount = Valor, sem impostos
subscriptions-empty-title = Nenhuma assinatura ainda
subscriptions-empty-text = Quando sua empresa assinar um produto, ele aparecerá aqui.

subscriptions-trial-days = { $days ->
    [one] Avaliação: resta { $days } dia
   *[other] Avaliação: restam { $days } dias
 }

subscriptions-trial-ended = Terminou em { $date }. Nada foi cobrado.
subscriptions-price-rises = Novo preço a partir da renovação em { $date }: { $price }. Até lá, { $before }.

overview-attention = Requer sua atenção
overview-title = Visão geral
overview-orders = Últimos pedidos
overview-orders-all = Todos os pedidos

# $product (text): the product’s name
# $date (text): the trial’s last day
overview-trial = A avaliação de { $product } termina em { $date }.

# $product (text): the product’s name
# $date (text): the last day
overview-cancelled = A assinatura de { $product } foi cancelada e fica ativa até { $date }.
overview-reactivate = Reativar
overview-card-missing = Nenhum cartão cadastrado. As assinaturas que se renovam não poderão ser cobradas.
overview-card-add = Adicionar cartão

# $date (text): the card’s last day
overview-card-expired = Seu cartão venceu em { $date }.

# $date (text): the card’s last day
overview-card-expires = Seu cartão vence em { $date }.
overview-card-replace = Atualizar cartão
overview-next = Próxima cobrança
overview-nothing = Nenhuma
overview-month = Custo mensal
overview-month-note = sem impostos
overview-balance = Saldo
overview-open = A pagar agora

# $count (number): renewals that failed and are to be paid
overview-open-payments = { $count ->
    [one] { $count } pagamento pendente
   *[other] { $count } pagamentos pendentes
 }

# $assigned (number): licences that people hold
# $seats (number): all licences
overview-licences = { $seats ->
    [1] { $assigned } de { $seats } atribuída
   *[other] { $assigned } de { $seats } atribuídas
 }

# $free (number): licences that nobody holds
overview-licences-free = Disponíveis: { $free }

overview-charged = Cobrado
overview-ahead = Previsto, se nada mudar
overview-table = Mostrar como tabela
overview-table-month = Mês

status-active = Ativa
status-pending-cancellation = Cancelamento pendente
status-past-due = Em atraso
status-trial = Avaliação
status-trial-ended = Avaliação encerrada
status-expired = Expirada

edit-title = Editar assinatura
edit-plan = Plano
edit-current-plan = Seu plano atual
edit-billing = Frequência de cobrança
edit-per-seat-monthly = por licença ao mês
edit-per-seat-annual = por licença ao ano
edit-seats-less = Uma licença a menos
edit-seats-more = Uma licença a mais
edit-update-summary = Atualizar resumo de pedidos

edit-annual-saves = Com a cobrança anual, você economiza { $amount } por ano.

edit-seats-hint = { $assigned ->
    [one] Você tem { $seats } ({ $assigned } atribuída). Até { $most } online.
   *[other] Você tem { $seats } ({ $assigned } atribuídas). Até { $most } online.
 }

edit-seats-hint-new = Até { $most } online.

summary-title = Resumo de pedidos
summary-today = Hoje
summary-subtotal = Subtotal
summary-credit = Crédito pelo tempo não utilizado
summary-balance-used = Saldo da conta utilizado
summary-balance-gained = Adicionado ao saldo da sua conta
summary-reverse-charge = IVA – autoliquidação: IVA devido pelo adquirente
summary-total-due = Total devido
summary-raises-total = Aumenta o total em
summary-lowers-total = Reduz o total em
summary-in-cart = Já no seu carrinho
summary-periods-begin-today = Seus novos períodos de cobrança começam hoje.
summary-ends-cancellation = Esta assinatura está cancelada. Esta alteração desfaz o cancelamento: a assinatura volta a ser renovada. Próxima renovação: { $date }.

summary-days-used = { $days ->
    [one] Até agora: { $days } dia utilizado
   *[other] Até agora: { $days } dias utilizados
 }

summary-days-left = { $days ->
    [one] Resta { $days } dia, creditado a você
   *[other] Restam { $days } dias, creditados a você
 }

summary-new-period = Novo período: de { $start } a { $end }

summary-credit-days = { $unused } de { $days } dias, sobre o valor cobrado de { $amount }

summary-tax = IVA { $rate }

summary-balance-after = Seu novo saldo: { $amount }

summary-then-monthly = { $product }: depois, { $amount } por mês sem impostos; próxima cobrança em { $date }.

summary-then-annual = { $product }: depois, { $amount } por ano sem impostos; próxima cobrança em { $date }.
summary-seats-price = { $seats } × { $price } { $per }
