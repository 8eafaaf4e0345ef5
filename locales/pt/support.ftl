### Asking support for what is not done online.

support-title = Entrar em contato com o suporte
support-about = Assunto
support-about-lower-tier = Um plano inferior
support-about-more-seats = Mais licenças do que se vendem online
support-about-other = Outro assunto
support-product = Produto
support-message = Sua mensagem
support-message-optional = Sua mensagem (opcional)
support-message-hint = No máximo { $most } caracteres. Respondemos por e-mail.
support-send = Enviar
support-sent = Sua solicitação foi enviada.
support-next = A resposta chega a { $email }, normalmente em um dia útil. Nada mudou nas suas assinaturas.
