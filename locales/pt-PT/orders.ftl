confirmation-title = Obrigado, a sua encomenda foi efetuada
confirmation-renewed-title = A sua subscrição foi renovada
confirmation-renewed-period = O novo período de faturação começa onde o anterior terminou.
confirmation-period-begins = O seu novo período de faturação começa hoje.
confirmation-period-began = O período de faturação começou a { $date }.
confirmation-mail-on-its-way = Está a ser enviada uma confirmação para { $email }.
confirmation-mail-sent = Enviámos uma confirmação para { $email }.
confirmation-order = Encomenda { $number }
confirmation-paid-with = Pago com o cartão { $brand } terminado em { $digits }
confirmation-cancellation-ended = Esta encomenda anulou o cancelamento de { $product }: a subscrição volta a ser renovada. Próxima renovação: { $date }.
confirmation-assign = { $count ->
    [one] { $count } licença foi adicionada. Atribua-a para que alguém possa iniciar sessão e usá-la.
   *[other] { $count } licenças foram adicionadas. Atribua-as para que os seus colegas possam iniciar sessão e usá-las.
 }

open-order-title = Encomenda em processamento
open-order-waits = Esta encomenda não foi concluída
open-order-about = Aguarda a sua confirmação junto do banco. Continue a confirmação ou cancele a encomenda: nesse caso, nada será cobrado, e os artigos continuarão no seu carrinho.
open-order-by-itself = Estamos a processar o pagamento. Recarregue esta página dentro de momentos.
open-order-give-up = Cancelar encomenda
open-order-given-up-title = A encomenda foi cancelada
open-order-given-up = Nada foi cobrado, e pode voltar a fazer alterações.
open-order-none-title = Não há nenhuma encomenda em processamento
open-order-none-text = Pode alterar as suas subscrições.

orders-by = Feita por
orders-by-person = A sua equipa
orders-placed = Confirmada
orders-failed = Não concluída
orders-empty-title = Ainda não há encomendas
orders-empty-text = Quando fizer uma encomenda, aparecerá aqui.
