### Subscriptions: the list, the edit form with its order summary, and licences.

subscriptions-title = Abonnements
subscriptions-add = Neues Abonnement hinzufügen
subscriptions-options = Optionen
subscriptions-edit = Abonnement bearbeiten
subscriptions-subscribe-now = Jetzt abonnieren
subscriptions-cancel = Abonnement kündigen
subscriptions-reactivate = Reaktivieren
subscriptions-next-billing = Nächste Abrechnung
subscriptions-runs-until = Läuft bis
subscriptions-due-since = Fällig seit
subscriptions-trial-ends = Automatisches Ende
subscriptions-amount = Nettobetrag
subscriptions-empty-title = Noch keine Abonnements
subscriptions-empty-text = Wenn Ihr Unternehmen ein Produkt abonniert, erscheint es hier.

subscriptions-trial-days = { $days ->
    [one] Testversion: noch { $days } Tag
   *[other] Testversion: noch { $days } Tage
 }

subscriptions-trial-ended = Beendet am { $date }. Es wurde nichts berechnet.
subscriptions-price-rises = Neuer Preis ab der Verlängerung am { $date }: { $price }. Bis dahin: { $before }.

overview-attention = Erfordert Ihre Aufmerksamkeit
overview-title = Überblick
overview-orders = Letzte Bestellungen
overview-orders-all = Alle Bestellungen

# $product (text): the product’s name
# $date (text): the trial’s last day
overview-trial = Die Testphase von { $product } endet am { $date }.

# $product (text): the product’s name
# $date (text): the last day
overview-cancelled = { $product } ist gekündigt und läuft bis zum { $date }.
overview-reactivate = Reaktivieren
overview-card-missing = Es ist keine Karte hinterlegt. Abonnements, die sich verlängern, können nicht abgebucht werden.
overview-card-add = Karte hinzufügen

# $date (text): the card’s last day
overview-card-expired = Ihre Karte ist am { $date } abgelaufen.

# $date (text): the card’s last day
overview-card-expires = Ihre Karte läuft am { $date } ab.
overview-card-replace = Karte ersetzen
overview-next = Nächste Abbuchung
overview-nothing = Keine
overview-month = Kosten pro Monat
overview-month-note = vor Steuern
overview-balance = Guthaben
overview-open = Jetzt zu zahlen

# $count (number): renewals that failed and are to be paid
overview-open-payments = { $count ->
    [one] { $count } offene Zahlung
   *[other] { $count } offene Zahlungen
 }

# $assigned (number): licences that people hold
# $seats (number): all licences
overview-licences = { $assigned } von { $seats } zugewiesen

# $free (number): licences that nobody holds
overview-licences-free = { $free } verfügbar

overview-charged = Abgebucht
overview-ahead = Bevorstehend, wenn sich nichts ändert
overview-table = Als Tabelle anzeigen
overview-table-month = Monat

status-active = Aktiv
status-pending-cancellation = Kündigung ausstehend
status-past-due = Überfällig
status-trial = Testversion
status-trial-ended = Testversion beendet
status-expired = Abgelaufen

edit-title = Abonnement bearbeiten
edit-plan = Plan
edit-current-plan = Ihr aktueller Plan
edit-billing = Abrechnungsrhythmus
edit-per-seat-monthly = pro Lizenz und Monat
edit-per-seat-annual = pro Lizenz und Jahr
edit-seats-less = Eine Lizenz weniger
edit-seats-more = Eine Lizenz mehr
edit-update-summary = Bestellübersicht aktualisieren

edit-annual-saves = Jährlich sparen Sie { $amount } im Jahr.

edit-seats-hint = Sie haben { $seats }, davon { $assigned } zugewiesen. Online sind bis zu { $most } möglich.

edit-seats-hint-new = Online sind bis zu { $most } möglich.

summary-title = Bestellübersicht
summary-today = Heute
summary-subtotal = Zwischensumme
summary-credit = Gutschrift für nicht genutzte Zeit
summary-balance-used = Verrechnetes Kontoguthaben
summary-balance-gained = Ihrem Konto gutgeschrieben
summary-reverse-charge = Steuerschuldnerschaft des Leistungsempfängers
summary-total-due = Fälliger Gesamtbetrag
summary-raises-total = Erhöht den Gesamtbetrag um
summary-lowers-total = Senkt den Gesamtbetrag um
summary-in-cart = Bereits im Warenkorb
summary-periods-begin-today = Ihre neuen Abrechnungszeiträume beginnen heute.
summary-ends-cancellation = Dieses Abonnement ist gekündigt. Mit dieser Änderung wird die Kündigung aufgehoben: Es verlängert sich wieder, das nächste Mal am { $date }.

summary-days-used = { $days ->
    [one] Bisher: { $days } Tag genutzt
   *[other] Bisher: { $days } Tage genutzt
 }

summary-days-left = { $days ->
    [one] { $days } Tag übrig, wird Ihnen gutgeschrieben
   *[other] { $days } Tage übrig, werden Ihnen gutgeschrieben
 }

summary-new-period = Neuer Zeitraum: { $start } bis { $end }

summary-credit-days = { $unused } von { $days } Tagen, anteilig von den berechneten { $amount }

summary-tax = USt { $rate }

summary-balance-after = Ihr neues Guthaben: { $amount }

summary-then-monthly = { $product }: danach { $amount } netto pro Monat, nächste Abrechnung am { $date }.

summary-then-annual = { $product }: danach { $amount } netto pro Jahr, nächste Abrechnung am { $date }.
summary-seats-price = { $seats } × { $price } { $per }
