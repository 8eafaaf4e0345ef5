### A placed order.

confirmation-title = Obrigado, seu pedido foi efetuado
confirmation-renewed-title = Sua assinatura foi renovada
confirmation-renewed-period = O novo período de cobrança começa onde o anterior terminou.
confirmation-period-begins = Seu novo período de cobrança começa hoje.
confirmation-period-began = O período de cobrança começou em { $date }.
confirmation-mail-on-its-way = A confirmação por e-mail está a caminho de { $email }.
confirmation-mail-sent = Enviamos uma confirmação por e-mail para { $email }.
confirmation-order = Pedido { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Pago com { $brand } de final { $digits }
confirmation-paid = Pago
confirmation-balance-after = Saldo atual da conta
confirmation-cancellation-ended = O cancelamento de { $product } foi encerrado com este pedido: a assinatura volta a ser renovada, a próxima vez em { $date }.
confirmation-next = Próximos passos
confirmation-assign = { $count ->
    [one] { $count } licença foi adicionada. Atribua-a para que alguém possa fazer login e usá-la.
   *[other] { $count } licenças foram adicionadas. Atribua-as para que seus colegas possam fazer login e usá-las.
 }

confirmation-assign-button = Atribuir licenças

open-order-title = Pedido em processamento
open-order-waits = Este pedido não foi concluído
open-order-about = Ele aguarda a sua confirmação no banco. Continue ou desista do pedido: nesse caso nada é cobrado, e o que você queria pedir continua no carrinho.
open-order-by-itself = Estamos fazendo a cobrança agora. Leva um momento; depois, recarregue a página.
open-order-card = { $brand } com final { $digits }
open-order-go-on = Continuar a confirmação
open-order-give-up = Desistir do pedido
open-order-given-up-title = Você desistiu do pedido
open-order-given-up = Nada foi cobrado, e você pode alterar tudo novamente.
open-order-none-title = Nenhum pedido em processamento
open-order-none-text = Você pode alterar suas assinaturas.
