### The hosted pages of the sandbox, the payment provider for demos and tests. It is another house than the shop.

sandbox-name = Prorata Sandbox
sandbox-banner = Modalità di prova: qui funzionano solo carte di prova e non viene addebitato denaro reale
sandbox-title = { $title } – { $name }
sandbox-head = { $name } · { $banner }

## Payment details

sandbox-details-title = Dettagli di pagamento
sandbox-details-explanation = Inserisca una delle carte di prova qui sotto. Vengono conservati solo il circuito, le ultime quattro cifre e la data di scadenza.
sandbox-title-with-error = Errore: { $title }
sandbox-errors-title = C’è un problema
sandbox-number = Numero della carta
sandbox-number-hint = 16 cifre, con o senza spazi
sandbox-number-missing = Inserisca il numero della carta
sandbox-number-mistyped = Questo non è un numero di carta. Verifichi ogni cifra.
sandbox-number-not-a-test-card = Questa non è una carta di prova. Non inserisca mai qui una carta reale: ne usi una della tabella.
sandbox-expiry = Data di scadenza
sandbox-expiry-hint = MM/AA, per esempio 12/30
sandbox-expiry-missing = Inserisca la data di scadenza
sandbox-expiry-mistyped = Inserisca la data di scadenza come mese e anno, per esempio 12/30
sandbox-expiry-past = Questa carta è scaduta. Inserisca una data futura.
sandbox-cvc = Codice di sicurezza
sandbox-cvc-hint = 3 cifre qualsiasi
sandbox-cvc-mistyped = Inserisca 3 cifre come codice di sicurezza
sandbox-card-holder = Nome sulla carta
sandbox-name-missing = Inserisca il nome riportato sulla carta
sandbox-save = Salva carta
sandbox-cancel = Indietro senza salvare
sandbox-cards-title = Carte di prova
sandbox-cards-card = Carta
sandbox-cards-effect = Che cosa succede
sandbox-card-succeeds = Ogni pagamento riesce
sandbox-card-declines = Ogni pagamento viene rifiutato
sandbox-card-needs-confirmation = Ogni pagamento va prima confermato

## Confirmation of a payment

sandbox-confirm-title = Conferma pagamento
sandbox-confirm-explanation = La Sua banca vuole verificare che sia Lei a effettuare il pagamento.
sandbox-confirm-amount = Importo
sandbox-confirm-card = Carta
sandbox-card = { $brand } ···· { $digits }
sandbox-confirm = Conferma pagamento
sandbox-refuse = Rifiuta

## A link that is unknown, used up or too old

sandbox-gone-title = Questa pagina non esiste più
sandbox-gone-explanation = Il link è già stato usato o è scaduto. Qui non è stato addebitato nulla.
sandbox-gone-back = Torna al Centro fatturazione
