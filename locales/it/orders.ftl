### A placed order.

confirmation-title = Grazie, l’ordine è stato effettuato
confirmation-renewed-title = La sottoscrizione è stata rinnovata
confirmation-renewed-period = Il nuovo periodo di fatturazione inizia dove è terminato il precedente.
confirmation-period-begins = Il nuovo periodo di fatturazione inizia oggi.
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
