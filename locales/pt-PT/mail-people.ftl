mail-footer-person = Recebeu este e-mail porque faz parte da conta { $account } no Centro de Faturação.
mail-footer-removed = Recebeu este e-mail porque fazia parte da conta { $account } no Centro de Faturação.
mail-footer-invoices = Recebeu este e-mail porque este endereço foi adicionado para receber as faturas da conta { $account } no Centro de Faturação.
mail-licence-subject = Tem uma licença de { $product }
mail-licence-text = { $by } atribuiu-lhe uma licença de { $product }. Já a pode usar.
mail-licence-sign-in = Pode vê-la no Centro de Faturação. Se ainda não tiver uma palavra-passe, escolha aí “Esqueceu-se da palavra-passe?”.
mail-invitation-subject = Recebeu um convite para o Centro de Faturação
mail-invitation-text = { $by } enviou-lhe um convite para a conta da sua empresa no Centro de Faturação.
mail-invitation-link =
    { $days ->
        [one] Escolha uma palavra-passe para iniciar sessão. O link só pode ser usado uma vez, no prazo de { $days } dia.
       *[other] Escolha uma palavra-passe para iniciar sessão. O link só pode ser usado uma vez, no prazo de { $days } dias.
    }
mail-password-step = Escolher palavra-passe
mail-reset-subject = Escolha uma nova palavra-passe
mail-reset-text =
    { $hours ->
        [one] Foi pedida uma nova palavra-passe, provavelmente por si. O link só pode ser usado uma vez, no prazo de uma hora. Quando escolher a nova palavra-passe, todas as suas sessões serão terminadas.
       *[other] Foi pedida uma nova palavra-passe, provavelmente por si. O link só pode ser usado uma vez, no prazo de { $hours } horas. Quando escolher a nova palavra-passe, todas as suas sessões serão terminadas.
    }
mail-reset-ignore = Não fez este pedido? Não é preciso fazer nada: a sua palavra-passe mantém-se.
mail-email-subject = Confirme o seu endereço de e-mail
mail-email-text =
    { $hours ->
        [one] Confirme este endereço de e-mail para iniciar sessão com ele no Centro de Faturação. O link só pode ser usado uma vez, no prazo de uma hora.
       *[other] Confirme este endereço de e-mail para iniciar sessão com ele no Centro de Faturação. O link só pode ser usado uma vez, no prazo de { $hours } horas.
    }
mail-email-ignore = Não fez este pedido? Não é preciso fazer nada.
mail-email-changed-subject = O seu endereço de e-mail foi alterado
mail-email-changed-text = A partir de agora, inicia sessão no Centro de Faturação com outro endereço de e-mail, e os seus e-mails são enviados para esse endereço.
mail-email-changed-not-you = Não fez esta alteração? Contacte o suporte imediatamente.
mail-handover-offered-subject = Quer assumir a função de contacto de faturação?
mail-handover-offered-text = { $from } propõe-lhe, { $to }, a função de contacto de faturação da sua conta. O contacto de faturação pode alterar subscrições, pagar e atribuir licenças. Aceite ou recuse na página “Pessoas”.
mail-handover-taken-subject = Agora é o contacto de faturação
mail-handover-taken-text = { $from } transferiu para si, { $to }, a função de contacto de faturação. Agora pode alterar subscrições, pagar e atribuir licenças.
mail-handover-given-subject = Já não é o contacto de faturação
mail-handover-given-text = { $to } assumiu a função de contacto de faturação que até agora era sua, { $from }. Continua a poder iniciar sessão e ver tudo.
mail-removed-subject = Já não faz parte da conta { $account }
mail-removed-text = O seu acesso à conta { $account } no Centro de Faturação foi removido. Já não pode iniciar sessão nessa conta nem usar as licenças que tinha através dela.
mail-removed-others = Se faz parte da conta de outra empresa no Centro de Faturação, nada muda nela. Se se tratar de um engano, escreva para o contacto de faturação da empresa.
mail-contact-subject = A conta { $account } tem um novo contacto de faturação
mail-contact-to-text = O suporte atribuiu-lhe, { $to }, a função de contacto de faturação da conta { $account }, no lugar de { $from }. Agora pode alterar subscrições, pagar e atribuir licenças.
mail-contact-from-text = O suporte atribuiu a { $to } a função de contacto de faturação da conta { $account }, que até agora era sua, { $from }.
mail-contact-not-right = Trata-se de um engano? Contacte o suporte imediatamente.
mail-invoices-offered-subject = Quer receber as faturas da conta { $company } por e-mail?
mail-invoices-offered-text = { $by } adicionou este endereço para receber as faturas da conta { $company }. Depois de o confirmar, cada nova fatura e nota de crédito será enviada para este endereço em PDF.
mail-invoices-offered-ignore =
    { $days ->
        [one] Não tem interesse? Não é preciso fazer nada: não será enviada nenhuma fatura para este endereço. O link funciona durante { $days } dia.
       *[other] Não tem interesse? Não é preciso fazer nada: não será enviada nenhuma fatura para este endereço. O link funciona durante { $days } dias.
    }
mail-invoice-attached = O documento segue em anexo, em PDF, com dados incorporados para programas de contabilidade.
mail-invoice-stop = Deixar de receber faturas
mail-factor-subject = O seu início de sessão em dois passos foi alterado
mail-factor-app-added = Foi configurada uma aplicação de autenticação para o seu início de sessão.
mail-factor-app-removed = A aplicação de autenticação foi removida do seu início de sessão.
mail-factor-passkey-added = Foi adicionada uma chave de acesso ao seu início de sessão.
mail-factor-passkey-removed = Foi removida uma chave de acesso do seu início de sessão.
mail-factor-codes-made = Foram criados novos códigos de recuperação para o seu início de sessão. Os anteriores já não são válidos.
mail-factor-code-used-subject = Foi usado um dos seus códigos de recuperação
mail-factor-code-used = Foi usado um código de recuperação para iniciar sessão em seu nome ou para confirmar a sua identidade.
mail-factor-reset = O nosso suporte removeu o segundo passo do seu início de sessão, tal como pediu. Todas as suas sessões terminaram. Inicie sessão com a sua palavra-passe e configure novamente o segundo passo.
mail-factor-not-you = Não reconhece esta atividade? Então, escolha imediatamente uma nova palavra-passe e avise o suporte.
mail-guessing-subject = Alguém está a tentar adivinhar a sua palavra-passe
mail-guessing-text = Alguém tentou iniciar sessão com o seu endereço de e-mail, usando uma palavra-passe errada atrás de outra. Nenhuma delas era a sua, e ninguém conseguiu entrar.
mail-guessing-tries = Palavras-passe erradas
mail-guessing-nothing = Não é preciso fazer nada. Limitamos essas tentativas e, num navegador em que já tenha iniciado sessão, pode fazê-lo normalmente.
mail-guessing-password = Se usa a sua palavra-passe também noutros sítios ou se é fácil de adivinhar, altere-a no seu perfil.
mail-guessing-passkey = Com uma chave de acesso, a sua conta fica ainda mais segura: a palavra-passe, por si só, deixa de bastar para iniciar sessão.
