### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

mail-footer-person = Você recebeu este e-mail porque faz parte de { $account } no Centro de Faturamento.
mail-footer-removed = Você recebe este e-mail porque fazia parte de { $account } no Centro de Faturamento.
mail-licence-subject = Você tem uma licença do { $product }
mail-licence-text = { $by } atribuiu a você uma licença do { $product }. Você já pode usá-la.
mail-licence-sign-in = Você pode vê-la no Centro de Faturamento. Se ainda não tem senha, escolha lá “Esqueceu a senha?”.
mail-invitation-subject = Você recebeu um convite para o Centro de Faturamento
mail-invitation-text = { $by } convidou você para o Centro de Faturamento da sua empresa.
mail-invitation-link = Escolha uma senha para entrar. O link vale uma vez, dentro de 7 dias.
mail-password-step = Escolher senha
mail-reset-subject = Escolha uma nova senha
mail-reset-text = Alguém, provavelmente você, pediu uma nova senha. O link vale uma vez, dentro de uma hora. Ao escolher a senha, todas as suas sessões são encerradas.
mail-reset-ignore = Não foi você? Então não precisa fazer nada: sua senha continua a mesma.
mail-email-subject = Confirme seu endereço de e-mail
mail-email-text = Você quer entrar no Centro de Faturamento com este endereço de e-mail. O link vale uma vez, dentro de 24 horas.
mail-email-step = Confirmar endereço de e-mail
mail-email-ignore = Não foi você? Então não precisa fazer nada.
mail-email-changed-subject = Seu endereço de e-mail foi alterado
mail-email-changed-text = A partir de agora você entra no Centro de Faturamento com outro endereço de e-mail e recebe seus e-mails lá.
mail-email-changed-not-you = Não foi você? Então escreva imediatamente para o suporte.
mail-handover-offered-subject = Assuma a função de contato de cobrança
mail-handover-offered-text = { $from } oferece a você, { $to }, a função de contato de cobrança da sua conta. Quem a tem altera assinaturas, paga e atribui licenças. Aceite ou recuse na página de pessoas.
mail-handover-taken-subject = Agora você é o contato de cobrança
mail-handover-taken-text = { $from } passou para você, { $to }, a função de contato de cobrança. Agora você pode alterar assinaturas, pagar e atribuir licenças.
mail-handover-given-subject = Você não é mais o contato de cobrança
mail-handover-given-text = { $to } assumiu a função de contato de cobrança que era sua, { $from }. Você ainda pode entrar e ver tudo.
mail-removed-subject = Você não faz mais parte de { $account }
mail-removed-text = O seu acesso a { $account } no Centro de Faturamento foi encerrado. Não é mais possível entrar nesta conta, e as licenças que ela lhe dava estão livres novamente.
mail-removed-others = Se você faz parte de outra empresa no Centro de Faturamento, nada muda nela. Se isso for um engano, escreva ao contato de cobrança da empresa.
mail-contact-subject = { $account } tem outro contato de cobrança
mail-contact-to-text = O suporte tornou você, { $to }, contato de cobrança de { $account } no lugar de { $from }. Agora você pode alterar assinaturas, pagar e atribuir licenças.
mail-contact-from-text = O suporte tornou { $to } contato de cobrança de { $account } no seu lugar, { $from }.
mail-contact-not-right = Isso não está certo? Então escreva imediatamente ao suporte.
