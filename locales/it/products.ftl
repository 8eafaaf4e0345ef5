### What is sold: a new subscription is bought, or tried first.

products-from = Da { $price }
products-select = Seleziona
products-held = Già Suo
products-in-cart = Nel carrello
products-buy = Acquista
products-buy-about = Scelga il piano, le licenze e la fatturazione. Può usarlo oggi stesso.
products-try = Prova
products-try-about = { $days ->
    [one] { $days } giorno gratis, senza dettagli di pagamento. La prova termina da sola.
   *[other] { $days } giorni gratis, senza dettagli di pagamento. La prova termina da sola.
 }
products-try-days = { $days ->
    [one] { $days } giorno gratis
   *[other] { $days } giorni gratis
 }
products-try-then = poi termina da sola, senza addebiti

products-compare = Confronti i piani
products-feature = Funzione
products-included = Incluso
products-not-included = Non incluso
products-next = Avanti
products-trial-title = La Sua prova
products-start-trial = Inizia la prova
products-trial-begun = La Sua prova è iniziata
products-trial-mail = Un’e-mail di benvenuto è in arrivo a { $email }.
products-trial-free = La prova termina da sola e non viene addebitato nulla. Per continuare, scelga «Abbonati ora» quando vuole.
