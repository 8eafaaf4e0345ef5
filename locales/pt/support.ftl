### Asking support for what is not done online.

support-title = Entrar em contato com o suporte
support-about = Assunto
support-about-lower-tier = Um plano inferior
support-about-more-seats = Mais licenças do que as vendidas online
support-about-other = Outro assunto
support-product = Produto
support-message = Sua mensagem
support-message-optional = Sua mensagem (opcional)
support-message-hint = Até { $most } caracteres. Respondemos por e-mail.
support-send = Enviar
support-sent = Sua solicitação foi enviada.
support-next = Responderemos para { $email }, normalmente em até um dia útil. Suas assinaturas não mudaram.
