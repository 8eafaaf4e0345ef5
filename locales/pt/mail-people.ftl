### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

mail-footer-person = Você recebeu este e-mail porque faz parte da conta { $account } no Centro de Faturamento.
mail-footer-removed = Você recebeu este e-mail porque fazia parte da conta { $account } no Centro de Faturamento.
mail-footer-invoices = Você recebeu este e-mail porque este endereço foi adicionado para receber as faturas da conta { $account } no Centro de Faturamento.
mail-licence-subject = Você tem uma licença de { $product }
mail-licence-text = { $by } atribuiu a você uma licença de { $product }. Você já pode usá-la.
mail-licence-sign-in = Você pode vê-la no Centro de Faturamento. Se ainda não tiver uma senha, escolha “Esqueceu a senha?” lá.
mail-invitation-subject = Você recebeu um convite para o Centro de Faturamento
mail-invitation-text = { $by } convidou você para a conta da sua empresa no Centro de Faturamento.
mail-invitation-link =
    { $days ->
        [one] Escolha uma senha para fazer login. O link pode ser usado uma única vez, em até { $days } dia.
       *[other] Escolha uma senha para fazer login. O link pode ser usado uma única vez, em até { $days } dias.
    }
mail-password-step = Escolher senha
mail-reset-subject = Escolha uma nova senha
mail-reset-text =
    { $hours ->
        [one] Alguém, provavelmente você, solicitou uma nova senha. O link pode ser usado uma única vez, em até uma hora. Ao escolher a nova senha, todas as suas sessões serão encerradas.
       *[other] Alguém, provavelmente você, solicitou uma nova senha. O link pode ser usado uma única vez, em até { $hours } horas. Ao escolher a nova senha, todas as suas sessões serão encerradas.
    }
mail-reset-ignore = Não foi você? Não é preciso fazer nada: sua senha continua a mesma.
mail-email-subject = Confirme seu endereço de e-mail
mail-email-text =
    { $hours ->
        [one] Confirme este endereço de e-mail para fazer login no Centro de Faturamento com ele. O link pode ser usado uma única vez, em até uma hora.
       *[other] Confirme este endereço de e-mail para fazer login no Centro de Faturamento com ele. O link pode ser usado uma única vez, em até { $hours } horas.
    }
mail-email-step = Confirmar endereço de e-mail
mail-email-ignore = Não foi você? Não é preciso fazer nada.
mail-email-changed-subject = Seu endereço de e-mail foi alterado
mail-email-changed-text = A partir de agora, você faz login no Centro de Faturamento com outro endereço de e-mail, e seus e-mails são enviados para ele.
mail-email-changed-not-you = Não foi você? Entre em contato com o suporte imediatamente.
mail-handover-offered-subject = Assuma a função de contato de cobrança
mail-handover-offered-text = { $from } oferece a você, { $to }, a função de contato de cobrança da sua conta. O contato de cobrança pode alterar assinaturas, pagar e atribuir licenças. Aceite ou recuse na página “Pessoas”.
mail-handover-taken-subject = Agora você é o contato de cobrança
mail-handover-taken-text = { $from } transferiu para você, { $to }, a função de contato de cobrança. Agora você pode alterar assinaturas, pagar e atribuir licenças.
mail-handover-given-subject = Você não é mais o contato de cobrança
mail-handover-given-text = { $to } assumiu a função de contato de cobrança que era sua, { $from }. Você ainda pode fazer login e ver tudo.
mail-removed-subject = Você não faz mais parte da conta { $account }
mail-removed-text = Seu acesso à conta { $account } no Centro de Faturamento foi removido. Você não pode mais fazer login nessa conta nem usar as licenças que tinha por meio dela.
mail-removed-others = Se você faz parte da conta de outra empresa no Centro de Faturamento, nada muda nela. Se isso for um engano, escreva para o contato de cobrança da empresa.
mail-contact-subject = A conta { $account } tem um novo contato de cobrança
mail-contact-to-text = O suporte definiu você, { $to }, como contato de cobrança da conta { $account } no lugar de { $from }. Agora você pode alterar assinaturas, pagar e atribuir licenças.
mail-contact-from-text = O suporte definiu { $to } como contato de cobrança da conta { $account } no seu lugar, { $from }.
mail-contact-not-right = Houve um engano? Entre em contato com o suporte imediatamente.
mail-invoices-offered-subject = Você quer receber as faturas da conta { $company } por e-mail?
mail-invoices-offered-text = { $by } adicionou este endereço para receber as faturas da conta { $company }. Depois que você o confirmar, cada nova fatura e nota de crédito será enviada para cá em PDF.
mail-invoices-offered-step = Confirmar endereço
mail-invoices-offered-ignore =
    { $days ->
        [one] Não tem interesse? Não é preciso fazer nada: nenhuma fatura será enviada para cá. O link funciona por { $days } dia.
       *[other] Não tem interesse? Não é preciso fazer nada: nenhuma fatura será enviada para cá. O link funciona por { $days } dias.
    }
mail-invoice-subject = Fatura { $number } para { $company }
mail-credit-note-subject = Nota de crédito { $number } para { $company }
mail-invoice-attached = O documento segue anexo em PDF, com dados incorporados para programas de contabilidade.
mail-invoice-issued = Data
mail-invoice-total = Total com impostos
mail-invoice-stop = Parar de receber faturas
mail-factor-subject = Sua verificação em duas etapas foi alterada
mail-factor-app-added = Um aplicativo autenticador foi configurado para o seu login.
mail-factor-app-removed = O aplicativo autenticador foi removido do seu login.
mail-factor-passkey-added = Uma chave de acesso foi adicionada ao seu login.
mail-factor-passkey-removed = Uma chave de acesso foi removida do seu login.
mail-factor-codes-made = Novos códigos de recuperação foram criados para o seu login. Os anteriores não valem mais.
mail-factor-code-used-subject = Um dos seus códigos de recuperação foi usado
mail-factor-code-used = Um código de recuperação foi usado para fazer login em seu nome ou para confirmar sua identidade.
mail-factor-reset = Nosso suporte removeu a segunda etapa do seu login, como você pediu. Todas as suas sessões foram encerradas. Faça login com sua senha e configure a segunda etapa novamente.
mail-factor-not-you = Não foi você? Então escolha imediatamente uma nova senha e avise o suporte.
mail-guessing-subject = Alguém está tentando adivinhar sua senha
mail-guessing-text = Alguém tentou fazer login com seu endereço de e-mail, usando uma senha errada após a outra. Nenhuma delas era a sua, e ninguém conseguiu entrar.
mail-guessing-first = Primeira tentativa
mail-guessing-instant = { $date }, { $time }
mail-guessing-tries = Senhas erradas
mail-guessing-nothing = Não é preciso fazer nada. Nós limitamos essas tentativas e, em um navegador em que você já fez login antes, você pode entrar normalmente.
mail-guessing-password = Se você usa sua senha também em outros lugares ou se ela é fácil de adivinhar, altere-a no seu perfil.
mail-guessing-passkey = Com uma chave de acesso, sua conta fica ainda mais segura: só a senha não basta mais para fazer login.
mail-guessing-passkey-step = Configurar uma chave de acesso
