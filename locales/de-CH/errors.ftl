### Why something was not done, and what to do next.

error-not-found = Das gibt es nicht mehr. Gehen Sie zurück zu Ihren Abonnementen.
error-bad-vat-number = Das ist keine gültige MWST-Nummer Ihres Rechnungslandes. Prüfen Sie Buchstaben und Ziffern und versuchen Sie es noch einmal.
error-vat-number-not-registered = VIES, das MWST-Register der EU, kennt diese MWST-Nummer nicht. Prüfen Sie die Nummer, oder lassen Sie sie von Ihrer Steuerbehörde für den EU-Handel registrieren und versuchen Sie es dann noch einmal. Ohne sie können Sie mit Mehrwertsteuer bestellen.
error-cart-empty = Ihr Warenkorb ist leer: Möglicherweise wurde die Bestellung bereits aufgegeben. Sehen Sie bei Ihren Abonnementen nach.
error-not-chargeable = Dieser Betrag kann nicht abgebucht werden: Er ist für unseren Zahlungsdienstleister zu klein oder zu gross. Es wurde nichts abgebucht und nichts geändert. Wählen Sie eine andere Anzahl Lizenzen oder einen anderen Abrechnungsrhythmus, oder wenden Sie sich an den Support.
error-bad-email = Das ist keine gültige E-Mail-Adresse. Geben Sie eine Adresse wie name@firma.ch ein.
error-bad-address = Geben Sie Strasse und Ort ein (jeweils höchstens { $most } Zeichen).
refusal-corporate-account = Ihr Unternehmen verwaltet seine Abonnemente im Corporate Billing Portal. Hier können Sie sie ansehen, aber nicht ändern.
refusal-invoice-overdue = Eine Rechnung ist überfällig. Bezahlen Sie sie zuerst, dann können Sie Ihre Abonnemente ändern. Kündigen können Sie ein Abonnement auch jetzt.
refusal-already-held = Ihr Konto hat dieses Produkt bereits. Sie können es bei Ihren Abonnementen ändern.
