### The payment methods on file.

payment-methods-about = L’addebito avviene sul metodo predefinito. I numeri delle carte restano al fornitore dei pagamenti: noi non li vediamo mai.
payment-methods-empty-title = Nessun metodo di pagamento
payment-methods-empty-text = Aggiungere una carta perché le sottoscrizioni possano rinnovarsi e gli ordini possano essere pagati.
payment-methods-default = Predefinita
payment-methods-make-default = Imposta come predefinita
payment-methods-remove = Rimuovi
payment-methods-add = Aggiungi una carta
payment-methods-expires-soon = scade il { $date }: aggiungerne una nuova
payment-methods-expired = scaduta il { $date }: aggiungerne una nuova
