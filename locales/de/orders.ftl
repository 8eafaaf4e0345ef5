### A placed order.

confirmation-title = Vielen Dank für Ihre Bestellung
confirmation-renewed-title = Ihr Abonnement ist verlängert
confirmation-renewed-period = Der neue Abrechnungszeitraum beginnt, wo der letzte endete.
confirmation-period-begins = Ihr neuer Abrechnungszeitraum beginnt heute.
confirmation-order = Bestellung { $number }
confirmation-before = { $plan } × { $seats }
confirmation-paid-with = Bezahlt mit { $brand }, Endziffern { $digits }
confirmation-paid = Bezahlt
confirmation-balance-after = Aktuelles Kontoguthaben
confirmation-cancellation-ended = Mit dieser Bestellung ist die Kündigung von { $product } aufgehoben: Das Abonnement verlängert sich wieder, das nächste Mal am { $date }.
confirmation-next = Nächste Schritte
confirmation-assign = { $count ->
    [one] { $count } Lizenz wurde hinzugefügt. Weisen Sie sie zu, damit sich jemand anmelden und sie nutzen kann.
   *[other] { $count } Lizenzen wurden hinzugefügt. Weisen Sie sie zu, damit Ihre Kolleginnen und Kollegen sich anmelden und sie nutzen können.
 }

confirmation-assign-button = Lizenzen zuweisen
