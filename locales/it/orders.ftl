### A placed order.

confirmation-title = Grazie, l’ordine è stato effettuato
confirmation-renewed-title = La sottoscrizione è stata rinnovata
confirmation-renewed-period = Il nuovo periodo di fatturazione inizia dove è terminato il precedente.
confirmation-period-begins = Il nuovo periodo di fatturazione inizia oggi.
confirmation-period-began = Inizio del periodo di fatturazione: { $date }.
confirmation-mail-on-its-way = La conferma per e-mail è in arrivo a { $email }.
confirmation-mail-sent = Abbiamo inviato una conferma per e-mail a { $email }.
confirmation-order = Ordine { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Pagato con { $brand }, ultime cifre { $digits }
confirmation-paid = Pagato
confirmation-balance-after = Saldo attuale dell’account
confirmation-cancellation-ended = Con questo ordine l’annullamento di { $product } è revocato: la sottoscrizione torna a rinnovarsi. Prossimo rinnovo: { $date }.
confirmation-next = Prossimi passi
confirmation-assign = { $count ->
    [one] È stata aggiunta { $count } licenza. La assegni, in modo che qualcuno possa accedere e utilizzarla.
   *[other] Sono state aggiunte { $count } licenze. Le assegni, in modo che i Suoi colleghi possano accedere e utilizzarle.
 }

confirmation-assign-button = Assegna licenze

open-order-title = Ordine in elaborazione
open-order-waits = Questo ordine non è concluso
open-order-about = È in attesa della Sua conferma presso la banca. Prosegua, oppure annulli l’ordine: in tal caso non viene addebitato nulla e ciò che voleva ordinare resta nel carrello.
open-order-by-itself = L’addebito è in corso. Ci vuole un momento; poi ricarichi la pagina.
open-order-card = { $brand } che termina con { $digits }
open-order-go-on = Prosegui con la conferma
open-order-give-up = Annulla l’ordine
open-order-given-up-title = Ordine annullato
open-order-given-up = Non è stato addebitato nulla e può di nuovo modificare tutto.
open-order-none-title = Nessun ordine in elaborazione
open-order-none-text = Può modificare le Sue sottoscrizioni.
