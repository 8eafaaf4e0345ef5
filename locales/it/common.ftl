### What every page says. `en` is the source: the other languages have the same ids and variables.
### Product names and Prorata are never translated.

common-billing-center = Centro fatturazione
common-description = Modifichi le Sue sottoscrizioni e veda subito, al centesimo, quanto costa oggi. Fatture, licenze e dati di pagamento in un unico posto.
common-skip-to-content = Vai al contenuto
common-language = Lingua
common-language-failed = Impossibile caricare { $language }. Verifichi la connessione.
common-try-again = Riprova

common-subject = : { $subject }
common-label = { $label }:
common-and-also = { $first } · { $second }
common-title = { $title } · Prorata
common-title-refused = Errore: { $title } · Prorata
nav-people = Persone e licenze
nav-help = Assistenza
nav-profile = Profilo
invoices-title = Fatture
common-sign-in = Accedi
common-sign-out = Esci
common-optional = (facoltativo)
common-unchanged = Non è cambiato nulla: i dati sono gli stessi di prima.
common-billing-contact = Contatto di fatturazione
common-contact-support = Contatta l’assistenza
common-contact-sales = Contatta l’ufficio vendite
common-corporate-portal-open = Apri il Portale di fatturazione Corporate
common-pay-now = Paga ora
common-to-subscriptions = Vai alle sottoscrizioni
common-manage-licences = Gestisci licenze
common-monthly = Mensile
common-annual = Annuale
common-licences = Licenze
common-checkout = Completa la transazione
common-add-to-cart = Aggiungi al carrello

common-selection = { $plan } × { $seats }, { $period ->
    [annual] annuale
   *[monthly] mensile
 }

common-licences-used = { $free ->
    [0] Assegnate: { $assigned } su { $seats }
    [one] Assegnate: { $assigned } su { $seats }, { $free } disponibile
   *[other] Assegnate: { $assigned } su { $seats }, { $free } disponibili
 }

sign-in-title = Accedi
sign-in-intro = Acceda al Centro fatturazione con il Suo indirizzo e-mail di lavoro.
sign-in-email = Indirizzo e-mail
sign-in-password = Password
sign-in-safety = Non chiediamo mai la password per e-mail o per telefono.

not-found-title = Pagina non trovata
not-found-text = Il link potrebbe non essere più valido oppure la pagina potrebbe appartenere a un altro account.
unavailable-title = Servizio temporaneamente non disponibile
unavailable-text = Il server non è riuscito a rispondere. Non è stato modificato nulla. Riprovi tra qualche istante.

common-card = { $brand } (ultime cifre: { $digits })
payment-methods-title = Metodi di pagamento
account-title = Account
people-title = Persone
licences-title = Assegna licenze
orders-title = Ordini
lost-password-title = Password dimenticata?
profile-title = Il Suo profilo
switch-account-to = Passa a
open-order-way = Prosegui o annulla l’ordine

factor-first-title = Ancora un passaggio per la Sua sicurezza
factor-first-do = Configura ora
passkey-sign-in = Accedi con una passkey
