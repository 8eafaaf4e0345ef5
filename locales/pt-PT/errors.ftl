error-sign-in-first = A sua sessão terminou. Inicie sessão novamente.
error-wrong-credentials = E-mail ou palavra-passe incorretos. Verifique ambos e tente novamente.
error-cookies-blocked = O seu navegador está a bloquear cookies. Permita os cookies deste site e inicie sessão novamente.
error-too-many-attempts = Houve demasiadas tentativas. Aguarde { $minutes } minutos e tente novamente.
error-not-found = Isto já não existe. Volte às suas subscrições.
error-bad-seats = Introduza o número de licenças como um número inteiro, por exemplo, 5.
error-bad-vat-number = Este não é um número de IVA válido para o seu país de faturação. Verifique as letras e os dígitos e tente novamente.
error-vat-number-not-registered = O VIES, o registo de IVA da UE, não reconhece este número de IVA. Verifique o número ou peça à administração fiscal que o registe para operações na UE e tente novamente. Sem ele, pode fazer a encomenda com IVA.
error-cart-empty = O seu carrinho está vazio: talvez a encomenda já tenha sido efetuada. Consulte as suas subscrições.
error-quote-changed = Os valores mudaram e não foi efetuada nenhuma encomenda. Verifique os novos valores e efetue a encomenda novamente.
error-key-reused = Esta página já foi usada para outra encomenda. Recarregue-a para continuar.
error-payment-method-missing = Introduza primeiro os seus dados de pagamento.
error-last-payment-method = Este é o único cartão guardado e é com ele que uma subscrição é renovada. Adicione primeiro outro cartão e depois remova este.
error-payment-declined = O seu cartão foi recusado. Nada foi cobrado e nada mudou. Use outro cartão ou fale com o seu banco.
error-not-chargeable = Este valor não pode ser cobrado: é demasiado baixo ou demasiado alto para o nosso prestador de serviços de pagamento. Nada foi cobrado e nada mudou. Escolha outro número de licenças ou outra periodicidade de faturação, ou contacte o suporte.
error-payment-not-confirmed = O pagamento não foi confirmado. Nada foi cobrado e nada mudou. Efetue a encomenda novamente para o confirmar.
error-order-in-flight = Há uma encomenda em processamento. Aguarde meio minuto e tente novamente.
error-nobody-chosen = Selecione pelo menos uma pessoa ou introduza pelo menos um endereço de e-mail.
error-list-too-long = A lista é demasiado longa: o limite é de { $lines } linhas e { $kilobytes } kB. Divida-a e reveja cada parte.
error-list-is-workbook = Este ficheiro é uma folha de cálculo do Excel, LibreOffice ou Numbers. Guarde a lista como CSV (UTF-8) e carregue esse ficheiro, ou copie as células e cole-as aqui.
error-list-is-no-text = Este não é um ficheiro de texto. Carregue a lista como CSV ou texto simples, ou cole-a aqui.
error-bad-email = Este não é um endereço de e-mail válido. Introduza um endereço como nome@empresa.pt.
error-bad-message = Descreva o seu pedido em até { $most } caracteres.
error-bad-name = Introduza um nome com até { $most } caracteres, sem links nem endereços de e-mail.
error-bad-company-name = Introduza o nome da empresa (até { $most } caracteres).
error-bad-address = Introduza a rua e a cidade (até { $most } caracteres cada).
error-bad-postal-code = Este não é um código postal válido para o seu país. Verifique-o e tente novamente.
error-unprintable-letter = Há um caráter que não pode ser impresso em faturas. Use outros caracteres.
error-zone-behind = Neste fuso horário, ainda é ontem. Poderá escolhê-lo quando o dia de hoje lá tiver começado.
error-bad-password = Escolha uma palavra-passe com { $least } a { $most } caracteres.
error-simple-password = Esta palavra-passe repete-se ou segue a ordem do alfabeto ou do teclado. Escolha outra, por exemplo, algumas palavras seguidas.
error-common-password = Esta palavra-passe é uma das primeiras que qualquer pessoa tenta, mesmo com números ou símbolos à volta. Escolha outra, por exemplo, algumas palavras seguidas.
error-personal-password = Esta palavra-passe é feita de nomes ligados a si: o seu, o da sua empresa ou o nosso. Escolha outra, por exemplo, algumas palavras seguidas.
error-wrong-password = A sua palavra-passe atual está incorreta. Verifique-a e tente novamente.
error-wrong-code = O código não está correto ou já foi usado. Espere pelo próximo e tente novamente.
error-passkey-refused = A chave de acesso não foi aceite ou demorou demasiado tempo. Tente novamente ou inicie sessão com a sua palavra-passe.
error-too-many-passkeys = Já tem { $most } chaves de acesso, o máximo possível. Remova uma que já não use e depois adicione a nova.
error-factor-first = Os contactos de faturação precisam de um segundo passo para iniciar sessão. Configure-o primeiro; depois, tudo funciona como antes.
error-prove-first = Confirme primeiro a sua identidade.
error-link-expired = Este link já não é válido: já foi usado ou expirou. Peça um novo.
error-address-taken = Este endereço de e-mail já está a ser usado ou já recebeu um convite. Use outro endereço ou contacte o suporte.
error-other-account = Mudou para outra conta noutra janela; por isso, nada foi alterado. Veja de que conta é esta página e tente novamente se for a conta certa.
error-too-many-mails = Foram enviados demasiados e-mails na última hora. Tente novamente mais tarde.
error-too-many-lists = A sua conta enviou { $most } listas na última hora, o máximo possível. Tente novamente mais tarde ou inclua mais pessoas em cada lista.
error-busy = O serviço está sobrecarregado de momento. Tente novamente dentro de alguns segundos.
error-unavailable = O servidor não respondeu. Verifique a sua ligação e tente novamente.

refusal-not-billing-contact-title = Só o contacto de faturação pode fazer alterações aqui
refusal-not-billing-contact = Fale com { $contact }, contacto de faturação da sua conta.

refusal-corporate-account = A sua empresa gere as subscrições no Portal de Faturação Corporativa. Aqui, pode vê-las, mas não alterá-las.

refusal-invoice-overdue = Há uma fatura em atraso. Pague-a primeiro; depois, poderá alterar as suas subscrições. Continua a poder cancelar uma subscrição.
refusal-payment-disputed = Um dos seus pagamentos foi contestado junto do banco. Até que a contestação seja decidida, nada será alterado, cobrado ou renovado, e as suas licenças continuarão a funcionar. Continua a poder cancelar uma subscrição. Contacte o suporte.
refusal-order-in-flight = Há uma encomenda em processamento. Se estiver a aguardar o seu banco, pode continuar a confirmação ou cancelar a encomenda.
refusal-period-not-begun = Segundo o relógio do nosso servidor, o período de faturação já pago só começa a { $date }. Até lá, esta subscrição não pode ser alterada, para que nada do que pagou se perca. Se a data estiver errada, contacte o suporte.
refusal-not-sold = Este plano ou esta periodicidade de faturação já não está disponível.
refusal-already-held = A sua conta já tem este produto. Altere-o nas suas subscrições.
refusal-had-before = A sua conta já experimentou ou já teve este produto. Cada produto só pode ser experimentado uma vez, mas pode subscrevê-lo quando quiser.

refusal-above-maximum = { $seats ->
    [one] Online, pode ter no máximo { $seats } licença.
   *[other] Online, pode ter no máximo { $seats } licenças.
 }

refusal-seats-assigned = { $count ->
    [one] Esse número é inferior ao de licenças atribuídas. Primeiro, remova a licença de uma destas pessoas: { $names }.
   *[other] Esse número é inferior ao de licenças atribuídas. Primeiro, remova as licenças de { $count } destas pessoas: { $names }.
 }

refusal-nothing-changes = Isto é o que já tem. Escolha outro plano, outro número de licenças ou outra periodicidade de faturação para ver quanto custa.
