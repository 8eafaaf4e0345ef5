### Renewals: those that have to be paid, and those to come.

pay-title = Pagamentos pendentes
pay-about = Não conseguimos cobrar estas renovações. Assim que você pagar, sua conta volta a ficar em dia.
pay-with = A cobrança será feita no cartão { $brand } de final { $digits }.
pay-without-card = Não há forma de pagamento cadastrada. Insira primeiro suas informações de pagamento; depois, você poderá pagar.
pay-nothing-title = Está tudo pago
pay-nothing-text = Não há nada pendente no momento.
pay-elsewhere = O valor em atraso não pode ser pago aqui. Entre em contato com o suporte, e resolveremos juntos.
upcoming-title = Próximas cobranças
upcoming-next = Próxima cobrança de cada assinatura
upcoming-months = Próximos doze meses
upcoming-all = Todas as cobranças
upcoming-subscription = Assinatura
upcoming-date = Data
upcoming-month = Mês
upcoming-amount = Valor
upcoming-sum = Total
upcoming-net = { $amount } sem impostos
upcoming-tax = mais { $amount } de IVA ({ $rate })
upcoming-balance = menos { $amount } do seu saldo
upcoming-new-price = Novo preço: { $price }
upcoming-about = Com os preços acordados ou anunciados, impostos incluídos e já descontado o saldo da conta, se nada mudar.
upcoming-trial-ends = A avaliação termina, e nada é cobrado
upcoming-expires = Termina, e nada é cobrado
upcoming-empty-title = Nenhuma cobrança prevista
upcoming-empty-text = Nada será renovado nos próximos doze meses. Quando você assinar um produto, as cobranças aparecerão aqui.
pay-now-amount = Pagar agora · { $amount }
