### Cart, checkout and confirmation.

cart-title = Carrello
cart-edit = Modifica
cart-remove = Rimuovi
cart-empty-title = Il carrello è vuoto
cart-empty-text = Le modifiche alle sottoscrizioni restano qui finché non effettua l’ordine.
cart-unknown-product = Un prodotto che non è più in vendita
cart-held-up-title = Non è ancora possibile effettuare questo ordine
cart-held-up-text = Un articolo del carrello non è più valido. Il motivo è indicato accanto: modifichi o rimuova l’articolo per continuare.
cart-held-up-way = Vai all’articolo
cart-no-quote = Non è possibile calcolare gli importi del carrello. Rimuova l’ultimo articolo modificato o contatti l’assistenza.

checkout-title = Completa transazione
checkout-edit-order = Modifica ordine
checkout-place-order = Effettua ordine
checkout-place-order-due = { $order } · { $due }
checkout-billing-period = Periodo di fatturazione
checkout-begins-today = inizia oggi

checkout-period = { $start } – { $end }

checkout-payment-details = Dettagli di pagamento
checkout-payment-text = Inserirà i dati della carta nella pagina del fornitore di servizi di pagamento. Noi non vediamo mai il numero della carta.
checkout-payment-enter = Inserisci dettagli di pagamento
checkout-other-card = Usa un’altra carta

checkout-card-expires = scadenza: { $date }

checkout-card-saved = Carta salvata: { $brand } (ultime cifre: { $digits }).
checkout-card-not-saved = Non è stata salvata nessuna carta e non è stato addebitato nulla.

checkout-references-title = Per la Sua contabilità
checkout-references-about = Questi dati compaiono sulla fattura di questo ordine. Il riferimento può essere, per esempio, un centro di costo o un nome.
checkout-purchase-order = Numero dell’ordine d’acquisto
checkout-buyer-reference = Vostro riferimento
checkout-references-save = Salva
checkout-references-saved = I riferimenti per la fattura di questo ordine sono stati salvati.
checkout-vat-number = Numero di partita IVA
checkout-vat-hint = Inizia con la sigla del Paese. Con un numero valido, alle aziende di altri Paesi dell’UE non viene addebitata l’IVA.
checkout-vat-apply = Applica numero di partita IVA
checkout-vat-change = Modifica numero di partita IVA
checkout-vat-remove = Lasci il campo vuoto per rimuovere il numero.
checkout-vat-applied = Numero di partita IVA { $number } applicato.
checkout-vat-removed = Numero di partita IVA rimosso.

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow
checkout-vat-shape-digits = { $prefix } e { $least } cifre

# $prefix (text): the letters that the number begins with
# $least (text): how many digits may follow
# $most (text): how many digits may follow, too
checkout-vat-shape-two = { $prefix } e { $least } o { $most } cifre

# $prefix (text): the letters that the number begins with
# $least (text): how many digits follow at least
# $most (text): how many digits follow at most
checkout-vat-shape-range = { $prefix } e da { $least } a { $most } cifre

# $form (text): a pattern such as ATU99999999
checkout-vat-shape-form = { $form } (9 è una cifra, A una lettera, X una lettera o una cifra)

# $shape (text): one of the four above
checkout-vat-bad-format = Nel Suo Paese i numeri di partita IVA hanno un formato diverso: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = Questo numero di partita IVA non è del Suo Paese di fatturazione. Formato previsto: { $shape }.

checkout-vat-bad-check-digit = La cifra di controllo non corrisponde: una cifra è sbagliata o due sono scambiate. Verifichi di nuovo il numero.
checkout-vat-fine-reverse-charge = Il formato del numero è valido. Una volta applicato il numero, non Le addebitiamo l’IVA: è Lei ad assolverla (inversione contabile).
checkout-vat-fine-domestic = Il formato del numero è valido. L’IVA resta invariata, perché il venditore si trova nel Suo Paese.

# $number (text): the VAT number
checkout-vat-refused = Il VIES, il registro IVA dell’UE, non riconosce il Suo numero di partita IVA { $number }, perciò ora viene addebitata l’IVA. Faccia registrare il numero e lo applichi di nuovo, oppure ne inserisca un altro. Gli ordini precedenti restano invariati.

checkout-changed-title = Gli importi sono cambiati
checkout-changed-day = È iniziato un nuovo giorno: periodi e crediti si calcolano da oggi.
checkout-changed-cart = Il carrello è cambiato.
checkout-changed-price = Un prezzo è cambiato.
checkout-changed-held = Una sottoscrizione è cambiata e, con essa, il credito.
checkout-changed-balance = Il saldo dell’account è cambiato.
checkout-changed-vat = L’aliquota IVA è cambiata (prima { $before }, ora { $now }).
checkout-changed-vat-none = L’aliquota IVA è cambiata (prima { $before }, ora { $now }): non è registrato alcun numero di partita IVA, quindi si applica l’aliquota del Suo Paese.
checkout-changed-vat-refused = L’aliquota IVA è cambiata (prima { $before }, ora { $now }), perché il VIES, il registro IVA dell’UE, non riconosce il Suo numero di partita IVA { $number }.
checkout-changed-vat-reverse = L’aliquota IVA è cambiata (prima { $before }, ora { $now }): con il Suo numero di partita IVA { $number } è Lei ad assolvere l’IVA (inversione contabile).
checkout-changed-text = Non è stato ordinato nulla. Verifichi i nuovi importi, poi effettui l’ordine.
checkout-changed-item = Voce
checkout-changed-choice = { $before } → { $after }
checkout-changed-before = Prima
checkout-changed-now = Ora
checkout-changed-tax = IVA
