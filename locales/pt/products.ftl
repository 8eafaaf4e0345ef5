### The products that are sold, to buy or to try first.

products-from = A partir de { $price }
products-select = Selecionar
products-held = Você já tem
products-in-cart = No carrinho
products-buy = Comprar
products-buy-about = Escolha o plano, as licenças e a frequência de cobrança. Você pode começar a usar hoje mesmo.
products-try = Experimentar
products-try-about = { $days ->
    [one] { $days } dia grátis, sem inserir informações de pagamento. A avaliação termina automaticamente.
   *[other] { $days } dias grátis, sem inserir informações de pagamento. A avaliação termina automaticamente.
 }
products-try-days = { $days ->
    [one] { $days } dia grátis
   *[other] { $days } dias grátis
 }
products-try-then = depois termina automaticamente, sem cobrança

products-compare = Comparar planos
products-feature = Recurso
products-included = Incluído
products-not-included = Não incluído
products-next = Próximo
products-trial-title = Sua avaliação
products-start-trial = Iniciar avaliação
products-trial-begun = Sua avaliação começou
products-trial-mail = Um e-mail de boas-vindas está sendo enviado para { $email }.
products-trial-free = A avaliação termina automaticamente, e nada será cobrado. Para continuar com o produto, escolha “Assinar agora” quando quiser.
