### Cancelling a subscription, and having it back.

cancellation-title = Cancelar assinatura
cancellation-price = Preço que deixa de ser cobrado, sem impostos
cancellation-price-each = { $period ->
    [annual] { $amount } por ano
   *[monthly] { $amount } por mês
 }
cancellation-smaller = Menos já seria suficiente?
cancellation-fewer = { $fewer ->
    [one] { $fewer } licença em vez de { $seats } custa { $price }, sem impostos.
   *[other] { $fewer } licenças em vez de { $seats } custam { $price }, sem impostos.
 }
cancellation-fewer-free = Todas estão atribuídas: você escolhe de quem retirar uma.
cancellation-fewer-do = Menos licenças
cancellation-monthly = Com cobrança mensal, custa { $month } em vez de { $year }, sem impostos, e pode terminar a cada mês. O tempo que resta do ano é creditado.
cancellation-monthly-do = Mudar para mensal
cancellation-lower = Um plano inferior também custa menos: o suporte faz a mudança para você.

cancellation-means = O que acontece quando você cancela
cancellation-no-refund = Até lá, tudo funciona como antes. Não há reembolso nem crédito pelo tempo restante, e nada mais será cobrado.
cancellation-cart = A alteração desta assinatura que está no seu carrinho será removida dele.
cancellation-why = Por que você está cancelando? (opcional)
cancellation-why-price = Custa muito caro
cancellation-why-unused = Não usamos o suficiente
cancellation-why-missing = Falta alguma coisa
cancellation-why-elsewhere = Usamos outro produto
cancellation-why-other = Outro motivo
cancellation-comment = O que devemos saber? (opcional)
cancellation-button = Cancelar assinatura
cancellation-done = Sua assinatura foi cancelada
cancellation-reactivate-text = Até esse dia, você pode reativá-la com um clique, sem interrupção. Enviamos uma confirmação por e-mail.
cancellation-reactivated = Sua assinatura continua
cancellation-until = A assinatura fica ativa até { $date } e depois termina sozinha.
cancellation-people = { $count ->
    [0] Nenhuma licença está atribuída; portanto, ninguém perde o acesso.
    [one] { $count } pessoa perde o acesso em { $date }.
   *[other] { $count } pessoas perdem o acesso em { $date }.
 }

cancellation-reactivated-text = Ela será renovada em { $date }. Enviamos uma confirmação por e-mail.
