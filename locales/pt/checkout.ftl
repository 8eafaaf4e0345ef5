### Cart, checkout and confirmation.

cart-title = Carrinho
cart-edit = Editar
cart-remove = Remover
cart-empty-title = Seu carrinho está vazio
cart-empty-text = As alterações nas suas assinaturas ficam guardadas aqui até você efetuar o pedido.
cart-unknown-product = Um produto que não está mais à venda
cart-held-up-title = Ainda não é possível efetuar este pedido
cart-held-up-text = Um item do seu carrinho não é mais válido. Veja o motivo indicado nele e edite-o ou remova-o para continuar.
cart-held-up-way = Ir para o item
cart-no-quote = Não conseguimos calcular os valores do seu carrinho. Remova o último item que você alterou ou entre em contato com o suporte.

checkout-title = Finalizar compra
checkout-edit-order = Editar pedido
checkout-place-order = Efetuar pedido
checkout-place-order-due = { $order } · { $due }
checkout-billing-period = Período de cobrança
checkout-begins-today = começa hoje

checkout-period = De { $start } a { $end }

checkout-payment-details = Informações de pagamento
checkout-payment-text = Você insere os dados do cartão na página do provedor de pagamento. Nós nunca vemos o número.
checkout-payment-enter = Inserir informações de pagamento
checkout-other-card = Usar outro cartão

checkout-card-expires = válido até { $date }

checkout-card-saved = Cartão salvo: { $brand } de final { $digits }.
checkout-card-not-saved = Nenhum cartão foi salvo e nada foi cobrado.

checkout-references-title = Para seu controle
checkout-references-about = Estas informações aparecem na fatura deste pedido. A referência pode ser um centro de custo ou um nome, por exemplo.
checkout-purchase-order = Número do pedido de compra
checkout-buyer-reference = Sua referência
checkout-references-save = Salvar
checkout-references-saved = As referências para a fatura deste pedido foram salvas.
checkout-vat-number = Número de IVA
checkout-vat-hint = Começa com as letras do seu país. Com um número válido, não cobramos IVA de empresas de outros países da UE.
checkout-vat-apply = Aplicar número de IVA
checkout-vat-change = Alterar número de IVA
checkout-vat-remove = Deixe o campo vazio para remover o número.
checkout-vat-applied = Número de IVA { $number } aplicado.
checkout-vat-removed = Número de IVA removido.

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
checkout-vat-shape-form = { $form } (9 representa um dígito; A, uma letra; X, uma letra ou um dígito)

# $shape (text): one of the four above
checkout-vat-bad-format = Os números de IVA do seu país têm outro formato: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = Este não é um número de IVA do seu país de cobrança. Formato esperado: { $shape }.

checkout-vat-bad-check-digit = O dígito verificador não confere: há um dígito errado ou dois dígitos trocados. Confira o número novamente.
checkout-vat-fine-reverse-charge = O número tem um formato válido. Ao aplicá-lo, não cobramos IVA: cabe à sua empresa declará-lo (IVA – autoliquidação).
checkout-vat-fine-domestic = O número tem um formato válido. O IVA continua o mesmo, pois o vendedor fica no seu país.

# $number (text): the VAT number
checkout-vat-refused = O VIES, o registro de IVA da UE, não reconhece o seu número de IVA { $number }; por isso, agora o IVA é cobrado. Peça o registro do número e aplique-o novamente ou informe outro. Os pedidos anteriores não são afetados.

checkout-changed-title = Os valores mudaram
checkout-changed-day = Um novo dia começou; por isso, períodos e créditos são contados a partir de hoje.
checkout-changed-cart = Seu carrinho mudou.
checkout-changed-price = Um preço mudou.
checkout-changed-held = Uma assinatura e o respectivo crédito mudaram.
checkout-changed-balance = O saldo da sua conta mudou.
checkout-changed-vat = O IVA era de { $before } e agora é de { $now }.
checkout-changed-vat-none = O IVA era de { $before } e agora é de { $now }: não há número de IVA cadastrado; por isso, vale a alíquota do seu país.
checkout-changed-vat-refused = O IVA era de { $before } e agora é de { $now }, porque o VIES, o registro de IVA da UE, não reconhece o seu número de IVA { $number }.
checkout-changed-vat-reverse = O IVA era de { $before } e agora é de { $now }: com o seu número de IVA { $number }, cabe à sua empresa declará-lo (IVA – autoliquidação).
checkout-changed-text = Nenhum pedido foi efetuado. Confira os novos valores e efetue o pedido.
checkout-changed-item = Item
checkout-changed-choice = { $before } → { $after }
checkout-changed-before = Antes
checkout-changed-now = Agora
checkout-changed-tax = IVA
