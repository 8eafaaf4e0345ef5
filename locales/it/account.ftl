### The account: the company, and the statement of its balance.

account-company = Azienda e fatturazione
account-currency = Valuta
account-currency-fixed = La valuta è fissa: tutto ciò che si paga è in questa valuta.
account-time-zone = Fuso orario
account-time-zone-note = I giorni, e con essi i periodi di fatturazione, iniziano alla mezzanotte di questo fuso.
account-tax = IVA sui prossimi ordini
account-tax-none = nessuna: l’indirizzo è fuori dal territorio IVA dell’UE
account-balance = Saldo
account-statement = Estratto del saldo
account-statement-about = I crediti superiori agli addebiti e ciò che è stato pagato con il saldo. I più recenti per primi.
account-statement-empty = Nulla ha ancora modificato il saldo. Quando una modifica costa meno del credito, il resto viene conservato qui.
account-day = Data
account-what = Motivo
account-amount = Importo
account-balance-after = Saldo successivo
account-used = Pagamento dell’ordine { $number }
account-credit = Credito dell’ordine { $number }
account-prepayment = Pagamento anticipato
account-adjustment = Modificato dall’assistenza
account-late-credit = Un pagamento arrivato dopo l’abbandono del suo ordine
account-credit-days = { $product }: credito per { $unused } di { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
 } non utilizzati

account-edit = Modifica azienda e indirizzo
account-name = Azienda
account-street = Via e numero civico
account-postal-code = CAP
account-postal-code-hint = In alcune zone dal CAP dipende l’IVA applicata agli ordini da ora in poi.
account-postal-code-example = Questo non è un CAP del Suo Paese. Il formato è come { $example }.
account-unprintable-letter = «{ $letter }» ({ $code }) non può essere stampato sulle fatture. Usi altre lettere.
account-city = Città
account-region = Provincia o stato
account-country = Paese
account-country-fixed = Dal Paese dipende l’IVA da applicare: per questo lo modifica l’assistenza.
account-currency-once = Scelga la valuta adesso: con il primo ordine diventa fissa.
account-save = Salva
account-done-saved = Salvato. Le prossime fatture riportano i nuovi dati; quelle già emesse restano come sono.

account-vat-none = Nessun numero di partita IVA memorizzato.
account-vat-valid = VIES, il registro dell’UE, lo ha confermato il { $date }.
account-vat-consultation = Numero di consultazione: { $number }.
account-vat-unasked = Non è ancora stato necessario chiederlo a VIES: si chiede prima di non applicare l’IVA in base a questo numero.
account-vat-new = Modifica il numero di partita IVA
account-vat-remove = Lasci il campo vuoto per rimuovere il numero.
account-vat-save = Salva numero di partita IVA
account-done-vat = Il numero di partita IVA è salvato. Vale dal prossimo ordine.
