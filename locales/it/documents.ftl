### Invoices and credit notes: on paper, and on the pages about them.

document-invoice = Fattura
document-credit-note = Nota di credito
document-invoice-title = Fattura { $number }
document-credit-note-title = Nota di credito { $number }
document-dated = { $number } ({ $date })
document-foot = { $seller } · { $number }
document-number = Numero
document-issued = Data di emissione
document-supplied = Data dell’operazione
document-order = Ordine
document-earlier = Rettifica la fattura
document-earlier-credit-note = Rettifica la nota di credito
document-purchase-order = Ordine d’acquisto
document-buyer-reference = Vostro riferimento
document-seller = Emittente
document-buyer = Cliente
document-vat-number = Partita IVA { $number }
document-description = Descrizione
document-quantity = Licenze
document-unit-price = Prezzo
document-tax-rate = IVA
document-amount = Importo
document-charge = { $product }, { $period ->
    [annual] annuale
   *[monthly] mensile
 }
document-credit = Credito per il periodo non utilizzato: { $product } × { $seats }
document-period = { $start } – { $end }
document-credit-of-invoice = Addebitato con la fattura { $number }
document-credit-of-credit-note = Addebitato con la nota di credito { $number }
document-credit-of-billing = Data di addebito: { $date }
document-notes = { $first }; { $second }
document-net = Totale imponibile
document-total = Totale
document-outstanding = Importo da pagare
document-paid-on = Pagata il { $date }
document-due-by = Scadenza: { $date }
document-transfer = Pagamento con bonifico
document-transfer-payee = Beneficiario
document-transfer-iban = IBAN
document-transfer-reference = Causale
document-transfer-until = Scadenza
document-transfer-scan = Inquadri il codice con l’app della Sua banca per compilare il bonifico.
document-transfer-code = Codice QR per un bonifico SEPA a { $iban }, con gli stessi dati della tabella
document-tax-title = IVA per aliquota
document-tax-base = Imponibile
document-tax-reverse-charge = Inversione contabile
document-tax-outside-scope = Fuori campo IVA
document-reverse-charge = Inversione contabile: l’IVA è dovuta dal committente (articolo 196 della direttiva 2006/112/CE).
document-outside-scope = Operazione fuori campo IVA UE: il luogo della prestazione è fuori dal territorio IVA dell’UE (articoli 6, 44 e 59 della direttiva 2006/112/CE).
document-national-tax = IVA in { $currency }: { $amount }. Cambio della Banca centrale europea ({ $date }): 1 EUR = { $rates }.
document-national-tax-demo = IVA in { $currency }: { $amount }. Cambio inventato per la demo ({ $date }): 1 EUR = { $rates }.
document-rates = { $first } = { $second }
document-page = Pagina { $page } di { $pages }
document-xml-description = Dati di { $number } secondo la norma EN 16931
invoices-year = Anno
invoices-all-years = Tutti gli anni
invoices-date = Data
invoices-kind = Documento
invoices-files = File
invoices-for = Descrizione
invoices-state = Stato
invoices-all-states = Tutti gli stati
invoices-paid = Pagata
invoices-open = Da pagare
invoices-credited = Accreditata
invoices-renewal = Rinnovo, fattura non ancora emessa
invoices-by-balance = Dal Suo saldo: { $amount }
invoices-charged = Addebito: { $amount }
invoices-to-balance = Accredito sul Suo saldo: { $amount }
invoices-export = Esporta come CSV
invoices-export-balance = Saldo
invoices-export-charged = Addebitato
invoices-export-first-day = Primo giorno
invoices-export-last-day = Ultimo giorno
invoices-download-pdf = Scarica { $number } in PDF
invoices-download-xml = Scarica { $number } in XML
invoices-empty-title = Ancora nessuna fattura
invoices-empty-text = Quando effettuerà un ordine, la fattura comparirà qui.
invoices-back = Tutte le fatture

document-refund = Rimborso: { $product }
document-refunded-to = Rimborsato su { $brand } (ultime cifre: { $digits })
