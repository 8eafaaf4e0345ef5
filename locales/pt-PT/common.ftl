common-billing-center = Centro de Faturação
common-description = Altere as suas subscrições e veja de imediato, ao cêntimo, quanto isso custa hoje. Faturas, licenças e dados de pagamento num só lugar.
common-language-failed = Não foi possível carregar { $language }. Verifique a sua ligação.

common-sign-in = Iniciar sessão
common-sign-out = Terminar sessão
common-billing-contact = Contacto de faturação
common-contact-support = Contactar o suporte
common-contact-sales = Contactar a equipa de vendas
common-corporate-portal-open = Abrir o Portal de Faturação Corporativa
common-to-subscriptions = Ir para as subscrições
common-manage-licences = Gerir licenças

sign-in-title = Iniciar sessão
sign-in-intro = Inicie sessão no Centro de Faturação com o seu e-mail profissional.
sign-in-password = Palavra-passe
sign-in-safety = Nunca pedimos a sua palavra-passe por e-mail ou telefone.

unavailable-text = O servidor não conseguiu responder. Nada foi alterado. Tente novamente dentro de momentos.

common-card = { $brand } terminado em { $digits }
payment-methods-title = Métodos de pagamento
orders-title = Encomendas
lost-password-title = Esqueceu-se da palavra-passe?
profile-title = O seu perfil
open-order-way = Continuar ou cancelar a encomenda
factor-first-title = Mais um passo para a sua segurança
passkey-sign-in = Iniciar sessão com uma chave de acesso
