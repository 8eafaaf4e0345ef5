### Cart, checkout and confirmation.

cart-title = Carrello
cart-edit = Modifica
cart-remove = Rimuovi
cart-empty-title = Il carrello è vuoto
cart-empty-text = Le modifiche alle sottoscrizioni restano qui finché non si effettua l’ordine.
cart-unknown-product = Un prodotto che non è più in vendita
cart-held-up-title = Questo carrello non si può ancora ordinare
cart-held-up-text = Una voce non è più possibile. Il motivo è indicato accanto: la modifichi o la rimuova, poi prosegua.
cart-held-up-way = Vai al motivo
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

checkout-references-title = Per la contabilità
checkout-references-about = Ciò che si indica qui è riportato sulla fattura di questo ordine. Il riferimento è un centro di costo o un nome.
checkout-purchase-order = Numero dell’ordine d’acquisto
checkout-buyer-reference = Vostro riferimento
checkout-references-save = Mantieni
checkout-vat-number = Numero di partita IVA
checkout-vat-hint = Inizia con la sigla del Paese. Con un numero valido, le aziende di altri Paesi dell’UE qui non pagano l’IVA.
checkout-vat-apply = Applica numero di partita IVA
checkout-vat-change = Modifica il numero di partita IVA
checkout-vat-remove = Lasci vuoto il campo per rimuovere il numero.

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
checkout-vat-bad-format = Un numero di partita IVA del Suo Paese ha un’altra forma: { $shape }.

# $shape (text): one of the four above
checkout-vat-other-country = Questo non è un numero del Suo Paese di fatturazione. Forma prevista: { $shape }.

checkout-vat-bad-check-digit = La cifra di controllo non corrisponde: una cifra è sbagliata o due sono scambiate. Confronti di nuovo il numero.
checkout-vat-fine-reverse-charge = Il numero è corretto nella forma. Quando lo applica, qui non si addebita l’IVA: la assolve Lei (inversione contabile).
checkout-vat-fine-domestic = Il numero è corretto nella forma. L’IVA non cambia, perché il venditore è nel Suo Paese.

# $number (text): the VAT number
checkout-vat-refused = Il VIES, il registro dell’UE, non conosce più il Suo numero di partita IVA { $number }, perciò ora si addebita l’IVA. Lo faccia iscrivere di nuovo e lo applichi, oppure ne inserisca un altro. Gli ordini precedenti restano invariati.

checkout-changed-title = Gli importi sono cambiati
checkout-changed-day = È iniziato un nuovo giorno: periodi e crediti si contano da oggi.
checkout-changed-cart = Il carrello è cambiato.
checkout-changed-price = Un prezzo è cambiato.
checkout-changed-held = Una sottoscrizione è cambiata e, con essa, il credito.
checkout-changed-balance = Il saldo dell’account è cambiato.
checkout-changed-vat = L’IVA era del { $before } e ora è del { $now }.
checkout-changed-vat-none = L’IVA era del { $before } e ora è del { $now }, perché non è registrato alcun numero di partita IVA: si applica l’aliquota del Suo Paese.
checkout-changed-vat-refused = L’IVA era del { $before } e ora è del { $now }, perché il VIES, il registro dell’UE, non conosce il Suo numero di partita IVA { $number }.
checkout-changed-vat-reverse = L’IVA era del { $before } e ora è del { $now }, perché con il Suo numero di partita IVA { $number } la assolve Lei (inversione contabile).
checkout-changed-text = Non è stato ordinato nulla. Verifichi i nuovi importi, poi effettui l’ordine.
checkout-changed-item = Voce
checkout-changed-before = Prima
checkout-changed-now = Ora
checkout-changed-tax = IVA
