### Asking support for what is not done online.

support-title = Support kontaktieren
support-about = Betreff
support-about-lower-tier = Ein niedrigerer Plan
support-about-more-seats = Mehr Lizenzen, als online verkauft werden
support-about-other = Etwas anderes
support-product = Produkt
support-message = Ihre Nachricht
support-message-optional = Ihre Nachricht (optional)
support-message-hint = Höchstens { $most } Zeichen. Wir antworten per E-Mail.
support-send = Senden
support-sent = Ihre Anfrage wurde gesendet.
support-next = Wir antworten an { $email }, in der Regel innerhalb eines Werktags. An Ihren Abonnements hat sich nichts geändert.
