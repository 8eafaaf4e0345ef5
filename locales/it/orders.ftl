### A placed order.

confirmation-title = Grazie, l’ordine è stato effettuato
confirmation-renewed-title = La sottoscrizione è stata rinnovata
confirmation-renewed-period = Il nuovo periodo di fatturazione inizia dove è terminato il precedente.
confirmation-period-begins = Il nuovo periodo di fatturazione inizia oggi.
confirmation-period-began = Inizio del periodo di fatturazione: { $date }.
confirmation-mail-on-its-way = Una conferma è in arrivo all’indirizzo { $email }.
confirmation-mail-sent = Abbiamo inviato una conferma all’indirizzo { $email }.
confirmation-order = Ordine { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Pagato con { $brand } (ultime cifre: { $digits })
confirmation-paid = Pagato
confirmation-balance-after = Nuovo saldo dell’account
confirmation-cancellation-ended = Questo ordine ha revocato l’annullamento di { $product }: la sottoscrizione torna a rinnovarsi. Prossimo rinnovo: { $date }.
confirmation-next = Passaggi successivi
confirmation-assign = { $count ->
    [one] È stata aggiunta { $count } licenza. La assegni, in modo che qualcuno possa accedere e utilizzarla.
   *[other] Sono state aggiunte { $count } licenze. Le assegni, in modo che i Suoi colleghi possano accedere e utilizzarle.
 }

confirmation-assign-button = Assegna licenze

open-order-title = Ordine in elaborazione
open-order-waits = Questo ordine non è completo
open-order-about = È in attesa della Sua conferma presso la banca. Prosegua con la conferma oppure annulli l’ordine: in tal caso non viene addebitato nulla e gli articoli restano nel carrello.
open-order-by-itself = Stiamo elaborando il pagamento. Ricarichi questa pagina tra qualche istante.
open-order-go-on = Prosegui con la conferma
open-order-give-up = Annulla ordine
open-order-given-up-title = L’ordine è stato annullato
open-order-given-up = Non è stato addebitato nulla e può di nuovo apportare modifiche.
open-order-none-title = Nessun ordine in elaborazione
open-order-none-text = Può modificare le Sue sottoscrizioni.

## The list of orders

orders-by = Effettuato da
orders-by-anybody = Tutti
orders-by-person = Il Suo team
orders-by-renewal = Rinnovo automatico
orders-by-operator = Assistenza
orders-placed = Confermato
orders-pending = In elaborazione
orders-failed = Non completato
orders-unnumbered = Senza numero
orders-empty-title = Ancora nessun ordine
orders-empty-text = Quando effettuerà un ordine, comparirà qui.
