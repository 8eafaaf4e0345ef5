sandbox-details-title = Dados de pagamento
sandbox-details-explanation = Introduza um dos cartões de teste abaixo. Guardamos apenas a marca, os quatro últimos dígitos e a data de validade.
sandbox-number-missing = Introduza o número do cartão
sandbox-number-mistyped = Este não é um número de cartão. Verifique cada dígito.
sandbox-number-not-a-test-card = Este não é um cartão de teste. Nunca introduza aqui um cartão real; use um da tabela.
sandbox-expiry-missing = Introduza a data de validade
sandbox-expiry-mistyped = Introduza a data de validade como mês e ano, por exemplo, 12/30
sandbox-expiry-past = Este cartão expirou. Introduza uma data futura.
sandbox-cvc-mistyped = Introduza 3 dígitos como código de segurança
sandbox-name-missing = Introduza o nome que consta no cartão
sandbox-save = Guardar cartão
sandbox-cancel = Voltar sem guardar
sandbox-card-succeeds = Todos os pagamentos são aprovados
sandbox-card-declines = Todos os pagamentos são recusados
sandbox-card-needs-confirmation = Todos os pagamentos têm de ser confirmados antes

sandbox-confirm-explanation = O seu banco quer ter a certeza de que é o titular do cartão quem está a pagar.

sandbox-gone-title = Esta página já não existe
sandbox-gone-back = Voltar ao Centro de Faturação
