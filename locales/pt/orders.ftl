### A placed order.

confirmation-title = Obrigado, seu pedido foi efetuado
confirmation-renewed-title = Sua assinatura foi renovada
confirmation-renewed-period = O novo período de cobrança começa onde o anterior terminou.
confirmation-period-begins = Seu novo período de cobrança começa hoje.
confirmation-period-began = O período de cobrança começou em { $date }.
confirmation-mail-on-its-way = Uma confirmação está sendo enviada para { $email }.
confirmation-mail-sent = Enviamos uma confirmação para { $email }.
confirmation-order = Pedido { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Pago com o cartão { $brand } de final { $digits }
confirmation-paid = Pago
confirmation-balance-after = Novo saldo da conta
confirmation-cancellation-ended = Este pedido desfez o cancelamento de { $product }: a assinatura volta a ser renovada. Próxima renovação: { $date }.
confirmation-next = Próximos passos
confirmation-assign = { $count ->
    [one] { $count } licença foi adicionada. Atribua-a para que alguém possa fazer login e usá-la.
   *[other] { $count } licenças foram adicionadas. Atribua-as para que seus colegas possam fazer login e usá-las.
 }

confirmation-assign-button = Atribuir licenças

open-order-title = Pedido em processamento
open-order-waits = Este pedido não foi concluído
open-order-about = Ele aguarda a sua confirmação no banco. Continue a confirmação ou cancele o pedido: nesse caso, nada será cobrado, e os itens continuarão no seu carrinho.
open-order-by-itself = Estamos processando o pagamento agora. Recarregue esta página em instantes.
open-order-go-on = Continuar a confirmação
open-order-give-up = Cancelar pedido
open-order-given-up-title = O pedido foi cancelado
open-order-given-up = Nada foi cobrado, e você pode fazer alterações novamente.
open-order-none-title = Nenhum pedido está sendo processado
open-order-none-text = Você pode alterar suas assinaturas.

## The list of orders

orders-by = Feito por
orders-by-anybody = Todos
orders-by-person = Sua equipe
orders-by-renewal = Renovação automática
orders-by-operator = Suporte
orders-placed = Confirmado
orders-pending = Em processamento
orders-failed = Não concluído
orders-unnumbered = Sem número
orders-empty-title = Ainda não há pedidos
orders-empty-text = Quando você fizer um pedido, ele aparecerá aqui.
