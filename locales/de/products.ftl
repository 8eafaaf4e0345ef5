### What is sold: a new subscription is bought, or tried first.

products-from = Ab { $price }
products-select = Auswählen
products-held = Haben Sie bereits
products-in-cart = Im Warenkorb
products-buy = Kaufen
products-buy-about = Wählen Sie Plan, Lizenzen und Abrechnung. Sie können es noch heute nutzen.
products-try = Testen
products-try-about = { $days ->
    [one] { $days } Tag kostenlos, ohne Zahlungsdaten. Die Testversion endet von selbst.
   *[other] { $days } Tage kostenlos, ohne Zahlungsdaten. Die Testversion endet von selbst.
 }
products-try-days = { $days ->
    [one] { $days } Tag kostenlos
   *[other] { $days } Tage kostenlos
 }
products-try-then = endet danach von selbst, ohne Abbuchung

products-compare = Pläne vergleichen
products-feature = Funktion
products-included = Enthalten
products-not-included = Nicht enthalten
products-next = Weiter
products-trial-title = Ihre Testversion
products-start-trial = Testversion starten
products-trial-begun = Ihre Testversion hat begonnen
products-trial-mail = Eine Begrüßungs-E-Mail ist unterwegs an { $email }.
products-trial-free = Die Testversion endet von selbst, und es wird nichts berechnet. Möchten Sie weitermachen, wählen Sie jederzeit „Jetzt abonnieren“.
