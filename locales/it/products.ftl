### What is sold: a new subscription is bought, or tried first.

products-from = Da { $price }
products-select = Seleziona
products-held = Già attivo
products-in-cart = Nel carrello
products-buy = Acquista
products-buy-about = Scelga il piano, le licenze e la frequenza di fatturazione. Può iniziare a usare il prodotto oggi stesso.
products-try = Prova
products-try-about = { $days ->
    [one] { $days } giorno gratis, senza dettagli di pagamento. La prova termina automaticamente.
   *[other] { $days } giorni gratis, senza dettagli di pagamento. La prova termina automaticamente.
 }
products-try-days = { $days ->
    [one] { $days } giorno gratis
   *[other] { $days } giorni gratis
 }
products-try-then = poi termina automaticamente, senza addebiti

products-compare = Confronto dei piani
products-feature = Funzionalità
products-included = Inclusa
products-not-included = Non inclusa
products-next = Avanti
products-trial-title = La Sua prova
products-start-trial = Inizia la prova
products-trial-begun = La Sua prova è iniziata
products-trial-mail = Un’e-mail di benvenuto è in arrivo all’indirizzo { $email }.
products-trial-free = La prova termina automaticamente e non viene addebitato nulla. Per continuare, scelga «Abbonati ora» in qualsiasi momento.
