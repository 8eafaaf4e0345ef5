### The hosted pages of the sandbox, the payment provider for demos and tests. It presents itself as another company
### than the shop.

sandbox-name = Prorata Sandbox
sandbox-banner = Modo de teste: aqui só funcionam cartões de teste e nenhum dinheiro é movimentado
sandbox-title = { $title } – { $name }
sandbox-head = { $name } · { $banner }

## Payment details

sandbox-details-title = Informações de pagamento
sandbox-details-explanation = Digite um dos cartões de teste abaixo. Guardamos apenas a bandeira, os quatro últimos dígitos e a data de validade.
sandbox-title-with-error = Erro: { $title }
sandbox-errors-title = Há um problema
sandbox-number = Número do cartão
sandbox-number-hint = 16 dígitos, com ou sem espaços
sandbox-number-missing = Digite o número do cartão
sandbox-number-mistyped = Este não é um número de cartão. Confira cada dígito.
sandbox-number-not-a-test-card = Este não é um cartão de teste. Nunca digite um cartão real aqui; use um da tabela.
sandbox-expiry = Data de validade
sandbox-expiry-hint = MM/AA, como 12/30
sandbox-expiry-missing = Digite a data de validade
sandbox-expiry-mistyped = Digite a data de validade como mês e ano, por exemplo 12/30
sandbox-expiry-past = Este cartão está vencido. Digite uma data futura.
sandbox-cvc = Código de segurança
sandbox-cvc-hint = 3 dígitos quaisquer
sandbox-cvc-mistyped = Digite 3 dígitos como código de segurança
sandbox-card-holder = Nome no cartão
sandbox-name-missing = Digite o nome impresso no cartão
sandbox-save = Salvar cartão
sandbox-cancel = Voltar sem salvar
sandbox-cards-title = Cartões de teste
sandbox-cards-card = Cartão
sandbox-cards-effect = O que acontece
sandbox-card-succeeds = Todo pagamento é aprovado
sandbox-card-declines = Todo pagamento é recusado
sandbox-card-needs-confirmation = Todo pagamento precisa ser confirmado antes

## Confirmation of a payment

sandbox-confirm-title = Confirmar pagamento
sandbox-confirm-explanation = Seu banco quer ter certeza de que é você quem está pagando.
sandbox-confirm-amount = Valor
sandbox-confirm-card = Cartão
sandbox-card = { $brand } ···· { $digits }
sandbox-confirm = Confirmar pagamento
sandbox-refuse = Recusar

## A link that is unknown, used up or too old

sandbox-gone-title = Esta página não existe mais
sandbox-gone-explanation = O link já foi usado ou expirou. Nada foi cobrado aqui.
sandbox-gone-back = Voltar ao Centro de Faturamento
