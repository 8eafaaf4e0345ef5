### Why something was not done, and what to do next.

error-title = Verifichi quanto segue
error-sign-in-first = La sessione è terminata. Acceda di nuovo.
error-wrong-credentials = L’indirizzo e-mail o la password non sono corretti. Li verifichi e riprovi.
error-cookies-blocked = Il browser non conserva i cookie. Consenta i cookie per questo sito e acceda di nuovo.
error-too-many-attempts = Troppi tentativi. Attenda { $minutes } minuti e riprovi.
error-not-found = Questo elemento non esiste più. Torni alle Sue sottoscrizioni.
error-refused = Questa modifica non può essere effettuata online. Il motivo è indicato di seguito.
error-bad-seats = Inserisca il numero di licenze come numero intero, per esempio 5.
error-bad-vat-number = Questo non è un numero di partita IVA del Suo Paese di fatturazione. Verifichi lettere e cifre e riprovi.
error-vat-number-not-registered = Il VIES, il registro dell’UE, non conosce questo numero di partita IVA. Lo verifichi oppure chieda all’amministrazione fiscale l’iscrizione per le operazioni intracomunitarie e riprovi. Senza il numero può ordinare con IVA.
error-bad-request = Il modulo non era completo. Ricarichi la pagina e ripeta l’inserimento dei dati.
error-cart-empty = Il carrello è vuoto: forse l’ordine è già stato effettuato. Consulti le Sue sottoscrizioni.
error-quote-changed = Gli importi sono cambiati e non è stato ordinato nulla. Verifichi i nuovi importi ed effettui di nuovo l’ordine.
error-key-reused = Questa pagina è già stata usata per un altro ordine. La ricarichi per continuare.
error-payment-method-missing = Inserisca prima i dettagli di pagamento.
error-last-payment-method = È l’unica carta registrata e una sottoscrizione si rinnova con questa carta. Aggiungere prima un’altra carta, poi rimuovere questa.
error-payment-declined = La carta è stata rifiutata. Non è stato addebitato né modificato nulla. Usi un’altra carta o si rivolga alla Sua banca.
error-not-chargeable = Questo importo non può essere addebitato: è troppo basso o troppo alto per il nostro fornitore di servizi di pagamento. Non è stato addebitato né modificato nulla. Scelga un altro numero di licenze o un altro periodo di fatturazione, oppure contatti l’assistenza.
error-payment-not-confirmed = Il pagamento non è stato confermato. Non è stato addebitato né modificato nulla. Effettui di nuovo l’ordine per confermarlo.
error-order-in-flight = È in corso l’elaborazione di un ordine. Attenda mezzo minuto e riprovi.
error-no-free-licence = Tutte le licenze sono assegnate. Rimuova prima un’assegnazione o aggiunga licenze.
error-not-enough-licences = Le licenze libere sono meno delle persone. Scelga meno persone, rimuova una licenza o aggiunga licenze.
error-nobody-chosen = Scelga almeno una persona o inserisca almeno un indirizzo e-mail.
error-list-too-long = L’elenco è troppo lungo: al massimo { $lines } righe e { $kilobytes } kB. Lo divida e verifichi ogni parte.
error-list-is-workbook = Questo file è una cartella di lavoro di Excel, LibreOffice o Numbers. Salvi l’elenco come CSV (UTF-8) e invii quello, oppure copi le celle e le incolli qui.
error-list-is-no-text = Questo file non è un testo. Invii l’elenco come CSV o come testo semplice, oppure lo incolli qui.
error-bad-email = Questo non è un indirizzo e-mail. Lo verifichi, per esempio nome@azienda.it.
error-bad-message = Scriva di che cosa si tratta, in al massimo { $most } caratteri.
error-bad-name = Inserisca un nome di al massimo { $most } caratteri, senza link né indirizzi.
error-bad-company-name = Inserisca il nome dell’azienda, con al massimo { $most } caratteri.
error-bad-address = Inserisca via e città, ciascuna con al massimo { $most } caratteri.
error-bad-postal-code = Questo non è un CAP del Suo Paese. Lo controlli e riprovi.
error-unprintable-letter = Una delle lettere non può essere stampata sulle fatture. Usi altre lettere.
error-zone-behind = In questo fuso orario è ancora ieri. Lo scelga quando il giorno sarà iniziato anche lì.
error-bad-password = Scelga una password da { $least } a { $most } caratteri.
error-simple-password = Questa password si ripete oppure segue l’alfabeto o la tastiera. Ne scelga un’altra, per esempio alcune parole di seguito.
error-common-password = Questa password è tra le prime che chiunque prova, anche con cifre o segni intorno. Ne scelga un’altra, per esempio alcune parole di seguito.
error-personal-password = Questa password è fatta di nomi che La riguardano: il Suo, quello della Sua azienda o il nostro. Ne scelga un’altra, per esempio alcune parole di seguito.
error-wrong-password = La password attuale non è corretta. La verifichi e riprovi.
error-wrong-code = Il codice non è corretto o è già stato usato. Attenda il prossimo e riprovi.
error-factor-first = Ai contatti di fatturazione è richiesto un secondo passaggio per l’accesso. Lo configuri prima di tutto; poi tutto funzionerà come prima.
error-prove-first = Confermi prima di essere Lei.
error-link-expired = Questo link non è più valido: è già stato usato o è troppo vecchio. Ne richieda uno nuovo.
error-address-taken = Con questo indirizzo e-mail qualcuno accede o è già stato invitato. Usi un altro indirizzo o contatti l’assistenza.
error-other-account = In un’altra finestra ha cambiato account. Non è stato modificato nulla: controlli di quale account si tratta e ripeta l’operazione, se la vuole fare qui.
error-too-many-mails = Non si inviano tante e-mail in un’ora. Riprovi più tardi.
error-too-many-people = Un account ha al massimo { $most } persone. Rimuova prima qualcuno.
error-busy = In questo momento ci sono moltissime persone. Riprovi tra qualche secondo.
error-unavailable = Il server non è riuscito a rispondere. Verifichi la connessione e riprovi.

refusal-title = Al momento questa modifica non è possibile

refusal-not-billing-contact-title = Solo il contatto di fatturazione può apportare modifiche
refusal-not-billing-contact = Si rivolga a { $contact }, contatto di fatturazione del Suo account.

refusal-corporate-account-title = Questo è un account aziendale
refusal-corporate-account = La Sua azienda gestisce le sottoscrizioni nel Portale di fatturazione Corporate. Qui è possibile consultarle, ma non modificarle.
refusal-corporate-account-representative = Il Suo rappresentante: { $name }

refusal-invoice-overdue-title = C’è un pagamento scaduto
refusal-invoice-overdue = C’è una fattura scaduta. Dopo averla pagata, potrà modificare le Sue sottoscrizioni. Annullarle è comunque possibile in qualsiasi momento.
refusal-payment-disputed-title = Un pagamento è contestato
refusal-payment-disputed = Un Suo pagamento è contestato presso la banca. Finché non si decide, non viene modificato, addebitato o rinnovato nulla; le licenze continuano a funzionare. Annullare una sottoscrizione è comunque possibile in qualsiasi momento. Contatti l’assistenza.
refusal-order-in-flight = È in corso l’elaborazione di un ordine. Se è in attesa della banca, può proseguire con la conferma o annullare l’ordine.
# $date (text): the first day of the period that is paid for
refusal-period-not-begun = Secondo l’orologio del nostro server, il periodo di fatturazione già pagato inizia solo il { $date }. Fino ad allora non è possibile modificare questa sottoscrizione, perché nulla di quanto pagato vada perso. Se la data è sbagliata, contatti l’assistenza.
refusal-not-sold = Questo piano non è più in vendita.
refusal-already-held = Il Suo account ha già questo prodotto. Può modificarlo nelle sottoscrizioni.
refusal-had-before = Il Suo account ha già provato o avuto questo prodotto. Un prodotto si può provare una sola volta; abbonarsi è possibile in qualsiasi momento.
refusal-lower-tier = Non è possibile passare online a un piano inferiore.

refusal-below-minimum = { $seats ->
    [one] Questo piano prevede almeno { $seats } licenza.
   *[other] Questo piano prevede almeno { $seats } licenze.
 }

refusal-above-maximum = { $seats ->
    [one] Online è possibile avere al massimo { $seats } licenza.
   *[other] Online è possibile avere al massimo { $seats } licenze.
 }

refusal-seats-assigned = { $count ->
    [one] Numero insufficiente: c’è { $count } licenza assegnata in più. Rimuova prima la licenza a una di queste persone: { $names }.
   *[other] Numero insufficiente: ci sono { $count } licenze assegnate in più. Rimuova prima la licenza a { $count } di queste persone: { $names }.
 }

refusal-nothing-changes = Questa è la situazione attuale. Scelga un altro piano, un altro numero di licenze o un’altra fatturazione per vedere il costo.
