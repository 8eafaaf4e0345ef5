### Cart, checkout and confirmation.

cart-title = Carrello
cart-edit = Modifica
cart-remove = Rimuovi
cart-empty-title = Il carrello è vuoto
cart-empty-text = Le modifiche alle sottoscrizioni restano qui finché non si effettua l’ordine.
cart-not-sold = Un piano nel carrello non è più in vendita. Lo rimuova e ne scelga un altro.
cart-no-quote = Non è possibile calcolare gli importi del carrello. Rimuova l’ultima voce modificata o contatti l’assistenza.

checkout-title = Completa transazione
checkout-edit-order = Modifica ordine
checkout-place-order = Effettua ordine
checkout-billing-period = Periodo di fatturazione
checkout-begins-today = inizia oggi

checkout-period = { $start } – { $end }

checkout-payment-details = Dettagli di pagamento
checkout-payment-text = I dati della carta si inseriscono direttamente nella pagina del fornitore dei servizi di pagamento. Noi non ne vediamo mai il numero.
checkout-payment-enter = Inserisci i dettagli di pagamento
checkout-other-card = Usa un’altra carta

checkout-card-expires = scadenza: { $date }

checkout-vat-number = Numero di partita IVA
checkout-vat-hint = Inizia con la sigla del Paese. Con un numero valido, le aziende di altri Paesi dell’UE qui non pagano l’IVA.
checkout-vat-apply = Applica numero di partita IVA

checkout-changed-title = Gli importi sono cambiati
checkout-changed-text = Dopo l’apertura di questa pagina è cambiato un prezzo, la data o il carrello. Non è stato ordinato nulla. Verifichi i nuovi importi ed effettui di nuovo l’ordine.
checkout-changed-item = Voce
checkout-changed-before = Prima
checkout-changed-now = Ora
checkout-changed-tax = IVA
