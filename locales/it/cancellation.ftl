### Cancelling a subscription, and having it back.

cancellation-title = Annulla sottoscrizione
cancellation-price = Prezzo che non si paga più, imposte escluse
cancellation-price-each = { $period ->
    [annual] { $amount } all’anno
   *[monthly] { $amount } al mese
 }
cancellation-smaller = Basterebbe qualcosa di meno?
cancellation-fewer = { $fewer ->
    [one] { $fewer } licenza invece di { $seats } costa { $price }, imposte escluse.
   *[other] { $fewer } licenze invece di { $seats } costano { $price }, imposte escluse.
 }
cancellation-fewer-free = Sono tutte assegnate: sceglie Lei a chi revocarne una.
cancellation-fewer-do = Meno licenze
cancellation-monthly = Con la fatturazione mensile costa { $month } invece di { $year }, imposte escluse, e può terminare ogni mese. Il tempo residuo dell’anno viene accreditato.
cancellation-monthly-do = Passa alla fatturazione mensile
cancellation-lower = Anche un piano inferiore costa meno: lo cambia per Lei l’assistenza.

cancellation-means = Che cosa succede con l’annullamento
cancellation-no-refund = Fino ad allora tutto funziona come prima. Per il tempo residuo non sono previsti rimborsi né crediti, e non verrà addebitato altro.
cancellation-cart = La modifica di questa sottoscrizione presente nel carrello viene rimossa.
cancellation-why = Perché annulla? (facoltativo)
cancellation-why-price = Costa troppo
cancellation-why-unused = Non la usiamo abbastanza
cancellation-why-missing = Manca qualcosa
cancellation-why-elsewhere = Usiamo un altro prodotto
cancellation-why-other = Un altro motivo
cancellation-comment = Che cosa dovremmo sapere? (facoltativo)
cancellation-button = Annulla sottoscrizione
cancellation-done = La sottoscrizione è annullata
cancellation-reactivate-text = Fino a quel giorno è possibile riattivarla con un clic, senza interruzioni. Le abbiamo inviato una conferma per e-mail.
cancellation-reactivated = La sottoscrizione continua
cancellation-until = Data di fine: { $date }. Fino ad allora la sottoscrizione resta attiva, poi termina da sola.
cancellation-people = { $count ->
    [0] Nessuna licenza è assegnata, quindi nessuno perde l’accesso.
    [one] { $count } persona perde l’accesso. Data: { $date }.
   *[other] { $count } persone perdono l’accesso. Data: { $date }.
 }

cancellation-reactivated-text = Prossimo rinnovo: { $date }. Le abbiamo inviato una conferma per e-mail.
