### What every page says.

common-description = Ändern Sie Ihre Abonnemente und sehen Sie sofort auf den Cent genau, was das heute kostet. Rechnungen, Lizenzen und Zahlungsdaten an einem Ort.
common-to-subscriptions = Zu den Abonnementen
