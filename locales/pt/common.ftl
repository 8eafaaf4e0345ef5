### What every page says. `en` is the source: the other languages have the same ids and variables.
### Product names and Prorata are never translated.
### Where a line must not break, as before “kB” and after “×”, there is a no-break space (U+00A0).

common-billing-center = Centro de Faturamento
common-description = Altere suas assinaturas e veja na hora, centavo por centavo, quanto isso custa hoje. Faturas, licenças e informações de pagamento em um só lugar.
common-skip-to-content = Ir para o conteúdo
common-language = Idioma
common-language-failed = Não foi possível carregar { $language }. Verifique sua conexão.
common-try-again = Tentar novamente

common-subject = : { $subject }
common-label = { $label }:
common-and-also = { $first } · { $second }
common-title = { $title } · Prorata
common-title-refused = Erro: { $title } · Prorata
nav-people = Pessoas e licenças
nav-help = Ajuda
nav-profile = Perfil
invoices-title = Faturas
common-sign-in = Fazer login
common-sign-out = Sair
common-optional = (opcional)
common-unchanged = Nada mudou: os dados são os mesmos de antes.
common-billing-contact = Contato de cobrança
common-contact-support = Entrar em contato com o suporte
common-contact-sales = Entrar em contato com vendas
common-corporate-portal-open = Abrir o Portal de Cobrança Corporativa
common-pay-now = Pagar agora
common-to-subscriptions = Ir para as assinaturas
common-manage-licences = Gerenciar licenças
common-monthly = Mensal
common-annual = Anual
common-licences = Licenças
common-checkout = Finalizar compra
common-add-to-cart = Adicionar ao carrinho

common-selection = { $plan } × { $seats }, { $period ->
    [annual] anual
   *[monthly] mensal
 }

common-licences-used = { $free ->
    [0] Atribuídas: { $assigned } de { $seats }
    [one] Atribuídas: { $assigned } de { $seats }, { $free } disponível
   *[other] Atribuídas: { $assigned } de { $seats }, { $free } disponíveis
 }

sign-in-title = Fazer login
sign-in-intro = Faça login no Centro de Faturamento com seu e-mail profissional.
sign-in-email = Endereço de e-mail
sign-in-password = Senha
sign-in-safety = Nunca pedimos sua senha por e-mail ou telefone.

not-found-title = Página não encontrada
not-found-text = O link pode estar desatualizado ou a página pode ser de outra conta.
unavailable-title = Temporariamente indisponível
unavailable-text = O servidor não conseguiu responder. Nada foi alterado. Tente novamente em instantes.

common-card = { $brand } de final { $digits }
payment-methods-title = Formas de pagamento
account-title = Conta
people-title = Pessoas
licences-title = Atribuir licenças
orders-title = Pedidos
lost-password-title = Esqueceu a senha?
profile-title = Seu perfil
switch-account-to = Mudar para
open-order-way = Continuar ou cancelar o pedido
factor-first-title = Mais uma etapa para sua segurança
factor-first-do = Configurar agora
passkey-sign-in = Fazer login com uma chave de acesso
