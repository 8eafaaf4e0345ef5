### Why something was not done, and what to do next.

error-title = Verifique o seguinte
error-sign-in-first = Sua sessão terminou. Faça login novamente.
error-wrong-credentials = O endereço de e-mail ou a senha não está correto. Confira os dois e tente novamente.
error-cookies-blocked = Seu navegador não guarda cookies. Permita os cookies deste site e entre de novo.
error-too-many-attempts = Houve tentativas demais. Aguarde { $minutes } minutos e tente novamente.
error-not-found = Isto não existe mais. Volte às suas assinaturas.
error-refused = Esta alteração não pode ser feita online. O motivo está indicado abaixo.
error-bad-seats = Digite o número de licenças como um número inteiro, por exemplo 5.
error-bad-vat-number = Este não é um Número de IVA do seu país de cobrança. Confira as letras e os dígitos e tente novamente.
error-vat-number-not-registered = O VIES, o registro da UE, não conhece este Número de IVA. Confira o número ou peça à administração tributária o registro para operações na UE e tente novamente. Sem ele você pode fazer o pedido com IVA.
error-bad-request = O formulário não estava completo. Recarregue a página e preencha novamente.
error-cart-empty = Seu carrinho está vazio: talvez o pedido já tenha sido efetuado. Consulte suas assinaturas.
error-quote-changed = Os valores mudaram e nenhum pedido foi efetuado. Confira os novos valores e efetue o pedido novamente.
error-key-reused = Esta página já foi usada para outro pedido. Recarregue-a para continuar.
error-payment-method-missing = Primeiro, insira suas informações de pagamento.
error-last-payment-method = Este é o único cartão cadastrado e uma assinatura é renovada nele. Adicione outro cartão primeiro e depois remova este.
error-payment-declined = Seu cartão foi recusado. Nada foi cobrado e nada mudou. Use outro cartão ou fale com seu banco.
error-not-chargeable = Este valor não pode ser cobrado: é baixo ou alto demais para o nosso provedor de pagamentos. Nada foi cobrado e nada mudou. Escolha outro número de licenças ou outro período de cobrança, ou entre em contato com o suporte.
error-payment-not-confirmed = O pagamento não foi confirmado. Nada foi cobrado e nada mudou. Efetue o pedido novamente para confirmá-lo.
error-order-in-flight = Um pedido está sendo processado. Aguarde meio minuto e tente novamente.
error-no-free-licence = Todas as licenças estão atribuídas. Primeiro, remova uma atribuição ou adicione licenças.
error-not-enough-licences = Há menos licenças livres do que pessoas. Selecione menos pessoas, remova uma licença ou adicione licenças.
error-nobody-chosen = Selecione pelo menos uma pessoa ou digite pelo menos um endereço de e-mail.
error-list-too-long = A lista é longa demais: no máximo { $lines } linhas e { $kilobytes } kB. Divida-a e verifique cada parte.
error-list-is-workbook = Este arquivo é uma pasta de trabalho do Excel, LibreOffice ou Numbers. Salve a lista como CSV (UTF-8) e envie esse arquivo, ou copie as células e cole-as aqui.
error-list-is-no-text = Este arquivo não é um texto. Envie a lista como CSV ou texto simples, ou cole-a aqui.
error-bad-email = Este não é um endereço de e-mail. Confira, por exemplo nome@empresa.com.br.
error-bad-message = Escreva do que se trata, em no máximo { $most } caracteres.
error-bad-name = Digite um nome de no máximo { $most } caracteres, sem links nem endereços.
error-bad-company-name = Digite o nome da empresa, com no máximo { $most } caracteres.
error-bad-address = Digite a rua e a cidade, cada uma com no máximo { $most } caracteres.
error-bad-postal-code = Este não é um código postal do seu país. Confira e tente de novo.
error-unprintable-letter = Uma das letras não pode ser impressa em faturas. Escreva com outras letras.
error-zone-behind = Nesse fuso horário ainda é ontem. Escolha-o quando o dia também tiver começado lá.
error-bad-password = Escolha uma senha de { $least } a { $most } caracteres.
error-simple-password = Esta senha se repete ou segue a ordem do alfabeto ou do teclado. Escolha outra, por exemplo algumas palavras em sequência.
error-common-password = Esta senha é uma das primeiras que qualquer pessoa tenta, mesmo com números ou símbolos em volta. Escolha outra, por exemplo algumas palavras em sequência.
error-personal-password = Esta senha é feita de nomes ligados a você: o seu, o da sua empresa ou o nosso. Escolha outra, por exemplo algumas palavras em sequência.
error-wrong-password = Sua senha atual não está correta. Confira e tente novamente.
error-wrong-code = O código não está correto ou já foi usado. Espere o próximo e tente novamente.
error-factor-first = Os contatos de cobrança precisam de uma segunda etapa para entrar. Configure-a primeiro; depois tudo funciona como antes.
error-prove-first = Confirme primeiro que é você.
error-link-expired = Este link não vale mais: já foi usado ou é antigo demais. Peça um novo.
error-address-taken = Alguém já entra com este endereço de e-mail ou já recebeu um convite nele. Use outro endereço ou entre em contato com o suporte.
error-other-account = Em outra janela você mudou para outra conta. Nada foi alterado: veja qual conta é esta e repita, se for aqui que você quer fazer isso.
error-too-many-mails = Não se enviam tantos e-mails em uma hora. Tente novamente mais tarde.
error-too-many-people = Uma conta tem no máximo { $most } pessoas. Remova alguém primeiro.
error-busy = Há muitas pessoas aqui neste momento. Tente novamente em alguns segundos.
error-unavailable = O servidor não conseguiu responder. Verifique sua conexão e tente novamente.

refusal-title = Não é possível fazer esta alteração agora

refusal-not-billing-contact-title = Somente o contato de cobrança pode fazer alterações aqui
refusal-not-billing-contact = Fale com { $contact }, contato de cobrança da sua conta.

refusal-corporate-account-title = Esta é uma conta corporativa
refusal-corporate-account = Sua empresa gerencia as assinaturas no Portal de Cobrança Corporativa. Aqui você pode vê-las, mas não alterá-las.
refusal-corporate-account-representative = Seu representante: { $name }

refusal-invoice-overdue-title = Há um pagamento em atraso
refusal-invoice-overdue = Há uma fatura vencida. Pague-a primeiro; depois você poderá alterar suas assinaturas. Mesmo assim, é possível cancelá-las a qualquer momento.
refusal-payment-disputed-title = Um pagamento foi contestado
refusal-payment-disputed = Um pagamento seu foi contestado no banco. Até que isso seja decidido, nada é alterado, cobrado ou renovado; suas licenças continuam funcionando. Mesmo assim, é possível cancelar uma assinatura a qualquer momento. Entre em contato com o suporte.
refusal-order-in-flight = Um pedido está sendo processado. Se ele aguarda o seu banco, você pode continuar a confirmação ou desistir do pedido.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = Segundo o relógio do nosso servidor, o período de cobrança já pago só começa em { $date }. Até lá, esta assinatura não pode ser alterada, para que nada do que você pagou se perca. Se a data estiver errada, entre em contato com o suporte.
refusal-not-sold = Este plano não está mais à venda.
refusal-already-held = Sua conta já tem este produto. Altere-o nas suas assinaturas.
refusal-had-before = Sua conta já experimentou ou já teve este produto. Um produto só pode ser experimentado uma vez; assinar, você pode quando quiser.
refusal-lower-tier = Não é possível mudar para um plano inferior online.

refusal-below-minimum = { $seats ->
    [one] Este plano tem no mínimo { $seats } licença.
   *[other] Este plano tem no mínimo { $seats } licenças.
 }

refusal-above-maximum = { $seats ->
    [one] Online, você pode ter no máximo { $seats } licença.
   *[other] Online, você pode ter no máximo { $seats } licenças.
 }

refusal-seats-assigned = { $count ->
    [one] Número insuficiente: há mais { $count } licença atribuída. Primeiro, remova a licença de uma destas pessoas: { $names }.
   *[other] Número insuficiente: há mais { $count } licenças atribuídas. Primeiro, remova as licenças de { $count } destas pessoas: { $names }.
 }

refusal-nothing-changes = Isto é o que você tem agora. Escolha outro plano, outro número de licenças ou outra cobrança para ver quanto custa.
