### Why something was not done, and what to do next.

error-bad-vat-number = Das ist keine gültige UID-Nummer Ihres Rechnungslandes. Prüfen Sie Buchstaben und Ziffern und versuchen Sie es noch einmal.
error-vat-number-not-registered = VIES, das Umsatzsteuerregister der EU, kennt diese UID-Nummer nicht. Prüfen Sie die Nummer, oder lassen Sie sie von Ihrer Steuerbehörde für den EU-Handel registrieren und versuchen Sie es dann noch einmal. Ohne sie können Sie mit Umsatzsteuer bestellen.
error-bad-email = Das ist keine gültige E-Mail-Adresse. Geben Sie eine Adresse wie name@firma.at ein.
