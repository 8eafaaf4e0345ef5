### Cancelling a subscription, and having it back.

cancellation-title = Annulla sottoscrizione
cancellation-price = Prezzo attuale, imposte escluse
cancellation-price-each = { $period ->
    [annual] { $amount } all’anno
   *[monthly] { $amount } al mese
 }
cancellation-smaller = Le basterebbe una sottoscrizione più piccola?
cancellation-fewer = { $fewer ->
    [one] { $fewer } licenza invece di { $seats } costa { $price }, imposte escluse.
   *[other] { $fewer } licenze invece di { $seats } costano { $price }, imposte escluse.
 }
cancellation-fewer-free = Tutte le licenze sono assegnate: sceglierà Lei a chi rimuovere la licenza.
cancellation-fewer-do = Riduci licenze
cancellation-monthly = Con la fatturazione mensile costa { $month } invece di { $year }, imposte escluse, e può annullare alla fine di ogni mese. Il resto dell’anno Le viene accreditato.
cancellation-monthly-do = Passa alla fatturazione mensile
cancellation-lower = Anche un piano inferiore costa meno. L’assistenza può effettuare il passaggio per Lei.

cancellation-means = Che cosa comporta l’annullamento
cancellation-no-refund = Fino ad allora tutto funziona come prima. Per il tempo residuo non sono previsti rimborsi né crediti, e non verrà addebitato altro.
cancellation-cart = La modifica di questa sottoscrizione ancora presente nel carrello verrà rimossa.
cancellation-why = Perché desidera annullare? (facoltativo)
cancellation-why-price = Costa troppo
cancellation-why-unused = Non la usiamo abbastanza
cancellation-why-missing = Manca qualcosa di cui abbiamo bisogno
cancellation-why-elsewhere = Usiamo un altro prodotto
cancellation-why-other = Un altro motivo
cancellation-comment = C’è altro che dovremmo sapere? (facoltativo)
cancellation-button = Annulla sottoscrizione
cancellation-done = La sottoscrizione è stata annullata
cancellation-reactivate-text = Fino ad allora può riattivarla con un clic, senza interruzioni. Le abbiamo inviato una conferma per e-mail.
cancellation-reactivated = La sottoscrizione continua
cancellation-until = La sottoscrizione resta attiva fino alla data di fine ({ $date }), poi termina automaticamente.
cancellation-people = { $count ->
    [0] Nessuna licenza è assegnata, quindi nessuno perde l’accesso.
    [one] In data { $date }, { $count } persona perde l’accesso.
   *[other] In data { $date }, { $count } persone perdono l’accesso.
 }

cancellation-reactivated-text = Prossimo rinnovo: { $date }. Le abbiamo inviato una conferma per e-mail.
