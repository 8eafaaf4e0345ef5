### Asking support for what is not done online.

support-title = Contatta l’assistenza
support-about = Oggetto
support-about-lower-tier = Un piano inferiore
support-about-more-seats = Più licenze di quelle vendute online
support-about-other = Altro
support-product = Prodotto
support-message = Messaggio
support-message-optional = Messaggio (facoltativo)
support-message-hint = Massimo { $most } caratteri. Rispondiamo per e-mail.
support-send = Invia
support-sent = La richiesta è stata inviata.
support-next = Risponderemo a { $email }, di solito entro un giorno lavorativo. Le Sue sottoscrizioni non sono cambiate.
