### E-mail to people about themselves: licences, invitations, passwords, addresses.
### `en` is the source: the other languages have the same ids and variables.

mail-footer-person = Sie erhalten diese E-Mail, weil Sie im Billing Center zu { $account } gehören.
mail-footer-removed = Sie erhalten diese E-Mail, weil Sie im Billing Center zu { $account } gehört haben.
mail-licence-subject = Sie haben eine Lizenz für { $product }
mail-licence-text = { $by } hat Ihnen eine Lizenz für { $product } zugewiesen. Sie können sie sofort nutzen.
mail-licence-sign-in = Sie sehen sie im Billing Center. Haben Sie noch kein Passwort? Wählen Sie dort „Passwort vergessen?“.
mail-invitation-subject = Sie sind zum Billing Center eingeladen
mail-invitation-text = { $by } hat Sie zum Billing Center Ihres Unternehmens eingeladen.
mail-invitation-link = Wählen Sie ein Passwort, um sich anzumelden. Der Link gilt einmal, innerhalb von 7 Tagen.
mail-password-step = Passwort wählen
mail-reset-subject = Wählen Sie ein neues Passwort
mail-reset-text = Jemand, vermutlich Sie, hat ein neues Passwort angefordert. Der Link gilt einmal, innerhalb einer Stunde. Mit dem neuen Passwort werden Sie überall abgemeldet.
mail-reset-ignore = Das waren nicht Sie? Dann brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.
mail-email-subject = Bestätigen Sie Ihre E-Mail-Adresse
mail-email-text = Sie möchten sich mit dieser E-Mail-Adresse beim Billing Center anmelden. Der Link gilt einmal, innerhalb von 24 Stunden.
mail-email-step = E-Mail-Adresse bestätigen
mail-email-ignore = Das waren nicht Sie? Dann brauchen Sie nichts zu tun.
mail-email-changed-subject = Ihre E-Mail-Adresse wurde geändert
mail-email-changed-text = Ab jetzt melden Sie sich mit einer anderen E-Mail-Adresse beim Billing Center an und erhalten Ihre E-Mails dort.
mail-email-changed-not-you = Das waren nicht Sie? Dann schreiben Sie sofort dem Support.
mail-handover-offered-subject = Übernehmen Sie die Rolle des Abrechnungskontakts
mail-handover-offered-text = { $from } bietet Ihnen, { $to }, die Rolle des Abrechnungskontakts Ihres Kontos an. Wer sie hat, ändert Abonnements, bezahlt und weist Lizenzen zu. Nehmen Sie auf der Seite der Personen an oder lehnen Sie ab.
mail-handover-taken-subject = Sie sind jetzt Abrechnungskontakt
mail-handover-taken-text = { $from } hat Ihnen, { $to }, die Rolle des Abrechnungskontakts übergeben. Sie können jetzt Abonnements ändern, bezahlen und Lizenzen zuweisen.
mail-handover-given-subject = Sie sind nicht mehr Abrechnungskontakt
mail-handover-given-text = { $to } hat die Rolle des Abrechnungskontakts von Ihnen, { $from }, übernommen. Sie können sich weiterhin anmelden und alles ansehen.
mail-removed-subject = Sie gehören nicht mehr zu { $account }
mail-removed-text = Sie wurden im Billing Center aus { $account } entfernt. Sie können sich bei diesem Konto nicht mehr anmelden, und Lizenzen, die Sie von dort hatten, sind wieder frei.
mail-removed-others = Wenn Sie im Billing Center auch zu einer anderen Firma gehören, ändert sich dort nichts. Falls das ein Irrtum ist, schreiben Sie dem Abrechnungskontakt der Firma.
mail-contact-subject = { $account } hat einen anderen Abrechnungskontakt
mail-contact-to-text = Der Support hat Sie, { $to }, anstelle von { $from } zum Abrechnungskontakt von { $account } gemacht. Sie können jetzt Abonnements ändern, bezahlen und Lizenzen zuweisen.
mail-contact-from-text = Der Support hat { $to } an Ihrer Stelle, { $from }, zum Abrechnungskontakt von { $account } gemacht.
mail-contact-not-right = Stimmt das nicht? Dann schreiben Sie sofort dem Support.
