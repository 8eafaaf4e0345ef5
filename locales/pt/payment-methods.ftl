### The payment methods on file.

payment-methods-about = A cobrança é feita no cartão padrão. Os números dos cartões ficam com o provedor de pagamento; nós nunca os vemos.
payment-methods-empty-title = Ainda não há forma de pagamento
payment-methods-empty-text = Adicione um cartão para que suas assinaturas sejam renovadas e os pedidos possam ser pagos.
payment-methods-default = Padrão
payment-methods-make-default = Tornar padrão
payment-methods-remove = Remover
payment-methods-add = Adicionar cartão
payment-methods-expires-soon = vence em { $date }: adicione um novo
payment-methods-expired = venceu em { $date }: adicione um novo
