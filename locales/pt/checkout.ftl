### Cart, checkout and confirmation.

cart-title = Carrinho
cart-edit = Editar
cart-remove = Remover
cart-empty-title = Seu carrinho está vazio
cart-empty-text = Altere uma assinatura, e a alteração fica aqui até você efetuar o pedido.
cart-unknown-product = Um produto que não está mais à venda
cart-held-up-title = Ainda não é possível pedir este carrinho
cart-held-up-text = Há um item que não é mais possível. O motivo está indicado nele: edite-o ou remova-o e continue.
cart-held-up-way = Ir para o motivo
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

checkout-card-saved = Cartão salvo: { $brand } de final { $digits }.
checkout-card-not-saved = Nenhum cartão foi salvo e nada foi cobrado.

checkout-references-title = Para sua contabilidade
checkout-references-about = O que você informar aqui aparece na fatura deste pedido. A referência é um centro de custo ou um nome.
checkout-purchase-order = Número do pedido de compra
checkout-buyer-reference = Sua referência
checkout-references-save = Manter
checkout-references-saved = Salvo para a fatura deste pedido.
checkout-vat-number = Número de IVA
checkout-vat-hint = Começa com as letras do seu país. Com um número válido, empresas de outros países da UE não pagam IVA aqui.
checkout-vat-apply = Aplicar Número de IVA
checkout-vat-change = Alterar Número de IVA
checkout-vat-remove = Deixe o campo vazio para remover o número.
checkout-vat-applied = Número de IVA { $number } aplicado.
checkout-vat-removed = Número de IVA removido.
checkout-vat-unchanged = Nada mudou: o campo não continha outro número de IVA.

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow
checkout-vat-shape-digits = { $prefix } e { $least } dígitos

# $prefix (text): the letters that the number begins with
# $least (text): how many digits may follow
# $most (text): how many digits may follow, too
checkout-vat-shape-two = { $prefix } e { $least } ou { $most } dígitos

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow at least
# $most (text): how many digits follow at most
checkout-vat-shape-range = { $prefix } e de { $least } a { $most } dígitos

# $form (text): a pattern such as ATU99999999
checkout-vat-shape-form = { $form } (9 é um dígito, A uma letra, X uma letra ou um dígito)

# $shape (text): one of the four above
checkout-vat-bad-format = Um Número de IVA do seu país tem outra forma: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = Este não é um número do seu país de cobrança. O esperado é: { $shape }.

checkout-vat-bad-check-digit = O dígito de controle não confere: um dígito está errado ou dois estão trocados. Compare o número mais uma vez.
checkout-vat-fine-reverse-charge = O número está bem formado. Ao aplicá-lo, o IVA não é cobrado aqui: você mesmo o declara (IVA – autoliquidação).
checkout-vat-fine-domestic = O número está bem formado. O IVA não muda, pois o vendedor fica no seu país.

# $number (text): the VAT number
checkout-vat-refused = O VIES, o registro da UE, não conhece mais o seu Número de IVA { $number }; por isso, agora o IVA é cobrado. Peça um novo registro e aplique-o, ou informe outro número. Os pedidos anteriores permanecem como estão.

checkout-changed-title = Os valores mudaram
checkout-changed-day = Começou um novo dia: períodos e créditos contam a partir de hoje.
checkout-changed-cart = Seu carrinho mudou.
checkout-changed-price = Um preço mudou.
checkout-changed-held = Uma assinatura mudou e, com ela, o valor creditado.
checkout-changed-balance = O saldo da sua conta mudou.
checkout-changed-vat = O IVA era de { $before } e agora é de { $now }.
checkout-changed-vat-none = O IVA era de { $before } e agora é de { $now }, porque não há Número de IVA cadastrado: vale a taxa do seu país.
checkout-changed-vat-refused = O IVA era de { $before } e agora é de { $now }, porque o VIES, o registro da UE, não conhece o seu Número de IVA { $number }.
checkout-changed-vat-reverse = O IVA era de { $before } e agora é de { $now }, porque, com o seu Número de IVA { $number }, você mesmo o declara (IVA – autoliquidação).
checkout-changed-text = Nenhum pedido foi efetuado. Confira os novos valores e depois efetue o pedido.
checkout-changed-item = Item
checkout-changed-before = Antes
checkout-changed-now = Agora
checkout-changed-tax = IVA
