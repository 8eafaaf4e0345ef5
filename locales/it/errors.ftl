### Why something was not done, and what to do next.

error-title = C’è un problema
error-sign-in-first = La sessione è terminata. Acceda di nuovo.
error-wrong-credentials = L’indirizzo e-mail o la password non sono corretti. Li verifichi e riprovi.
error-cookies-blocked = Il browser blocca i cookie. Consenta i cookie per questo sito, poi acceda di nuovo.
error-too-many-attempts = Troppi tentativi. Attenda { $minutes } minuti e riprovi.
error-not-found = Questo elemento non esiste più. Torni alle Sue sottoscrizioni.
error-refused = Questa modifica non può essere effettuata online. Il motivo è indicato di seguito.
error-bad-seats = Inserisca il numero di licenze come numero intero, per esempio 5.
error-bad-vat-number = Questo numero di partita IVA non è valido per il Suo Paese di fatturazione. Verifichi lettere e cifre e riprovi.
error-vat-number-not-registered = Il VIES, il registro IVA dell’UE, non riconosce questo numero di partita IVA. Lo verifichi oppure chieda all’amministrazione fiscale l’iscrizione per le operazioni intracomunitarie e riprovi. Senza il numero può ordinare con IVA.
error-bad-request = Il modulo era incompleto. Ricarichi la pagina e inserisca di nuovo i dati.
error-cart-empty = Il carrello è vuoto: forse l’ordine è già stato effettuato. Consulti le Sue sottoscrizioni.
error-quote-changed = Gli importi sono cambiati e non è stato ordinato nulla. Verifichi i nuovi importi ed effettui di nuovo l’ordine.
error-key-reused = Questa pagina è già stata usata per un altro ordine. La ricarichi per continuare.
error-payment-method-missing = Inserisca prima i dettagli di pagamento.
error-last-payment-method = Questa è l’unica carta registrata, e una sottoscrizione si rinnova con questa carta. Aggiunga prima un’altra carta, poi rimuova questa.
error-payment-declined = La carta è stata rifiutata. Non è stato addebitato né modificato nulla. Usi un’altra carta o contatti la Sua banca.
error-not-chargeable = Questo importo non può essere addebitato: è troppo basso o troppo alto per il nostro fornitore di servizi di pagamento. Non è stato addebitato né modificato nulla. Scelga un altro numero di licenze o un’altra frequenza di fatturazione, oppure contatti l’assistenza.
error-payment-not-confirmed = Il pagamento non è stato confermato. Non è stato addebitato né modificato nulla. Effettui di nuovo l’ordine per confermare il pagamento.
error-order-in-flight = È in corso l’elaborazione di un ordine. Attenda mezzo minuto e riprovi.
error-no-free-licence = Tutte le licenze sono assegnate. Rimuova prima la licenza a qualcuno o aggiunga licenze.
error-not-enough-licences = Le licenze disponibili sono meno delle persone. Selezioni meno persone, rimuova la licenza ad altre o aggiunga licenze.
error-nobody-chosen = Selezioni almeno una persona o inserisca almeno un indirizzo e-mail.
error-list-too-long = L’elenco è troppo lungo: il limite è di { $lines } righe e { $kilobytes } kB. Lo divida e verifichi ogni parte.
error-list-is-workbook = Questo file è un foglio di calcolo di Excel, LibreOffice o Numbers. Salvi l’elenco come CSV (UTF-8) e carichi quel file, oppure copi le celle e le incolli qui.
error-list-is-no-text = Questo non è un file di testo. Carichi l’elenco come CSV o testo semplice, oppure lo incolli qui.
error-bad-email = Questo indirizzo e-mail non è valido. Ne inserisca uno come nome@azienda.it.
error-bad-message = Descriva la Sua richiesta (massimo { $most } caratteri).
error-bad-name = Inserisca un nome di massimo { $most } caratteri, senza link né indirizzi e-mail.
error-bad-company-name = Inserisca il nome dell’azienda (massimo { $most } caratteri).
error-bad-address = Inserisca via e città (massimo { $most } caratteri ciascuna).
error-bad-postal-code = Questo codice postale non è valido per il Suo Paese. Lo verifichi e riprovi.
error-unprintable-letter = Il testo contiene un carattere che non può essere stampato sulle fatture. Usi altri caratteri.
error-zone-behind = In questo fuso orario è ancora ieri. Potrà sceglierlo quando anche lì sarà iniziato il giorno di oggi.
error-bad-password = Scelga una password da { $least } a { $most } caratteri.
error-simple-password = Questa password si ripete oppure segue l’alfabeto o la tastiera. Ne scelga un’altra, per esempio alcune parole di seguito.
error-common-password = Questa password è tra le prime che chiunque prova, anche con cifre o segni intorno. Ne scelga un’altra, per esempio alcune parole di seguito.
error-personal-password = Questa password è fatta di nomi che La riguardano: il Suo, quello della Sua azienda o il nostro. Ne scelga un’altra, per esempio alcune parole di seguito.
error-wrong-password = La password attuale non è corretta. La verifichi e riprovi.
error-wrong-code = Il codice non è corretto o è già stato usato. Attenda il prossimo e riprovi.
error-passkey-refused = La passkey non è stata accettata o ha richiesto troppo tempo. Riprovi o acceda con la password.
error-too-many-passkeys = Ha già { $most } passkey, il massimo possibile. Ne rimuova una che non usa più, poi aggiunga quella nuova.
error-factor-first = Ai contatti di fatturazione è richiesto un secondo passaggio per l’accesso. Lo configuri prima di tutto; poi tutto funzionerà come prima.
error-prove-first = Confermi prima di essere Lei.
error-link-expired = Questo link non è più valido: è già stato usato o è scaduto. Ne richieda uno nuovo.
error-address-taken = Questo indirizzo e-mail è già in uso o ha già ricevuto un invito. Usi un altro indirizzo o contatti l’assistenza.
error-other-account = In un’altra finestra ha cambiato account, quindi non è stato modificato nulla. Verifichi a quale account si riferisce questa pagina e, se è quello giusto, riprovi.
error-too-many-mails = Nell’ultima ora sono state inviate troppe e-mail. Riprovi più tardi.
error-too-many-lists = Nell’ultima ora il Suo account ha caricato { $most } elenchi, il massimo possibile. Riprovi più tardi o inserisca più persone in ogni elenco.
error-too-many-people = Un account può avere al massimo { $most } persone. Rimuova prima qualcuno.
error-busy = In questo momento il servizio è sovraccarico. Riprovi tra qualche secondo.
error-unavailable = Il server non ha risposto. Verifichi la connessione e riprovi.

refusal-title = Al momento questa modifica non è possibile

refusal-not-billing-contact-title = Solo il contatto di fatturazione può apportare modifiche
refusal-not-billing-contact = Si rivolga a { $contact }, contatto di fatturazione del Suo account.

refusal-corporate-account-title = Questo è un account aziendale
refusal-corporate-account = La Sua azienda gestisce le sottoscrizioni nel Portale di fatturazione Corporate. Qui può consultarle, ma non modificarle.
refusal-corporate-account-representative = Il Suo rappresentante: { $name }

refusal-invoice-overdue-title = C’è un pagamento scaduto
refusal-invoice-overdue = Una fattura è scaduta. La paghi per poter modificare le sottoscrizioni. Può comunque annullare una sottoscrizione in qualsiasi momento.
refusal-payment-disputed-title = Un pagamento è contestato
refusal-payment-disputed = Un Suo pagamento è contestato presso la Sua banca. Finché la contestazione non viene decisa, non viene modificato, addebitato o rinnovato nulla e le licenze continuano a funzionare. Può comunque annullare una sottoscrizione. Contatti l’assistenza.
refusal-order-in-flight = È in corso l’elaborazione di un ordine. Se è in attesa della banca, può proseguire con la conferma o annullare l’ordine.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = Secondo l’orologio del nostro server, il periodo di fatturazione già pagato deve ancora iniziare (data di inizio: { $date }). Fino ad allora non è possibile modificare questa sottoscrizione, affinché nulla di quanto ha pagato vada perso. Se la data è sbagliata, contatti l’assistenza.
refusal-not-sold = Questo piano o questa frequenza di fatturazione non è più disponibile.
refusal-already-held = Il Suo account ha già questo prodotto. Può modificarlo nelle sottoscrizioni.
refusal-had-before = Il Suo account ha già provato o avuto questo prodotto. Un prodotto si può provare una sola volta, ma può abbonarsi in qualsiasi momento.
refusal-lower-tier = Non è possibile passare online a un piano inferiore.

refusal-below-minimum = { $seats ->
    [one] Questo piano richiede almeno { $seats } licenza.
   *[other] Questo piano richiede almeno { $seats } licenze.
 }

refusal-above-maximum = { $seats ->
    [one] Online può avere al massimo { $seats } licenza.
   *[other] Online può avere al massimo { $seats } licenze.
 }

refusal-seats-assigned = { $count ->
    [one] Questo numero è inferiore a quello delle licenze assegnate. Rimuova prima la licenza a { $count } di queste persone: { $names }.
   *[other] Questo numero è inferiore a quello delle licenze assegnate. Rimuova prima la licenza a { $count } di queste persone: { $names }.
 }

refusal-nothing-changes = Questa è la situazione attuale. Scelga un altro piano, un altro numero di licenze o un’altra frequenza di fatturazione per vedere il costo.
