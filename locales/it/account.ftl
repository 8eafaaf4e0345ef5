### The account: the company, and the statement of its balance.

account-company = Azienda e fatturazione
account-currency = Valuta
account-currency-fixed = La valuta è fissa: tutto ciò che si paga è in questa valuta.
account-time-zone = Fuso orario
account-time-zone-note = I giorni, e con essi i periodi di fatturazione, iniziano alla mezzanotte di questo fuso.
account-balance = Saldo
account-change = Per modificare l’azienda, l’indirizzo o il fuso orario, contatti l’assistenza. Il numero di partita IVA si modifica quando si completa la transazione.
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
