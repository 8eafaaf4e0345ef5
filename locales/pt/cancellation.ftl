### Cancelling a subscription, and having it back.

cancellation-title = Cancelar assinatura
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
cancellation-reactivated-text = Ela será renovada em { $date }. Enviamos uma confirmação por e-mail.
