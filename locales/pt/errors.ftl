### Why something was not done, and what to do next.

error-title = Há um problema
error-sign-in-first = Sua sessão terminou. Faça login novamente.
error-wrong-credentials = E-mail ou senha incorretos. Confira os dois e tente novamente.
error-cookies-blocked = Seu navegador está bloqueando cookies. Permita os cookies deste site e faça login novamente.
error-too-many-attempts = Houve muitas tentativas. Aguarde { $minutes } minutos e tente novamente.
error-not-found = Isto não existe mais. Volte para as suas assinaturas.
error-refused = Esta alteração não pode ser feita online. O motivo está indicado abaixo.
error-bad-seats = Digite o número de licenças como um número inteiro, por exemplo 5.
error-bad-vat-number = Este não é um número de IVA válido para o seu país de cobrança. Confira as letras e os dígitos e tente novamente.
error-vat-number-not-registered = O VIES, o registro de IVA da UE, não reconhece este número de IVA. Confira o número ou peça à administração tributária que o registre para operações na UE e tente novamente. Sem ele, você pode fazer o pedido com IVA.
error-bad-request = O formulário estava incompleto. Recarregue a página e preencha-o novamente.
error-cart-empty = Seu carrinho está vazio: talvez o pedido já tenha sido efetuado. Consulte suas assinaturas.
error-quote-changed = Os valores mudaram e nenhum pedido foi efetuado. Confira os novos valores e efetue o pedido novamente.
error-key-reused = Esta página já foi usada para outro pedido. Recarregue-a para continuar.
error-payment-method-missing = Primeiro, insira suas informações de pagamento.
error-last-payment-method = Este é o único cartão cadastrado, e uma assinatura é renovada com ele. Adicione outro cartão primeiro e depois remova este.
error-payment-declined = Seu cartão foi recusado. Nada foi cobrado e nada mudou. Use outro cartão ou fale com seu banco.
error-not-chargeable = Este valor não pode ser cobrado: é baixo ou alto demais para o nosso provedor de pagamento. Nada foi cobrado e nada mudou. Escolha outro número de licenças ou outra frequência de cobrança, ou entre em contato com o suporte.
error-payment-not-confirmed = O pagamento não foi confirmado. Nada foi cobrado e nada mudou. Efetue o pedido novamente para confirmá-lo.
error-order-in-flight = Um pedido está sendo processado. Aguarde meio minuto e tente novamente.
error-no-free-licence = Todas as licenças estão atribuídas. Primeiro, remova a licença de alguém ou adicione licenças.
error-not-enough-licences = Há menos licenças disponíveis do que pessoas. Selecione menos pessoas, remova licenças de outras ou adicione licenças.
error-nobody-chosen = Selecione pelo menos uma pessoa ou digite pelo menos um endereço de e-mail.
error-list-too-long = A lista é longa demais: o limite é de { $lines } linhas e { $kilobytes } kB. Divida-a e confira cada parte.
error-list-is-workbook = Este arquivo é uma planilha do Excel, LibreOffice ou Numbers. Salve a lista como CSV (UTF-8) e envie esse arquivo, ou copie as células e cole-as aqui.
error-list-is-no-text = Este não é um arquivo de texto. Envie a lista como CSV ou texto simples, ou cole-a aqui.
error-bad-email = Este não é um endereço de e-mail válido. Digite um endereço como nome@empresa.com.br.
error-bad-message = Descreva sua solicitação em até { $most } caracteres.
error-bad-name = Digite um nome de até { $most } caracteres, sem links nem endereços de e-mail.
error-bad-company-name = Digite o nome da empresa (até { $most } caracteres).
error-bad-address = Digite a rua e a cidade (até { $most } caracteres cada).
error-bad-postal-code = Este não é um código postal válido para o seu país. Confira-o e tente novamente.
error-unprintable-letter = Há um caractere que não pode ser impresso em faturas. Use outros caracteres.
error-zone-behind = Neste fuso horário ainda é ontem. Você poderá escolhê-lo quando o dia de hoje tiver começado lá.
error-bad-password = Escolha uma senha de { $least } a { $most } caracteres.
error-simple-password = Esta senha se repete ou segue a ordem do alfabeto ou do teclado. Escolha outra, por exemplo algumas palavras em sequência.
error-common-password = Esta senha é uma das primeiras que qualquer pessoa tenta, mesmo com números ou símbolos em volta. Escolha outra, por exemplo algumas palavras em sequência.
error-personal-password = Esta senha é feita de nomes ligados a você: o seu, o da sua empresa ou o nosso. Escolha outra, por exemplo algumas palavras em sequência.
error-wrong-password = Sua senha atual está incorreta. Confira-a e tente novamente.
error-wrong-code = O código não está correto ou já foi usado. Espere o próximo e tente novamente.
error-passkey-refused = A chave de acesso não foi aceita ou demorou demais. Tente novamente ou faça login com sua senha.
error-too-many-passkeys = Você já tem { $most } chaves de acesso, o máximo possível. Remova uma que não usa mais e depois adicione a nova.
error-factor-first = Os contatos de cobrança precisam de uma segunda etapa para fazer login. Configure-a primeiro; depois, tudo funciona como antes.
error-prove-first = Confirme primeiro sua identidade.
error-link-expired = Este link não é mais válido: já foi usado ou expirou. Solicite um novo.
error-address-taken = Este endereço de e-mail já está em uso ou já recebeu um convite. Use outro endereço ou entre em contato com o suporte.
error-other-account = Você mudou para outra conta em outra janela; por isso, nada foi alterado. Veja de qual conta é esta página e tente novamente se for a conta certa.
error-too-many-mails = Muitos e-mails foram enviados na última hora. Tente novamente mais tarde.
error-too-many-lists = Sua conta enviou { $most } listas na última hora, o máximo possível. Tente novamente mais tarde ou coloque mais pessoas em cada lista.
error-too-many-people = Uma conta pode ter até { $most } pessoas. Remova alguém primeiro.
error-busy = O serviço está sobrecarregado no momento. Tente novamente em alguns segundos.
error-unavailable = O servidor não respondeu. Verifique sua conexão e tente novamente.

refusal-title = Não é possível fazer esta alteração agora

refusal-not-billing-contact-title = Somente o contato de cobrança pode fazer alterações aqui
refusal-not-billing-contact = Fale com { $contact }, contato de cobrança da sua conta.

refusal-corporate-account-title = Esta é uma conta corporativa
refusal-corporate-account = Sua empresa gerencia as assinaturas no Portal de Cobrança Corporativa. Aqui você pode vê-las, mas não alterá-las.
refusal-corporate-account-representative = Representante: { $name }

refusal-invoice-overdue-title = Há um pagamento em atraso
refusal-invoice-overdue = Há uma fatura em atraso. Pague-a primeiro; depois, você poderá alterar suas assinaturas. Você ainda pode cancelar uma assinatura.
refusal-payment-disputed-title = Um pagamento foi contestado
refusal-payment-disputed = Um dos seus pagamentos foi contestado no banco. Até que a contestação seja decidida, nada será alterado, cobrado ou renovado, e suas licenças continuarão funcionando. Você ainda pode cancelar uma assinatura. Entre em contato com o suporte.
refusal-order-in-flight = Um pedido está sendo processado. Se ele aguarda o seu banco, você pode continuar a confirmação ou cancelar o pedido.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = Segundo o relógio do nosso servidor, o período de cobrança já pago só começa em { $date }. Até lá, esta assinatura não pode ser alterada, para que nada do que você pagou se perca. Se a data estiver errada, entre em contato com o suporte.
refusal-not-sold = Este plano ou esta frequência de cobrança não está mais disponível.
refusal-already-held = Sua conta já tem este produto. Altere-o nas suas assinaturas.
refusal-had-before = Sua conta já experimentou ou já teve este produto. Cada produto só pode ser experimentado uma vez, mas você pode assiná-lo quando quiser.
refusal-lower-tier = Não é possível mudar para um plano inferior online.

refusal-below-minimum = { $seats ->
    [one] Este plano exige no mínimo { $seats } licença.
   *[other] Este plano exige no mínimo { $seats } licenças.
 }

refusal-above-maximum = { $seats ->
    [one] Online, você pode ter no máximo { $seats } licença.
   *[other] Online, você pode ter no máximo { $seats } licenças.
 }

refusal-seats-assigned = { $count ->
    [one] Esse número é menor que o de licenças atribuídas. Primeiro, remova a licença de uma destas pessoas: { $names }.
   *[other] Esse número é menor que o de licenças atribuídas. Primeiro, remova as licenças de { $count } destas pessoas: { $names }.
 }

refusal-nothing-changes = Isto é o que você já tem. Escolha outro plano, outro número de licenças ou outra frequência de cobrança para ver quanto custa.
