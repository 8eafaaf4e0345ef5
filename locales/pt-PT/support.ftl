support-title = Contactar o suporte
support-message = A sua mensagem
support-message-optional = A sua mensagem (opcional)
support-sent = O seu pedido foi enviado.
support-next = Responderemos para { $email }, normalmente no prazo de um dia útil. As suas subscrições não mudaram.
