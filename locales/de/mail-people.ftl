### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

mail-footer-person = Sie erhalten diese E-Mail, weil Sie im Billing Center zu { $account } gehören.
mail-footer-removed = Sie erhalten diese E-Mail, weil Sie im Billing Center zu { $account } gehört haben.
mail-footer-invoices = Sie erhalten diese E-Mail, weil diese Adresse im Billing Center als Empfänger der Rechnungen für { $account } eingetragen wurde.
mail-licence-subject = Sie haben eine Lizenz für { $product }
mail-licence-text = { $by } hat Ihnen eine Lizenz für { $product } zugewiesen. Sie können sie sofort nutzen.
mail-licence-sign-in = Sie finden sie im Billing Center. Haben Sie noch kein Passwort? Wählen Sie dort „Passwort vergessen?“.
mail-invitation-subject = Sie wurden zum Billing Center eingeladen
mail-invitation-text = { $by } hat Sie zum Konto Ihres Unternehmens im Billing Center eingeladen.
mail-invitation-link =
    { $days ->
        [one] Wählen Sie ein Passwort, um sich anzumelden. Der Link ist { $days } Tag gültig und kann einmal verwendet werden.
       *[other] Wählen Sie ein Passwort, um sich anzumelden. Der Link ist { $days } Tage gültig und kann einmal verwendet werden.
    }
mail-password-step = Passwort wählen
mail-reset-subject = Wählen Sie ein neues Passwort
mail-reset-text =
    { $hours ->
        [one] jemand – vermutlich Sie selbst – hat ein neues Passwort angefordert. Der Link ist eine Stunde gültig und kann einmal verwendet werden. Sobald Sie ein neues Passwort wählen, werden Sie überall abgemeldet.
       *[other] jemand – vermutlich Sie selbst – hat ein neues Passwort angefordert. Der Link ist { $hours } Stunden gültig und kann einmal verwendet werden. Sobald Sie ein neues Passwort wählen, werden Sie überall abgemeldet.
    }
mail-reset-ignore = Das waren nicht Sie? Dann brauchen Sie nichts zu tun: Ihr Passwort bleibt unverändert.
mail-email-subject = Bestätigen Sie Ihre E-Mail-Adresse
mail-email-text =
    { $hours ->
        [one] bitte bestätigen Sie diese E-Mail-Adresse, um sich damit beim Billing Center anzumelden. Der Link ist eine Stunde gültig und kann einmal verwendet werden.
       *[other] bitte bestätigen Sie diese E-Mail-Adresse, um sich damit beim Billing Center anzumelden. Der Link ist { $hours } Stunden gültig und kann einmal verwendet werden.
    }
mail-email-step = E-Mail-Adresse bestätigen
mail-email-ignore = Das waren nicht Sie? Dann brauchen Sie nichts zu tun.
mail-email-changed-subject = Ihre E-Mail-Adresse wurde geändert
mail-email-changed-text = ab jetzt melden Sie sich mit einer anderen E-Mail-Adresse beim Billing Center an und erhalten Ihre E-Mails dort.
mail-email-changed-not-you = Das waren nicht Sie? Dann wenden Sie sich sofort an den Support.
mail-handover-offered-subject = Rolle des Abrechnungskontakts übernehmen
mail-handover-offered-text = { $from } bietet Ihnen, { $to }, die Rolle des Abrechnungskontakts für Ihr Konto an. Der Abrechnungskontakt kann Abonnements ändern und bezahlen sowie Lizenzen zuweisen. Nehmen Sie auf der Seite „Personen“ an oder lehnen Sie dort ab.
mail-handover-taken-subject = Sie sind jetzt Abrechnungskontakt
mail-handover-taken-text = { $from } hat Ihnen, { $to }, die Rolle des Abrechnungskontakts übergeben. Sie können jetzt Abonnements ändern und bezahlen sowie Lizenzen zuweisen.
mail-handover-given-subject = Sie sind nicht mehr Abrechnungskontakt
mail-handover-given-text = { $to } hat die Rolle des Abrechnungskontakts von Ihnen, { $from }, übernommen. Sie können sich weiterhin anmelden und alles ansehen.
mail-removed-subject = Sie gehören nicht mehr zu { $account }
mail-removed-text = Sie wurden im Billing Center aus dem Konto von { $account } entfernt. Sie können sich bei diesem Konto nicht mehr anmelden und die Lizenzen, die Sie von dort hatten, nicht mehr nutzen.
mail-removed-others = Wenn Sie im Billing Center auch zu einem anderen Unternehmen gehören, ändert sich dort nichts. Falls das ein Irrtum ist, schreiben Sie dem Abrechnungskontakt des Unternehmens.
mail-contact-subject = { $account } hat einen neuen Abrechnungskontakt
mail-contact-to-text = der Support hat Sie, { $to }, anstelle von { $from } zum Abrechnungskontakt von { $account } gemacht. Sie können jetzt Abonnements ändern und bezahlen sowie Lizenzen zuweisen.
mail-contact-from-text = der Support hat anstelle von Ihnen, { $from }, jetzt { $to } zum Abrechnungskontakt von { $account } gemacht.
mail-contact-not-right = Ist das ein Irrtum? Dann wenden Sie sich sofort an den Support.
mail-invoices-offered-subject = Rechnungen für { $company } per E-Mail erhalten?
mail-invoices-offered-text = { $by } hat diese Adresse als Empfänger der Rechnungen für { $company } eingetragen. Sobald Sie die Adresse bestätigen, wird jede neue Rechnung und Rechnungskorrektur als PDF hierher gesendet.
mail-invoices-offered-step = Adresse bestätigen
mail-invoices-offered-ignore =
    { $days ->
        [one] Kein Interesse? Dann brauchen Sie nichts zu tun: Es werden keine Rechnungen hierher gesendet. Der Link ist { $days } Tag gültig.
       *[other] Kein Interesse? Dann brauchen Sie nichts zu tun: Es werden keine Rechnungen hierher gesendet. Der Link ist { $days } Tage gültig.
    }
mail-invoice-subject = Rechnung { $number } für { $company }
mail-credit-note-subject = Rechnungskorrektur { $number } für { $company }
mail-invoice-attached = der Beleg ist als PDF angehängt, mit eingebetteten Daten für Buchhaltungssoftware.
mail-invoice-issued = Datum
mail-invoice-total = Gesamtbetrag inkl. Steuer
mail-invoice-stop = Keine Rechnungen mehr erhalten

mail-factor-subject = Ihre Anmeldung in zwei Schritten wurde geändert
mail-factor-app-added = Für Ihre Anmeldung wurde eine Authenticator-App eingerichtet.
mail-factor-app-removed = Die Authenticator-App wurde von Ihrer Anmeldung entfernt.
mail-factor-passkey-added = Ihrer Anmeldung wurde ein Passkey hinzugefügt.
mail-factor-passkey-removed = Ein Passkey wurde von Ihrer Anmeldung entfernt.
mail-factor-codes-made = Für Ihre Anmeldung wurden neue Wiederherstellungscodes erstellt. Die bisherigen gelten nicht mehr.
mail-factor-code-used-subject = Einer Ihrer Wiederherstellungscodes wurde verwendet
mail-factor-code-used = Mit einem Wiederherstellungscode hat sich jemand als Sie angemeldet oder bestätigt, Sie zu sein.
mail-factor-reset = Unser Support hat auf Ihren Wunsch den zweiten Schritt Ihrer Anmeldung entfernt. Alle Ihre Sitzungen sind beendet. Melden Sie sich mit Ihrem Passwort an und richten Sie den zweiten Schritt wieder ein.
mail-factor-not-you = Das waren nicht Sie? Dann wählen Sie sofort ein neues Passwort und sagen Sie dem Support Bescheid.
mail-guessing-subject = Jemand versucht, Ihr Passwort zu erraten
mail-guessing-text = jemand hat mit Ihrer E-Mail-Adresse ein falsches Passwort nach dem anderen ausprobiert. Ihr Passwort war nicht dabei, und niemand konnte sich damit anmelden.
mail-guessing-first = Erster Versuch
mail-guessing-instant = { $date }, { $time } Uhr
mail-guessing-tries = Falsche Passwörter
mail-guessing-nothing = Sie brauchen nichts zu tun. Wir begrenzen solche Versuche, und in einem Browser, in dem Sie sich schon einmal angemeldet haben, können Sie sich wie gewohnt anmelden.
mail-guessing-password = Falls Sie Ihr Passwort auch anderswo verwenden oder falls es leicht zu erraten ist, ändern Sie es in Ihrem Profil.
mail-guessing-passkey = Noch sicherer sind Sie mit einem Passkey: Dann genügt das Passwort allein nicht mehr, um sich anzumelden.
mail-guessing-passkey-step = Passkey einrichten
