### Renewals: what is open, and what is ahead.

pay-title = Pagamenti in sospeso
pay-about = Non è stato possibile addebitare questi rinnovi. Dopo il pagamento, il Suo account sarà di nuovo in regola.
pay-with = L’addebito verrà effettuato su { $brand } (ultime cifre: { $digits }).
pay-without-card = Non è registrato alcun metodo di pagamento. Inserisca prima i dettagli di pagamento, poi potrà pagare.
pay-nothing-title = È tutto pagato
pay-nothing-text = Al momento non c’è nulla in sospeso.
pay-elsewhere = L’importo scaduto non può essere pagato qui. Contatti l’assistenza: troveremo una soluzione.
upcoming-title = Prossimi addebiti
upcoming-next = Prossimo addebito di ogni sottoscrizione
upcoming-months = Prossimi dodici mesi
upcoming-all = Tutti gli addebiti
upcoming-subscription = Sottoscrizione
upcoming-date = Data
upcoming-month = Mese
upcoming-amount = Importo
upcoming-sum = Totale
upcoming-net = { $amount }, imposte escluse
upcoming-tax = più { $amount } di IVA ({ $rate })
upcoming-balance = meno { $amount } dal Suo saldo
upcoming-new-price = Nuovo prezzo: { $price }
upcoming-about = Ai prezzi concordati o annunciati, imposte incluse e al netto del saldo dell’account, se non cambia nulla.
upcoming-trial-ends = La prova termina, nessun addebito
upcoming-expires = Termina, nessun addebito
upcoming-empty-title = Nessun addebito previsto
upcoming-empty-text = Nei prossimi dodici mesi non si rinnova nulla. Quando si abbonerà a un prodotto, gli addebiti compariranno qui.
pay-now-amount = Paga ora · { $amount }
