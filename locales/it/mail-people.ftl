### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

mail-footer-person = Riceve questa e-mail perché fa parte di { $account } nel Centro fatturazione.
mail-footer-removed = Riceve questa e-mail perché faceva parte di { $account } nel Centro fatturazione.
mail-licence-subject = Ha una licenza di { $product }
mail-licence-text = { $by } Le ha assegnato una licenza di { $product }. Può usarla subito.
mail-licence-sign-in = Può vederla nel Centro fatturazione. Se non ha ancora una password, scelga lì “Password dimenticata?”.
mail-invitation-subject = Invito al Centro fatturazione
mail-invitation-text = { $by } La invita nel Centro fatturazione della Sua azienda.
mail-invitation-link = Scelga una password per entrare. Il link vale una volta, entro 7 giorni.
mail-password-step = Scegli una password
mail-reset-subject = Scelga una nuova password
mail-reset-text = Qualcuno, probabilmente Lei, ha chiesto una nuova password. Il link vale una volta, entro un’ora. Con la nuova password verranno chiuse tutte le Sue sessioni.
mail-reset-ignore = Non è stato Lei? Allora non deve fare nulla: la password resta la stessa.
mail-email-subject = Confermi il Suo indirizzo e-mail
mail-email-text = Desidera accedere al Centro fatturazione con questo indirizzo e-mail. Il link vale una volta, entro 24 ore.
mail-email-step = Conferma indirizzo e-mail
mail-email-ignore = Non è stato Lei? Allora non deve fare nulla.
mail-email-changed-subject = Il Suo indirizzo e-mail è cambiato
mail-email-changed-text = D’ora in poi accede al Centro fatturazione con un altro indirizzo e-mail e riceve lì la posta.
mail-email-changed-not-you = Non è stato Lei? Allora scriva subito all’assistenza.
mail-handover-offered-subject = Assuma il ruolo di contatto di fatturazione
mail-handover-offered-text = { $from } Le offre, { $to }, il ruolo di contatto di fatturazione del Suo account. Chi lo ha modifica le sottoscrizioni, paga e assegna le licenze. Accetti o rifiuti nella pagina delle persone.
mail-handover-taken-subject = Ora il contatto di fatturazione è Lei
mail-handover-taken-text = { $from } Le ha ceduto, { $to }, il ruolo di contatto di fatturazione. Ora può modificare le sottoscrizioni, pagare e assegnare le licenze.
mail-handover-given-subject = Non è più il contatto di fatturazione
mail-handover-given-text = { $to } ha assunto il ruolo di contatto di fatturazione che era Suo, { $from }. Può continuare ad accedere e a vedere tutto.
mail-removed-subject = Non fa più parte di { $account }
mail-removed-text = È stata rimossa la Sua appartenenza a { $account } nel Centro fatturazione. Non può più accedere a questo account e le licenze che ne aveva sono di nuovo libere.
mail-removed-others = Se fa parte di un’altra azienda nel Centro fatturazione, lì non cambia nulla. Se si tratta di un errore, scriva al contatto di fatturazione dell’azienda.
mail-contact-subject = { $account } ha un altro contatto di fatturazione
mail-contact-to-text = L’assistenza ha assegnato a Lei, { $to }, il ruolo di contatto di fatturazione di { $account } al posto di { $from }. Ora può modificare le sottoscrizioni, pagare e assegnare le licenze.
mail-contact-from-text = L’assistenza ha assegnato a { $to } il ruolo di contatto di fatturazione di { $account } al Suo posto, { $from }.
mail-contact-not-right = Non è corretto? Allora scriva subito all’assistenza.
