### Cancelling a subscription, and having it back.

cancellation-title = Annulla sottoscrizione
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
cancellation-reactivated-text = Prossimo rinnovo: { $date }. Le abbiamo inviato una conferma per e-mail.
