### Cart, checkout and confirmation.

cart-title = Carrinho
cart-edit = Editar
cart-remove = Remover
cart-empty-title = Seu carrinho está vazio
cart-empty-text = Altere uma assinatura, e a alteração fica aqui até você efetuar o pedido.
cart-not-sold = Um plano do seu carrinho não está mais à venda. Remova-o e escolha outro.
cart-no-quote = Não foi possível calcular os valores do seu carrinho. Remova o último item que você alterou ou entre em contato com o suporte.

checkout-title = Finalizar compra
checkout-edit-order = Editar pedido
checkout-place-order = Efetuar pedido
checkout-billing-period = Período de cobrança
checkout-begins-today = começa hoje

checkout-period = De { $start } a { $end }

checkout-payment-details = Informações de pagamento
checkout-payment-text = Você digita os dados do cartão na página do próprio provedor de pagamento. Nós nunca vemos o número.
checkout-payment-enter = Inserir informações de pagamento
checkout-other-card = Usar outro cartão

checkout-card-expires = válido até { $date }

checkout-vat-number = Número de IVA
checkout-vat-hint = Começa com as letras do seu país. Com um número válido, empresas de outros países da UE não pagam IVA aqui.
checkout-vat-apply = Aplicar Número de IVA

checkout-changed-title = Os valores mudaram
checkout-changed-text = Desde que você abriu esta página, um preço, a data ou o seu carrinho mudou. Nenhum pedido foi efetuado. Confira os novos valores e efetue o pedido novamente.
checkout-changed-item = Item
checkout-changed-before = Antes
checkout-changed-now = Agora
checkout-changed-tax = IVA
