### What is sold: a new subscription is bought, or tried first.

products-from = Ab { $price }
products-select = Auswählen
products-held = Bereits vorhanden
products-in-cart = Im Warenkorb
products-buy = Kaufen
products-buy-about = Wählen Sie Plan, Lizenzen und Abrechnungsrhythmus. Sie können das Produkt noch heute nutzen.
products-try = Testen
products-try-about = { $days ->
    [one] { $days } Tag kostenlos, ohne Zahlungsdaten. Die Testversion endet automatisch.
   *[other] { $days } Tage kostenlos, ohne Zahlungsdaten. Die Testversion endet automatisch.
 }
products-try-days = { $days ->
    [one] { $days } Tag kostenlos
   *[other] { $days } Tage kostenlos
 }
products-try-then = endet danach automatisch, es wird nichts berechnet

products-compare = Pläne vergleichen
products-feature = Funktion
products-included = Enthalten
products-not-included = Nicht enthalten
products-next = Weiter
products-trial-title = Ihre Testversion
products-start-trial = Testversion starten
products-trial-begun = Ihre Testversion ist gestartet
products-trial-mail = Eine Begrüßungs-E-Mail ist unterwegs an { $email }.
products-trial-free = Die Testversion endet automatisch, und es wird nichts berechnet. Um das Produkt weiter zu nutzen, wählen Sie jederzeit „Jetzt abonnieren“.
