### Cancelling a subscription, and having it back.

cancellation-title = Abonnement kündigen
cancellation-price = Aktueller Preis (netto)
cancellation-price-each = { $period ->
    [annual] { $amount } pro Jahr
   *[monthly] { $amount } pro Monat
 }
cancellation-smaller = Würde ein kleineres Abonnement ausreichen?
cancellation-fewer = { $fewer ->
    [one] { $fewer } Lizenz statt { $seats } kostet { $price } netto.
   *[other] { $fewer } Lizenzen statt { $seats } kosten { $price } netto.
 }
cancellation-fewer-free = Alle Lizenzen sind zugewiesen: Sie wählen, wem eine Lizenz entzogen wird.
cancellation-fewer-do = Lizenzen reduzieren
cancellation-monthly = Bei monatlicher Abrechnung kostet es { $month } statt { $year } (netto), und Sie können zum Ende jedes Monats kündigen. Der Rest des Jahres wird Ihnen gutgeschrieben.
cancellation-monthly-do = Auf monatlich umstellen
cancellation-lower = Auch ein niedrigerer Plan kostet weniger. Der Support kann Ihr Abonnement für Sie umstellen.

cancellation-means = Was passiert, wenn Sie kündigen
cancellation-no-refund = Bis dahin funktioniert alles wie bisher. Für die verbleibende Zeit gibt es weder eine Erstattung noch eine Gutschrift, und es wird nichts mehr berechnet.
cancellation-cart = Die ausstehende Änderung an diesem Abonnement wird aus Ihrem Warenkorb entfernt.
cancellation-why = Warum kündigen Sie? (optional)
cancellation-why-price = Es ist zu teuer
cancellation-why-unused = Wir nutzen es zu wenig
cancellation-why-missing = Es fehlt etwas, das wir brauchen
cancellation-why-elsewhere = Wir nutzen ein anderes Produkt
cancellation-why-other = Ein anderer Grund
cancellation-comment = Möchten Sie uns noch etwas mitteilen? (optional)
cancellation-button = Abonnement kündigen
cancellation-done = Ihr Abonnement ist gekündigt
cancellation-reactivate-text = Bis zu diesem Tag können Sie es mit einem Klick und ohne Unterbrechung reaktivieren. Wir haben Ihnen eine Bestätigung per E-Mail gesendet.
cancellation-reactivated = Ihr Abonnement läuft weiter
cancellation-until = Das Abonnement läuft bis zum { $date } und endet dann automatisch.
cancellation-people = { $count ->
    [0] Es sind keine Lizenzen zugewiesen, also verliert niemand den Zugang.
    [one] { $count } Person verliert am { $date } den Zugang.
   *[other] { $count } Personen verlieren am { $date } den Zugang.
 }

cancellation-reactivated-text = Es verlängert sich am { $date }. Wir haben Ihnen eine Bestätigung per E-Mail gesendet.
