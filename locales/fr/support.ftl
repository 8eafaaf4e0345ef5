### Asking support for what is not done online.

support-title = Contacter le support
support-about = Objet
support-about-lower-tier = Un forfait inférieur
support-about-more-seats = Plus de licences que la limite en ligne
support-about-other = Autre sujet
support-product = Produit
support-message = Votre message
support-message-optional = Votre message (facultatif)
support-message-hint = { $most } caractères au maximum. Nous répondons par e-mail.
support-send = Envoyer
support-sent = Votre demande a été envoyée.
support-next = Nous répondrons à l’adresse { $email }, en général sous un jour ouvré. Vos abonnements n’ont pas changé.
