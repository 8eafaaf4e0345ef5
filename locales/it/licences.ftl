### Who holds the licences of a subscription.

licences-assign = Assegna
licences-free = Rimuovi
licences-select = Seleziona { $name }
licences-choose-page = Seleziona tutti in questa pagina

licences-choose-all = { $count ->
    [one] Seleziona { $count } persona
   *[other] Seleziona tutte le { $count } persone
 }

licences-choose-none = Annulla la selezione

licences-all-chosen = { $count ->
    [one] { $count } persona è selezionata.
   *[other] Tutte le { $count } persone sono selezionate.
 }

licences-row-assigned = Assegnata
licences-row-freed = Rimossa
licences-assign-chosen = Assegna alle persone selezionate
licences-free-chosen = Rimuovi dalle persone selezionate
licences-silent = Non avvisare per e-mail
licences-list-title = Assegna da un elenco
licences-list-text = Potrà verificare l’elenco prima di assegnare le licenze. Chi è nuovo nell’account riceve un invito.
licences-list-pasted = Elenco delle persone
licences-list-hint = Un indirizzo e-mail per riga, oppure nome e indirizzo come in un foglio di calcolo.
licences-list-file = Oppure un file CSV (massimo { $kilobytes } kB)
licences-list-check = Verifica elenco
licences-invite-title = Invita una nuova persona
licences-invite-text = La persona riceve una licenza e un’e-mail con un link per scegliere una password.
licences-invite = Invita e assegna
licences-done-invited = La licenza è stata assegnata.

licences-done-assigned = { $count ->
    [one] È stata assegnata { $count } licenza.
   *[other] Sono state assegnate { $count } licenze.
 }

licences-done-freed = { $count ->
    [one] È stata rimossa { $count } licenza.
   *[other] Sono state rimosse { $count } licenze.
 }

licence-list-title = Verifica elenco
licence-list-line = Riga
licence-list-verdict = Che cosa succede
licence-list-assign = riceve una licenza
licence-list-invite = nuova persona: riceve un invito e una licenza
licence-list-has-one = ha già una licenza
licence-list-twice = già nella riga { $line }
licence-list-no-address = nessun indirizzo e-mail
licence-list-bad-address = indirizzo e-mail non valido
licence-list-read-as = Il file non indica la codifica del testo, quindi è stato letto come Windows-1252. Verifichi i nomi.

licence-list-bad = { $count ->
    [one] { $count } riga non è utilizzabile: { $lines }. La corregga qui sotto o continui senza.
   *[other] { $count } righe non sono utilizzabili: { $lines }. Le corregga qui sotto o continui senza.
 }

licence-list-nobody = Nessuna persona di questo elenco può ricevere una licenza. Lo corregga qui sotto.
licence-list-too-few = Licenze necessarie: { $count }, disponibili: { $free }. Accorci l’elenco qui sotto o aggiunga licenze.
licence-list-told = Chi riceve una licenza viene avvisato per e-mail.
licence-list-silent = Nessuno viene avvisato per e-mail.
licence-list-do = { $count ->
    [one] Assegna { $count } licenza (disponibili: { $free })
   *[other] Assegna { $count } licenze (disponibili: { $free })
 }
licence-list-correct = Correggi elenco
