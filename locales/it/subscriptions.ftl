### Subscriptions: the list, the edit form with its order summary, and licences.

subscriptions-title = Sottoscrizioni
subscriptions-add = Aggiungi nuova sottoscrizione
subscriptions-options = Opzioni
subscriptions-edit = Modifica sottoscrizione
subscriptions-subscribe-now = Abbonati ora
subscriptions-cancel = Annulla sottoscrizione
subscriptions-reactivate = Riattiva
subscriptions-next-billing = Prossima fatturazione
subscriptions-runs-until = Data di fine
subscriptions-due-since = Scadenza del pagamento
subscriptions-trial-ends = Termine automatico
subscriptions-amount = Importo, imposte escluse
subscriptions-empty-title = Ancora nessuna sottoscrizione
subscriptions-empty-text = Quando la Sua azienda sottoscriverà un prodotto, lo troverà qui.

subscriptions-trial-days = { $days ->
    [one] Prova: ancora { $days } giorno
   *[other] Prova: ancora { $days } giorni
 }

subscriptions-trial-ended = Terminata in data { $date }. Non è stato addebitato nulla.
subscriptions-price-rises = Nuovo prezzo dal rinnovo in data { $date }: { $price }. Fino ad allora: { $before }.

overview-attention = Richiede la Sua attenzione
overview-title = Panoramica
overview-orders = Ultimi ordini
overview-orders-all = Tutti gli ordini

# $product (text): the product’s name
# $date (text): the trial’s last day
overview-trial = Fine del periodo di prova di { $product }: { $date }.

# $product (text): the product’s name
# $date (text): the last day
overview-cancelled = La sottoscrizione di { $product } è stata annullata. Ultimo giorno: { $date }.
overview-reactivate = Riattiva
overview-card-missing = Nessuna carta registrata: le sottoscrizioni che si rinnovano non possono essere addebitate.
overview-card-add = Aggiungi una carta

# $date (text): the card’s last day
overview-card-expired = La Sua carta è scaduta ({ $date }).

# $date (text): the card’s last day
overview-card-expires = La Sua carta è in scadenza ({ $date }).
overview-card-replace = Sostituisci la carta
overview-next = Prossimo addebito
overview-nothing = Nessuno
overview-month = Costo mensile
overview-month-note = imposte escluse
overview-balance = Credito
overview-open = Da pagare ora

# $count (number): renewals that failed and are to be paid
overview-open-payments = { $count ->
    [one] { $count } pagamento in sospeso
   *[other] { $count } pagamenti in sospeso
 }

# $assigned (number): licences that people hold
# $seats (number): all licences
overview-licences = { $seats ->
    [1] { $assigned } di { $seats } assegnata
   *[other] { $assigned } di { $seats } assegnate
 }

# $free (number): licences that nobody holds
overview-licences-free = Disponibili: { $free }

overview-charged = Addebitato
overview-ahead = Prossimamente, senza modifiche
overview-table = Mostra come tabella
overview-table-month = Mese

status-active = Attiva
status-pending-cancellation = Annullamento in sospeso
status-past-due = Pagamento in ritardo
status-trial = Prova
status-trial-ended = Prova terminata
status-expired = Scaduta

edit-title = Modifica sottoscrizione
edit-plan = Piano
edit-current-plan = Piano attuale
edit-billing = Frequenza di fatturazione
edit-per-seat-monthly = per licenza al mese
edit-per-seat-annual = per licenza all’anno
edit-seats-less = Una licenza in meno
edit-seats-more = Una licenza in più
edit-update-summary = Aggiorna riepilogo ordine

edit-annual-saves = Con la fatturazione annuale risparmia { $amount } all’anno.

edit-seats-hint = Licenze attuali: { $seats } (assegnate: { $assigned }). Massimo online: { $most }.

edit-seats-hint-new = Massimo online: { $most }.

summary-title = Riepilogo ordine
summary-today = Oggi
summary-subtotal = Subtotale
summary-credit = Credito per il periodo non utilizzato
summary-balance-used = Saldo dell’account utilizzato
summary-balance-gained = Aggiunto al saldo dell’account
summary-reverse-charge = Inversione contabile: IVA a carico del committente
summary-total-due = Totale dovuto
summary-raises-total = Aumenta il totale di
summary-lowers-total = Riduce il totale di
summary-in-cart = Già nel carrello
summary-periods-begin-today = I nuovi periodi di fatturazione iniziano oggi.
summary-ends-cancellation = Questa sottoscrizione è stata annullata. Con questa modifica l’annullamento viene revocato e la sottoscrizione torna a rinnovarsi. Prossimo rinnovo: { $date }.

summary-days-used = { $days ->
    [one] Finora: { $days } giorno utilizzato
   *[other] Finora: { $days } giorni utilizzati
 }

summary-days-left = { $days ->
    [one] { $days } giorno residuo, accreditato
   *[other] { $days } giorni residui, accreditati
 }

summary-new-period = Nuovo periodo: { $start } – { $end }

summary-credit-days = { $unused } di { $days } giorni, su un addebito di { $amount }

summary-tax = IVA { $rate }

summary-balance-after = Il Suo nuovo saldo: { $amount }

summary-then-monthly = { $product }: poi { $amount } al mese, imposte escluse; prossima fatturazione: { $date }.

summary-then-annual = { $product }: poi { $amount } all’anno, imposte escluse; prossima fatturazione: { $date }.
summary-seats-price = { $seats } × { $price } { $per }
