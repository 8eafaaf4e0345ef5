cancellation-title = Cancelar subscrição
cancellation-smaller = Uma subscrição mais pequena seria suficiente?
cancellation-fewer-free = Todas as licenças estão atribuídas: poderá escolher de quem remover uma.
cancellation-monthly = Com faturação mensal, custa { $month } em vez de { $year }, sem impostos, e pode cancelar no fim de qualquer mês. O resto do ano será creditado na sua conta.
cancellation-monthly-do = Mudar para faturação mensal
cancellation-lower = Um plano inferior também custa menos. O suporte pode fazer a mudança por si.

cancellation-means = O que acontece quando cancela
cancellation-cart = A alteração pendente desta subscrição será removida do seu carrinho.
cancellation-why = Por que motivo está a cancelar? (opcional)
cancellation-why-price = É demasiado cara
cancellation-why-unused = Não a usamos o suficiente
cancellation-comment = Há mais alguma coisa que devamos saber? (opcional)
cancellation-button = Cancelar subscrição
cancellation-done = A sua subscrição foi cancelada
cancellation-reactivate-text = Até lá, pode reativá-la com um clique, sem interrupção. Enviámos-lhe uma confirmação por e-mail.
cancellation-reactivated = A sua subscrição continua
cancellation-until = A subscrição fica ativa até { $date } e depois termina automaticamente.
cancellation-people = { $count ->
    [0] Nenhuma licença está atribuída; portanto, ninguém perde o acesso.
    [one] { $count } pessoa perde o acesso a partir de { $date }.
   *[other] { $count } pessoas perdem o acesso a partir de { $date }.
 }

cancellation-reactivated-text = Será renovada a { $date }. Enviámos-lhe uma confirmação por e-mail.
