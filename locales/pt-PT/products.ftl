products-held = Já tem este produto
products-buy-about = Escolha o plano, as licenças e a periodicidade de faturação. Pode começar a usar hoje mesmo.
products-try-about = { $days ->
    [one] { $days } dia grátis, sem introduzir dados de pagamento. O período experimental termina automaticamente.
   *[other] { $days } dias grátis, sem introduzir dados de pagamento. O período experimental termina automaticamente.
 }
products-try-then = depois termina automaticamente, e nada é cobrado

products-feature = Funcionalidade
products-included = Incluída
products-not-included = Não incluída
products-next = Seguinte
products-trial-title = O seu período experimental
products-start-trial = Iniciar período experimental
products-trial-begun = O seu período experimental começou
products-trial-mail = Está a ser enviado um e-mail de boas-vindas para { $email }.
products-trial-free = O período experimental termina automaticamente, e nada será cobrado. Para continuar com o produto, escolha “Subscrever agora” quando quiser.
