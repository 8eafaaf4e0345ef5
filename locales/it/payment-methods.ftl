### The payment methods on file.

payment-methods-about = L’addebito avviene sulla carta predefinita. I numeri delle carte restano presso il fornitore di servizi di pagamento: noi non li vediamo mai.
payment-methods-empty-title = Nessun metodo di pagamento
payment-methods-empty-text = Aggiunga una carta per poter rinnovare le sottoscrizioni e pagare gli ordini.
payment-methods-default = Predefinita
payment-methods-make-default = Imposta come predefinita
payment-methods-remove = Rimuovi
payment-methods-add = Aggiungi carta
payment-methods-expires-soon = in scadenza ({ $date }): aggiunga una nuova carta
payment-methods-expired = scaduta ({ $date }): aggiunga una nuova carta
