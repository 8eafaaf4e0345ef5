### Renewals: what is open, and what is ahead.

pay-title = Pagamenti in sospeso
pay-about = Non è stato possibile addebitare questi rinnovi. Appena paga, il Suo account è subito di nuovo in regola.
pay-with = L’addebito avviene su { $brand } che termina con { $digits }.
pay-without-card = Non è registrato alcun metodo di pagamento. Inserisca prima i dettagli di pagamento, poi può pagare.
pay-nothing-title = È tutto pagato
pay-nothing-text = Al momento non c’è nulla in sospeso.
pay-elsewhere = Ciò che è scaduto non può essere pagato qui. Contatti l’assistenza e troveremo una soluzione.
upcoming-title = Prossimi addebiti
upcoming-next = Prossimo addebito di ogni sottoscrizione
upcoming-months = Prossimi dodici mesi
upcoming-all = Tutti gli addebiti
upcoming-subscription = Sottoscrizione
upcoming-date = Data
upcoming-month = Mese
upcoming-amount = Importo
upcoming-sum = Somma
upcoming-net = { $amount } imposte escluse
upcoming-tax = più { $amount } di IVA { $rate }
upcoming-balance = meno { $amount } dal saldo
upcoming-new-price = Nuovo prezzo: { $price }
upcoming-about = Ai prezzi concordati o annunciati, imposte incluse e al netto del saldo dell’account: se non cambia nulla.
upcoming-trial-ends = La prova termina, nessun addebito
upcoming-expires = Termina, nessun addebito
upcoming-empty-title = Nessun addebito previsto
upcoming-empty-text = Nei prossimi dodici mesi non si rinnova nulla. Quando si abbona a un prodotto, gli addebiti compaiono qui.
