### Cancelling a subscription, and reactivating it.

cancellation-title = Cancelar assinatura
cancellation-price = Preço atual, sem impostos
cancellation-price-each = { $period ->
    [annual] { $amount } por ano
   *[monthly] { $amount } por mês
 }
cancellation-smaller = Uma assinatura menor seria suficiente?
cancellation-fewer = { $fewer ->
    [one] { $fewer } licença em vez de { $seats } custa { $price }, sem impostos.
   *[other] { $fewer } licenças em vez de { $seats } custam { $price }, sem impostos.
 }
cancellation-fewer-free = Todas as licenças estão atribuídas: você escolhe de quem remover uma.
cancellation-fewer-do = Reduzir licenças
cancellation-monthly = Com cobrança mensal, custa { $month } em vez de { $year }, sem impostos, e você pode cancelar no fim de qualquer mês. O restante do ano será creditado a você.
cancellation-monthly-do = Mudar para cobrança mensal
cancellation-lower = Um plano inferior também custa menos. O suporte pode fazer a mudança para você.

cancellation-means = O que acontece quando você cancela
cancellation-no-refund = Até lá, tudo funciona como antes. Não há reembolso nem crédito pelo tempo restante, e nada mais será cobrado.
cancellation-cart = A alteração pendente desta assinatura será removida do seu carrinho.
cancellation-why = Por que você está cancelando? (opcional)
cancellation-why-price = É muito cara
cancellation-why-unused = Não usamos o suficiente
cancellation-why-missing = Falta algo de que precisamos
cancellation-why-elsewhere = Usamos outro produto
cancellation-why-other = Outro motivo
cancellation-comment = Há algo mais que devemos saber? (opcional)
cancellation-button = Cancelar assinatura
cancellation-done = Sua assinatura foi cancelada
cancellation-reactivate-text = Até lá, você pode reativá-la com um clique, sem interrupção. Enviamos uma confirmação por e-mail.
cancellation-reactivated = Sua assinatura continua
cancellation-until = A assinatura fica ativa até { $date } e depois termina automaticamente.
cancellation-people = { $count ->
    [0] Nenhuma licença está atribuída; portanto, ninguém perde o acesso.
    [one] { $count } pessoa perde o acesso em { $date }.
   *[other] { $count } pessoas perdem o acesso em { $date }.
 }

cancellation-reactivated-text = Ela será renovada em { $date }. Enviamos uma confirmação por e-mail.
