cart-empty-title = O seu carrinho está vazio
cart-empty-text = As alterações às suas subscrições ficam guardadas aqui até efetuar a encomenda.
cart-unknown-product = Um produto que já não está à venda
cart-held-up-title = Ainda não é possível efetuar esta encomenda
cart-held-up-text = Um artigo do seu carrinho já não é válido. Veja o motivo indicado junto dele e edite-o ou remova-o para continuar.
cart-held-up-way = Ir para o artigo
cart-no-quote = Não conseguimos calcular os valores do seu carrinho. Remova o último artigo que alterou ou contacte o suporte.

checkout-edit-order = Editar encomenda
checkout-place-order = Efetuar encomenda
checkout-billing-period = Período de faturação

checkout-payment-details = Dados de pagamento
checkout-payment-text = Os dados do cartão são introduzidos na página do prestador de serviços de pagamento. Nunca vemos o número.
checkout-payment-enter = Introduzir dados de pagamento

checkout-card-saved = Cartão guardado: { $brand } terminado em { $digits }.
checkout-card-not-saved = Não foi guardado nenhum cartão e nada foi cobrado.

checkout-references-title = Para os seus registos
checkout-references-about = Estas informações aparecem na fatura desta encomenda. A referência pode ser um centro de custos ou um nome, por exemplo.
checkout-purchase-order = Número da nota de encomenda
checkout-buyer-reference = A sua referência
checkout-references-save = Guardar
checkout-references-saved = As referências para a fatura desta encomenda foram guardadas.
checkout-vat-hint = Começa pelas letras do seu país. Com um número válido, não cobramos IVA a empresas de outros países da UE.
checkout-vat-other-country = Este não é um número de IVA do seu país de faturação. Formato esperado: { $shape }.

checkout-vat-bad-check-digit = O dígito de controlo não está certo: há um dígito errado ou dois dígitos trocados. Verifique o número novamente.
checkout-vat-fine-reverse-charge = O número tem um formato válido. Ao aplicá-lo, não cobramos IVA: cabe à sua empresa liquidá-lo (IVA – autoliquidação).
checkout-vat-fine-domestic = O número tem um formato válido. O IVA mantém-se, pois o vendedor fica no seu país.
checkout-vat-refused = O VIES, o registo de IVA da UE, não reconhece o seu número de IVA { $number }; por isso, o IVA passa a ser cobrado. Peça o registo do número e aplique-o novamente ou indique outro. As encomendas anteriores não são afetadas.

checkout-changed-day = Começou um novo dia; por isso, os períodos e os créditos são contados a partir de hoje.
checkout-changed-cart = O seu carrinho mudou.
checkout-changed-held = Uma subscrição e o respetivo crédito mudaram.
checkout-changed-vat-none = O IVA era de { $before } e agora é de { $now }: não há nenhum número de IVA guardado; por isso, aplica-se a taxa do seu país.
checkout-changed-vat-refused = O IVA era de { $before } e agora é de { $now }, porque o VIES, o registo de IVA da UE, não reconhece o seu número de IVA { $number }.
checkout-changed-vat-reverse = O IVA era de { $before } e agora é de { $now }: com o seu número de IVA { $number }, cabe à sua empresa liquidá-lo (IVA – autoliquidação).
checkout-changed-text = Não foi efetuada nenhuma encomenda. Verifique os novos valores e efetue a encomenda.
checkout-changed-item = Artigo
