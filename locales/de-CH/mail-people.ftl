### E-mail to people about themselves: licences, invitations, passwords, addresses.

mail-licence-sign-in = Sie finden sie im Billing Center. Haben Sie noch kein Passwort? Wählen Sie dort «Passwort vergessen?».
mail-reset-text =
    { $hours ->
        [one] Jemand – vermutlich Sie selbst – hat ein neues Passwort angefordert. Der Link ist eine Stunde gültig und kann einmal verwendet werden. Sobald Sie ein neues Passwort wählen, werden Sie überall abgemeldet.
       *[other] Jemand – vermutlich Sie selbst – hat ein neues Passwort angefordert. Der Link ist { $hours } Stunden gültig und kann einmal verwendet werden. Sobald Sie ein neues Passwort wählen, werden Sie überall abgemeldet.
    }
mail-email-text =
    { $hours ->
        [one] Bitte bestätigen Sie diese E-Mail-Adresse, um sich damit beim Billing Center anzumelden. Der Link ist eine Stunde gültig und kann einmal verwendet werden.
       *[other] Bitte bestätigen Sie diese E-Mail-Adresse, um sich damit beim Billing Center anzumelden. Der Link ist { $hours } Stunden gültig und kann einmal verwendet werden.
    }
mail-email-changed-text = Ab jetzt melden Sie sich mit einer anderen E-Mail-Adresse beim Billing Center an und erhalten Ihre E-Mails dort.
mail-handover-offered-text = { $from } bietet Ihnen, { $to }, die Rolle des Abrechnungskontakts für Ihr Konto an. Der Abrechnungskontakt kann Abonnemente ändern und bezahlen sowie Lizenzen zuweisen. Nehmen Sie auf der Seite «Personen» an oder lehnen Sie dort ab.
mail-handover-taken-text = { $from } hat Ihnen, { $to }, die Rolle des Abrechnungskontakts übergeben. Sie können jetzt Abonnemente ändern und bezahlen sowie Lizenzen zuweisen.
mail-contact-to-text = Der Support hat Sie, { $to }, anstelle von { $from } zum Abrechnungskontakt von { $account } gemacht. Sie können jetzt Abonnemente ändern und bezahlen sowie Lizenzen zuweisen.
mail-contact-from-text = Der Support hat anstelle von Ihnen, { $from }, jetzt { $to } zum Abrechnungskontakt von { $account } gemacht.
mail-invoice-attached = Der Beleg ist als PDF angehängt, mit eingebetteten Daten für Buchhaltungssoftware.
mail-guessing-text = Jemand hat mit Ihrer E-Mail-Adresse ein falsches Passwort nach dem anderen ausprobiert. Ihr Passwort war nicht dabei, und niemand konnte sich damit anmelden.
