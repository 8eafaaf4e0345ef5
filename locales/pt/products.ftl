### What is sold: a new subscription is bought, or tried first.

products-from = A partir de { $price }
products-select = Selecionar
products-held = Você já tem
products-in-cart = No carrinho
products-buy = Comprar
products-buy-about = Escolha o plano, as licenças e a cobrança. Você pode usar hoje mesmo.
products-try = Experimentar
products-try-about = { $days ->
    [one] { $days } dia grátis, sem informações de pagamento. A avaliação termina sozinha.
   *[other] { $days } dias grátis, sem informações de pagamento. A avaliação termina sozinha.
 }
products-try-days = { $days ->
    [one] { $days } dia grátis
   *[other] { $days } dias grátis
 }
products-try-then = depois termina sozinha, sem cobrança

products-compare = Compare os planos
products-feature = Recurso
products-included = Incluído
products-not-included = Não incluído
products-next = Próximo
products-trial-title = Sua avaliação
products-start-trial = Iniciar avaliação
products-trial-begun = Sua avaliação começou
products-trial-mail = Um e-mail de boas-vindas está a caminho de { $email }.
products-trial-free = A avaliação termina sozinha e nada é cobrado. Para continuar com o produto, escolha “Assinar agora” quando quiser.
