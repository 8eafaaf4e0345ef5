### Renewals: what is open, and what is ahead.

pay-title = Pagamentos pendentes
pay-about = Não conseguimos cobrar estas renovações. Assim que você pagar, sua conta volta a ficar em ordem imediatamente.
pay-with = Será cobrado no cartão { $brand } com final { $digits }.
pay-without-card = Não há forma de pagamento cadastrada. Primeiro insira suas informações de pagamento; depois você pode pagar.
pay-nothing-title = Está tudo pago
pay-nothing-text = No momento não há nada pendente.
pay-elsewhere = O que está em atraso não pode ser pago aqui. Entre em contato com o suporte e resolveremos juntos.
upcoming-title = Próximas cobranças
upcoming-next = Próxima cobrança de cada assinatura
upcoming-months = Próximos doze meses
upcoming-all = Todas as cobranças
upcoming-subscription = Assinatura
upcoming-date = Data
upcoming-month = Mês
upcoming-amount = Valor
upcoming-sum = Soma
upcoming-net = { $amount } sem impostos
upcoming-tax = mais { $amount } de IVA { $rate }
upcoming-balance = menos { $amount } do seu saldo
upcoming-new-price = Novo preço: { $price }
upcoming-about = Aos preços acordados ou anunciados, com impostos e depois de usado o saldo da conta: se nada mudar.
upcoming-trial-ends = A avaliação termina, nada é cobrado
upcoming-expires = Termina, nada é cobrado
upcoming-empty-title = Nenhuma cobrança prevista
upcoming-empty-text = Nada será renovado nos próximos doze meses. Quando você assinar um produto, as cobranças aparecerão aqui.
