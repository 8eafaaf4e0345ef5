### Cancelling a subscription, and having it back.

cancellation-title = Abonnement kündigen
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
cancellation-reactivated-text = Es wird am { $date } verlängert. Eine Bestätigung haben wir Ihnen per E-Mail gesendet.
