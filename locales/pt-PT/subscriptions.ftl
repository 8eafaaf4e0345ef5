subscriptions-title = Subscrições
subscriptions-add = Adicionar nova subscrição
subscriptions-edit = Editar subscrição
subscriptions-subscribe-now = Subscrever agora
subscriptions-cancel = Cancelar subscrição
subscriptions-next-billing = Próximo pagamento
subscriptions-runs-until = Em vigor até
subscriptions-trial-ends = Termina automaticamente
subscriptions-empty-title = Ainda não há subscrições
subscriptions-empty-text = Quando a sua empresa subscrever um produto, este aparecerá aqui.

subscriptions-trial-days = { $days ->
    [one] Período experimental: resta { $days } dia
   *[other] Período experimental: restam { $days } dias
 }
subscriptions-trial-ended = Terminou a { $date }. Nada foi cobrado.
subscriptions-price-rises = Novo preço a partir da renovação de { $date }: { $price }. Até lá, { $before }.

overview-attention = Requer a sua atenção
overview-orders = Últimas encomendas
overview-orders-all = Todas as encomendas
overview-trial = O período experimental de { $product } termina a { $date }.
overview-cancelled = A subscrição de { $product } foi cancelada e fica ativa até { $date }.
overview-card-missing = Não há nenhum cartão guardado. As subscrições que se renovam não poderão ser cobradas.
overview-card-expired = O seu cartão expirou a { $date }.
overview-card-expires = O seu cartão expira a { $date }.
overview-next = Próximo pagamento
overview-nothing = Nenhum

status-trial = Período experimental
status-trial-ended = Período experimental terminado

edit-title = Editar subscrição
edit-current-plan = O seu plano atual
edit-billing = Periodicidade de faturação
edit-per-seat-monthly = por licença e por mês
edit-per-seat-annual = por licença e por ano
edit-update-summary = Atualizar resumo da encomenda

edit-annual-saves = Com faturação anual, poupa { $amount } por ano.

edit-seats-hint = { $assigned ->
    [one] Tem { $seats } ({ $assigned } atribuída). Até { $most } online.
   *[other] Tem { $seats } ({ $assigned } atribuídas). Até { $most } online.
 }

summary-title = Resumo da encomenda
summary-total-due = Total a pagar
summary-periods-begin-today = Os seus novos períodos de faturação começam hoje.
summary-ends-cancellation = Esta subscrição está cancelada. Esta alteração anula o cancelamento: a subscrição volta a ser renovada. Próxima renovação: { $date }.

summary-days-left = { $days ->
    [one] Resta { $days } dia, que lhe é creditado
   *[other] Restam { $days } dias, que lhe são creditados
 }

summary-balance-after = O seu novo saldo: { $amount }

summary-then-monthly = { $product }: depois, { $amount } por mês sem impostos; próximo pagamento a { $date }.

summary-then-annual = { $product }: depois, { $amount } por ano sem impostos; próximo pagamento a { $date }.
