### Cancelling a subscription, and having it back.

cancellation-title = Abonnement kündigen
cancellation-price = Preis, der entfällt (netto)
cancellation-price-each = { $period ->
    [annual] { $amount } pro Jahr
   *[monthly] { $amount } pro Monat
 }
cancellation-smaller = Würde weniger reichen?
cancellation-fewer = { $fewer ->
    [one] { $fewer } Lizenz statt { $seats } kostet { $price } netto.
   *[other] { $fewer } Lizenzen statt { $seats } kosten { $price } netto.
 }
cancellation-fewer-free = Alle sind zugewiesen: Sie wählen, wem eine entzogen wird.
cancellation-fewer-do = Weniger Lizenzen
cancellation-monthly = Mit monatlicher Abrechnung kostet es { $month } statt { $year } (netto) und lässt sich zum Ende jedes Monats kündigen. Die restliche Zeit des Jahres wird gutgeschrieben.
cancellation-monthly-do = Auf monatlich umstellen
cancellation-lower = Auch ein niedrigerer Plan kostet weniger: Der Support stellt ihn für Sie um.

cancellation-means = Was bei einer Kündigung geschieht
cancellation-no-refund = Bis dahin funktioniert alles wie bisher. Für die verbleibende Zeit gibt es keine Erstattung und keine Gutschrift, und es wird nichts mehr berechnet.
cancellation-cart = Die Änderung dieses Abonnements, die im Warenkorb liegt, wird daraus entfernt.
cancellation-why = Warum kündigen Sie? (freiwillig)
cancellation-why-price = Es kostet zu viel
cancellation-why-unused = Wir nutzen es zu wenig
cancellation-why-missing = Uns fehlt etwas
cancellation-why-elsewhere = Wir nutzen ein anderes Produkt
cancellation-why-other = Ein anderer Grund
cancellation-comment = Was sollten wir wissen? (freiwillig)
cancellation-button = Abonnement kündigen
cancellation-done = Ihr Abonnement ist gekündigt
cancellation-reactivate-text = Bis zu diesem Tag können Sie es mit einem Klick und ohne Unterbrechung reaktivieren. Eine Bestätigung haben wir Ihnen per E-Mail gesendet.
cancellation-reactivated = Ihr Abonnement läuft weiter
cancellation-until = Das Abonnement läuft bis zum { $date } und endet dann von selbst.
cancellation-people = { $count ->
    [0] Es ist keine Lizenz zugewiesen, also verliert niemand den Zugang.
    [one] { $count } Person verliert am { $date } den Zugang.
   *[other] { $count } Personen verlieren am { $date } den Zugang.
 }

cancellation-reactivated-text = Es wird am { $date } verlängert. Eine Bestätigung haben wir Ihnen per E-Mail gesendet.
