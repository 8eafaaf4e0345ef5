### E-mail. What a mail has in common with a page it says in the page's words: those are in the other files.
### `en` is the source: the other languages have the same ids and variables.

## What every mail says

mail-greeting = Gentile { $name },
mail-footer-why = Riceve questa e-mail perché è il contatto di fatturazione di { $account }.
mail-footer-support = Domande? Risponda a questa e-mail o scriva a { $address }.
mail-card = { $brand } ····{ $digits }
mail-row = { $label }: { $value }
mail-row-noted = { $label }: { $value } ({ $note })
mail-step = { $label }:
mail-amount = Importo
mail-payment-method = Metodo di pagamento
mail-payment-step = Aggiorna dettagli di pagamento

## Order confirmation

mail-order-subject = L’ordine { $number } è stato effettuato

mail-order-periods-begin = { $count ->
    [one] Il nuovo periodo di fatturazione inizia oggi, { $date }.
   *[other] I nuovi periodi di fatturazione iniziano oggi, { $date }.
 }

mail-order-subscription = Sottoscrizione
mail-order-plan-price = Prezzo del piano
mail-order-change = { $before } → { $after }
mail-order-plan-price-how = { $seats } × { $price } { $unit }
mail-order-paid-with = Pagato con
mail-order-view = Visualizza ordine

## A trial began

mail-trial-subject = La prova di { $product } è iniziata

mail-trial-text = { $days ->
    [one] Può provare { $product } per { $days } giorno, oggi compreso.
   *[other] Può provare { $product } per { $days } giorni, oggi compreso.
 }

mail-trial-free = Non è necessario inserire i dettagli di pagamento. La prova termina automaticamente e non viene addebitato nulla.

mail-trial-assign = { $count ->
    [one] È disponibile { $count } licenza. La assegni, in modo che qualcuno possa accedere e utilizzarla.
   *[other] Sono disponibili { $count } licenze. Le assegni, in modo che i Suoi colleghi possano accedere e utilizzarle.
 }

mail-trial-keep = Vuole continuare? Scelga «Abbonati ora» nel Centro fatturazione in qualsiasi momento.

## A payment failed while nobody was looking

mail-failed-reason = { $reason ->
    [declined] La banca ha rifiutato il pagamento.
    [not-confirmed] Il pagamento non è stato confermato presso la banca.
   *[not-carried-out] Non è stato possibile eseguire il pagamento.
 }

mail-failed-order-subject = L’ordine non è stato effettuato
mail-failed-order-kept = Non è stato addebitato nulla e le sottoscrizioni sono rimaste invariate. Gli articoli sono ancora nel carrello: li verifichi ed effettui di nuovo l’ordine quando vuole.
mail-failed-renewal-subject = Il pagamento per { $product } non è riuscito
mail-failed-renewal-again = Riproveremo in data { $date }. Fino ad allora le licenze continuano a funzionare. Verifichi i dettagli di pagamento.
mail-failed-renewal-confirm = La banca richiede che Lei confermi personalmente questo pagamento. Paghi dalla nostra pagina: lì la banca Le chiederà la conferma.
mail-failed-renewal-last = Questo è stato l’ultimo tentativo. Per continuare a usare la sottoscrizione, aggiorni i dettagli di pagamento o contatti l’assistenza.

## A subscription renews soon

mail-renewal-notice-subject = Rinnovo di { $product }: { $date }
mail-renewal-notice-year = La sottoscrizione di { $product } si rinnova per un altro anno. Data del rinnovo: { $date }.
mail-renewal-notice-month = La sottoscrizione di { $product } si rinnova per un altro mese. Data del rinnovo: { $date }.
mail-renewal-notice-dearer = Il rinnovo avviene al nuovo prezzo che Le abbiamo annunciato.
mail-renewal-notice-charged = Importo che sarà addebitato
mail-renewal-notice-no-card = Non è registrato alcun metodo di pagamento. Inserisca in tempo i dettagli di pagamento, in modo che la sottoscrizione si rinnovi senza interruzioni.
mail-renewal-notice-cancel = Preferisce non rinnovare? Può annullare nel Centro fatturazione fino al giorno prima del rinnovo (data del rinnovo: { $date }). La sottoscrizione resta attiva fino alla fine del periodo pagato e non viene addebitato altro.

## A subscription will renew at a higher price

mail-price-change-subject = Un nuovo prezzo per { $product }
mail-price-change-text = A partire dal rinnovo in data { $date }, la sottoscrizione di { $product } costerà di più. La informiamo ora, in modo che possa decidere in tempo.
mail-price-change-before = Prezzo attuale
mail-price-change-after = Nuovo prezzo
mail-price-change-from = Decorrenza
mail-price-change-until = I prezzi si intendono imposte escluse. Per i rinnovi precedenti a tale data ({ $date }) resta valido il prezzo attuale. Se modifica prima la sottoscrizione, il nuovo prezzo si applica da quella modifica, come indicato nel riepilogo ordine.

## The card on file expires soon

mail-card-expiring-subject = La carta { $card } sta per scadere
mail-card-expiring-text = La carta { $card } scade in data { $date }. È la carta registrata per le Sue sottoscrizioni.
mail-card-expiring-do = Aggiunga in tempo una nuova carta, in modo che le sottoscrizioni si rinnovino senza interruzioni.

## A subscription was cancelled

mail-cancellation-subject = La sottoscrizione di { $product } è stata annullata
mail-cancellation-text = Come richiesto, la sottoscrizione di { $product } non si rinnoverà. Resta attiva fino alla data di fine ({ $date }).
mail-cancellation-no-refund = Fino ad allora può usarla come prima. Per il tempo residuo non sono previsti rimborsi né crediti, e non verrà addebitato altro.
mail-cancellation-reactivate = Ha cambiato idea? Fino a tale data ({ $date }) può riattivare la sottoscrizione nel Centro fatturazione, senza interruzioni.
mail-reactivation-subject = La sottoscrizione di { $product } continua
mail-reactivation-text = Come richiesto, la sottoscrizione di { $product } è di nuovo attiva. Prossimo rinnovo: { $date }.

## A subscription renewed

mail-renewal-subject = { $count ->
    [one] La sottoscrizione di { $product } è stata rinnovata
   *[other] Le sottoscrizioni di { $product } sono state rinnovate
 }

mail-renewal-begins = { $count ->
    [one] Prosegue senza interruzioni. Inizio del nuovo periodo di fatturazione: { $date }.
   *[other] Proseguono senza interruzioni. Inizio dei nuovi periodi di fatturazione: { $date }.
 }

## What was cancelled has ended, or a trial has

mail-ended-subject = La sottoscrizione di { $product } è terminata
mail-ended-text = Come richiesto, la sottoscrizione di { $product } è terminata in data { $date }. Non è stato addebitato altro.
mail-ended-trial-subject = La prova di { $product } è terminata
mail-ended-trial-text = La prova di { $product } è terminata in data { $date }. Non è stato addebitato nulla.
mail-ended-again = Può abbonarsi a questo prodotto in qualsiasi momento nel Centro fatturazione.

## A trial ends soon

mail-trial-ending-subject = La prova di { $product } sta per terminare

mail-trial-ending-text = { $days ->
    [one] La prova di { $product } dura ancora { $days } giorno (ultimo giorno: { $date }).
   *[other] La prova di { $product } dura ancora { $days } giorni (ultimo giorno: { $date }).
 }

mail-trial-ending-free = Termina automaticamente e non viene addebitato nulla.

## Somebody asked support: to the operator

mail-support-subject = { $company }: { $about }
mail-support-from = Da
mail-support-account = Account
mail-support-account-id = { $company } ({ $id })
mail-footer-asked = Riceve questa e-mail perché qualcuno di { $account } ha contattato l’assistenza nel Centro fatturazione.

mail-money-back-subject = { $what ->
    [refunded] Abbiamo rimborsato { $amount }
    [disputed] Un pagamento di { $amount } è contestato
    [dispute-over] La contestazione di { $amount } è risolta
    [dispute-lost] L’importo contestato di { $amount } Le è stato restituito
   *[came-back] Abbiamo aggiunto { $amount } al Suo saldo
 }

mail-money-back-text = { $what ->
    [refunded] Abbiamo rimborsato l’importo indicato sotto per l’ordine { $number }. La banca può impiegare qualche giorno per mostrarlo. La sottoscrizione resta invariata; se la modifica, l’importo rimborsato non viene accreditato di nuovo.
    [disputed] La Sua banca ci comunica che il pagamento dell’ordine { $number } è contestato. Finché la contestazione non viene decisa, le sottoscrizioni restano invariate e non viene modificato, addebitato o rinnovato nulla. Se si tratta di un errore, chieda alla banca di ritirare la contestazione e ci scriva.
    [dispute-over] La contestazione del pagamento dell’ordine { $number } è risolta: il pagamento resta valido. Può di nuovo modificare le Sue sottoscrizioni.
    [dispute-lost] La Sua banca ha deciso di restituirLe il pagamento dell’ordine { $number }. Se modifica la sottoscrizione, l’importo restituito non viene accreditato di nuovo.
   *[came-back] Un pagamento dell’ordine { $number } che doveva esserLe restituito è rientrato presso di noi. L’importo è stato aggiunto al Suo saldo, con cui si pagano i prossimi ordini.
 }
