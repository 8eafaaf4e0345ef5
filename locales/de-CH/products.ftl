### What is sold: a new subscription is bought, or tried first.

products-trial-mail = Eine Begrüssungs-E-Mail ist unterwegs an { $email }.
products-trial-free = Die Testversion endet automatisch, und es wird nichts berechnet. Um das Produkt weiter zu nutzen, wählen Sie jederzeit «Jetzt abonnieren».
