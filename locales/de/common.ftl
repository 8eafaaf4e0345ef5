### What every page says. `en` is the source: the other languages have the same ids and variables.
### Product names and Prorata are never translated.

common-billing-center = Billing Center
common-description = Ändern Sie Ihre Abonnements und sehen Sie sofort auf den Cent genau, was das heute kostet. Rechnungen, Lizenzen und Zahlungsdaten an einem Ort.
common-skip-to-content = Zum Inhalt springen
common-language = Sprache
common-language-failed = { $language } konnte nicht geladen werden. Prüfen Sie Ihre Internetverbindung.
common-try-again = Erneut versuchen

common-subject = : { $subject }
common-label = { $label }:
common-and-also = { $first } · { $second }
common-title = { $title } · Prorata
common-title-refused = Fehler: { $title } · Prorata
nav-people = Personen und Lizenzen
nav-help = Hilfe
nav-profile = Profil
invoices-title = Rechnungen
common-sign-in = Anmelden
common-sign-out = Abmelden
common-optional = (optional)
common-unchanged = Es hat sich nichts geändert: Ihre Angaben sind dieselben wie zuvor.
common-billing-contact = Abrechnungskontakt
common-contact-support = Support kontaktieren
common-contact-sales = Vertrieb kontaktieren
common-corporate-portal-open = Corporate Billing Portal öffnen
common-pay-now = Jetzt bezahlen
common-to-subscriptions = Zu den Abonnements
common-manage-licences = Lizenzen verwalten
common-monthly = Monatlich
common-annual = Jährlich
common-licences = Lizenzen
common-checkout = Zur Kasse
common-add-to-cart = In den Warenkorb

common-selection = { $plan } × { $seats }, { $period ->
    [annual] jährlich
   *[monthly] monatlich
 }

common-licences-used = { $free ->
    [0] { $assigned } von { $seats } zugewiesen
   *[other] { $assigned } von { $seats } zugewiesen, { $free } frei
 }

sign-in-title = Anmelden
sign-in-intro = Melden Sie sich mit Ihrer geschäftlichen E-Mail-Adresse beim Billing Center an.
sign-in-email = E-Mail-Adresse
sign-in-password = Passwort
sign-in-safety = Wir fragen nie per E-Mail oder am Telefon nach Ihrem Passwort.

not-found-title = Seite nicht gefunden
not-found-text = Der Link ist möglicherweise veraltet, oder die Seite gehört zu einem anderen Konto.
unavailable-title = Vorübergehend nicht verfügbar
unavailable-text = Der Server konnte nicht antworten. Es wurde nichts geändert. Bitte versuchen Sie es gleich noch einmal.

common-card = { $brand }, Endziffern { $digits }
payment-methods-title = Zahlungsmethoden
account-title = Konto
people-title = Personen
licences-title = Lizenzen zuweisen
orders-title = Bestellungen
lost-password-title = Passwort vergessen?
profile-title = Ihr Profil
switch-account-to = Wechseln zu
open-order-way = Bestellung fortsetzen oder abbrechen
factor-first-title = Noch ein Schritt zu Ihrer Sicherheit
factor-first-do = Jetzt einrichten
passkey-sign-in = Mit Passkey anmelden
