payment-methods-about = Os pagamentos são feitos com o cartão predefinido. Os números dos cartões ficam com o prestador de serviços de pagamento; nunca os vemos.
payment-methods-empty-title = Ainda não há nenhum método de pagamento
payment-methods-empty-text = Adicione um cartão para que as suas subscrições sejam renovadas e as encomendas possam ser pagas.
payment-methods-default = Predefinido
payment-methods-make-default = Tornar predefinido
payment-methods-expires-soon = expira a { $date }: adicione um novo
payment-methods-expired = expirou a { $date }: adicione um novo
