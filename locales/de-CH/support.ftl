### Asking support for what is not done online.

support-next = Wir antworten an { $email }, in der Regel innerhalb eines Werktags. An Ihren Abonnementen hat sich nichts geändert.
