### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

mail-footer-person = Riceve questa e-mail perché fa parte di { $account } nel Centro fatturazione.
mail-footer-removed = Riceve questa e-mail perché faceva parte di { $account } nel Centro fatturazione.
mail-footer-invoices = Riceve questa e-mail perché questo indirizzo è stato aggiunto per ricevere le fatture di { $account } nel Centro fatturazione.
mail-licence-subject = Le è stata assegnata una licenza di { $product }
mail-licence-text = { $by } Le ha assegnato una licenza di { $product }. Può usarla subito.
mail-licence-sign-in = Può vederla nel Centro fatturazione. Se non ha ancora una password, scelga lì «Password dimenticata?».
mail-invitation-subject = Invito al Centro fatturazione
mail-invitation-text = { $by } Le ha inviato un invito all’account della Sua azienda nel Centro fatturazione.
mail-invitation-link =
    { $days ->
        [one] Scelga una password per accedere. Il link può essere usato una sola volta, entro { $days } giorno.
       *[other] Scelga una password per accedere. Il link può essere usato una sola volta, entro { $days } giorni.
    }
mail-password-step = Scegli una password
mail-reset-subject = Reimpostazione della password
mail-reset-text =
    { $hours ->
        [one] Qualcuno, probabilmente Lei, ha richiesto una nuova password. Il link può essere usato una sola volta, entro un’ora. Con la nuova password vengono terminate tutte le Sue sessioni.
       *[other] Qualcuno, probabilmente Lei, ha richiesto una nuova password. Il link può essere usato una sola volta, entro { $hours } ore. Con la nuova password vengono terminate tutte le Sue sessioni.
    }
mail-reset-ignore = Non ha fatto Lei questa richiesta? Non deve fare nulla: la password resta la stessa.
mail-email-subject = Conferma dell’indirizzo e-mail
mail-email-text =
    { $hours ->
        [one] Confermi questo indirizzo e-mail: lo userà per accedere al Centro fatturazione. Il link può essere usato una sola volta, entro un’ora.
       *[other] Confermi questo indirizzo e-mail: lo userà per accedere al Centro fatturazione. Il link può essere usato una sola volta, entro { $hours } ore.
    }
mail-email-step = Conferma indirizzo e-mail
mail-email-ignore = Non ha fatto Lei questa richiesta? Non deve fare nulla.
mail-email-changed-subject = Il Suo indirizzo e-mail è stato modificato
mail-email-changed-text = D’ora in poi accederà al Centro fatturazione con un altro indirizzo e-mail; anche le nostre e-mail arriveranno a quell’indirizzo.
mail-email-changed-not-you = Non ha fatto Lei questa modifica? Contatti subito l’assistenza.
mail-handover-offered-subject = Le è stato offerto il ruolo di contatto di fatturazione
mail-handover-offered-text = { $from } offre a Lei, { $to }, il ruolo di contatto di fatturazione del Suo account. Il contatto di fatturazione può modificare le sottoscrizioni, pagare e assegnare le licenze. Accetti o rifiuti nella pagina «Persone».
mail-handover-taken-subject = Ora il contatto di fatturazione è Lei
mail-handover-taken-text = { $from } ha ceduto a Lei, { $to }, il ruolo di contatto di fatturazione. Ora può modificare le sottoscrizioni, pagare e assegnare le licenze.
mail-handover-given-subject = Lei non è più il contatto di fatturazione
mail-handover-given-text = { $to } ha assunto il ruolo di contatto di fatturazione al Suo posto, { $from }. Può continuare ad accedere e a consultare tutto.
mail-removed-subject = Non fa più parte di { $account }
mail-removed-text = Lei non fa più parte di { $account } nel Centro fatturazione. Non può più accedere a questo account né usare le licenze che ne aveva ricevuto.
mail-removed-others = Se fa parte di un’altra azienda nel Centro fatturazione, lì non cambia nulla. Se si tratta di un errore, scriva al contatto di fatturazione dell’azienda.
mail-contact-subject = { $account } ha un nuovo contatto di fatturazione
mail-contact-to-text = L’assistenza ha assegnato a Lei, { $to }, il ruolo di contatto di fatturazione di { $account } al posto di { $from }. Ora può modificare le sottoscrizioni, pagare e assegnare le licenze.
mail-contact-from-text = L’assistenza ha assegnato a { $to } il ruolo di contatto di fatturazione di { $account } al Suo posto, { $from }.
mail-contact-not-right = Si tratta di un errore? Contatti subito l’assistenza.
mail-invoices-offered-subject = Desidera ricevere per e-mail le fatture di { $company }?
mail-invoices-offered-text = { $by } ha aggiunto questo indirizzo per ricevere le fatture di { $company }. Dopo la conferma, ogni nuova fattura o nota di credito verrà inviata qui in PDF.
mail-invoices-offered-step = Conferma indirizzo
mail-invoices-offered-ignore =
    { $days ->
        [one] Non Le interessa? Non deve fare nulla: non verranno inviate fatture. Il link è valido per { $days } giorno.
       *[other] Non Le interessa? Non deve fare nulla: non verranno inviate fatture. Il link è valido per { $days } giorni.
    }
mail-invoice-subject = Fattura { $number } per { $company }
mail-credit-note-subject = Nota di credito { $number } per { $company }
mail-invoice-attached = Il documento è allegato in PDF, con i dati incorporati per i programmi di contabilità.
mail-invoice-issued = Data
mail-invoice-total = Totale, imposte incluse
mail-invoice-stop = Non ricevere più fatture

mail-factor-subject = Il Suo accesso in due passaggi è stato modificato
mail-factor-app-added = È stata configurata un’app di autenticazione per il Suo accesso.
mail-factor-app-removed = L’app di autenticazione è stata rimossa dal Suo accesso.
mail-factor-passkey-added = Al Suo accesso è stata aggiunta una passkey.
mail-factor-passkey-removed = Dal Suo accesso è stata rimossa una passkey.
mail-factor-codes-made = Sono stati creati nuovi codici di recupero per il Suo accesso. I precedenti non valgono più.
mail-factor-code-used-subject = È stato usato uno dei Suoi codici di recupero
mail-factor-code-used = È stato usato un codice di recupero per accedere al posto Suo o per confermare la Sua identità.
mail-factor-reset = La nostra assistenza ha rimosso il secondo passaggio del Suo accesso, come richiesto. Tutte le Sue sessioni sono terminate. Acceda con la password e configuri di nuovo il secondo passaggio.
mail-factor-not-you = Non è stato Lei? Allora scelga subito una nuova password e avvisi l’assistenza.
mail-guessing-subject = Qualcuno sta cercando di indovinare la Sua password
mail-guessing-text = Qualcuno ha tentato di accedere con il Suo indirizzo e-mail, provando una password errata dopo l’altra. Nessuna di queste era la Sua password e nessuno è riuscito ad accedere.
mail-guessing-first = Primo tentativo
mail-guessing-instant = { $date }, { $time }
mail-guessing-tries = Password errate
mail-guessing-nothing = Non deve fare nulla. Limitiamo questi tentativi e, in un browser da cui ha già effettuato l’accesso, può accedere come sempre.
mail-guessing-password = Se usa la Sua password anche altrove o se è facile da indovinare, la cambi nel Suo profilo.
mail-guessing-passkey = Con una passkey è ancora più al sicuro: la password da sola non basta più per accedere.
mail-guessing-passkey-step = Configura una passkey
