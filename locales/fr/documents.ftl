### Invoices and credit notes: on paper, and on the pages about them.

document-invoice = Facture
document-credit-note = Avoir
document-invoice-title = Facture { $number }
document-credit-note-title = Avoir { $number }
document-dated = { $number } ({ $date })
document-foot = { $seller } · { $number }
document-number = Numéro
document-issued = Date d’émission
document-supplied = Date de la prestation
document-order = Commande
document-earlier = Rectifie la facture
document-earlier-credit-note = Rectifie l’avoir
document-purchase-order = Bon de commande
document-buyer-reference = Votre référence
document-seller = Émetteur
document-buyer = Client
document-vat-number = Numéro de TVA { $number }
document-description = Désignation
document-quantity = Licences
document-unit-price = Prix unitaire
document-tax-rate = TVA
document-amount = Montant
document-charge = { $product }, { $period ->
    [annual] annuel
   *[monthly] mensuel
 }
document-credit = Crédit pour la période non utilisée : { $product } × { $seats }
document-period = Du { $start } au { $end }
document-credit-of-invoice = Facture d’origine : { $number }
document-credit-of-credit-note = Avoir d’origine : { $number }
document-credit-of-billing = Facturé le { $date }
document-notes = { $first } ; { $second }
document-net = Total HT
document-total = Total TTC
document-outstanding = Reste à payer
document-paid-on = Payée le { $date }
document-due-by = À payer au plus tard le { $date }
document-transfer = Payer par virement
document-transfer-payee = Bénéficiaire
document-transfer-iban = IBAN
document-transfer-reference = Référence du paiement
document-transfer-until = Date d’échéance
document-transfer-scan = Scannez le code avec l’application de votre banque pour préremplir le virement.
document-transfer-code = QR code pour un virement SEPA vers le compte { $iban }, avec les mêmes informations que le tableau
document-tax-title = TVA par taux
document-tax-base = Base HT
document-tax-reverse-charge = Autoliquidation
document-tax-outside-scope = Hors champ de la TVA
document-reverse-charge = Autoliquidation : la TVA est due par le preneur (article 196 de la directive 2006/112/CE).
document-outside-scope = Hors champ de la TVA de l’UE : le lieu de la prestation se situe hors du territoire TVA de l’UE (articles 6, 44 et 59 de la directive 2006/112/CE).
document-national-tax = TVA en { $currency } : { $amount }. Cours de change de la Banque centrale européenne du { $date } : 1 EUR = { $rates }.
document-national-tax-demo = TVA en { $currency } : { $amount }. Cours de change fictif de démonstration du { $date } : 1 EUR = { $rates }.
document-rates = { $first } = { $second }
document-page = Page { $page } sur { $pages }
document-xml-description = Données du document { $number } selon la norme EN 16931
invoices-year = Année
invoices-all-years = Toutes les années
invoices-date = Date
invoices-kind = Document
invoices-files = Fichiers
invoices-for = Description
invoices-state = Statut
invoices-all-states = Tous les statuts
invoices-paid = Payée
invoices-open = À payer
invoices-credited = Avoir émis
invoices-renewal = Renouvellement, pas encore facturé
invoices-by-balance = Réglé par votre solde : { $amount }
invoices-charged = Débité : { $amount }
invoices-to-balance = Ajouté à votre solde : { $amount }
invoices-export = Exporter en CSV
invoices-export-balance = Solde
invoices-export-charged = Débité
invoices-export-first-day = Premier jour
invoices-export-last-day = Dernier jour
invoices-download-pdf = Télécharger { $number } en PDF
invoices-download-xml = Télécharger { $number } en XML
invoices-empty-title = Aucune facture pour l’instant
invoices-empty-text = Quand vous passerez une commande, sa facture apparaîtra ici.
invoices-back = Toutes les factures

document-refund = Remboursement : { $product }
document-refunded-to = Remboursé sur la carte { $brand } se terminant par { $digits }
