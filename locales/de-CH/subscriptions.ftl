### Subscriptions: the list, the edit form with its order summary, and licences.

subscriptions-title = Abonnemente
subscriptions-empty-title = Noch keine Abonnemente
overview-card-missing = Es ist keine Karte hinterlegt. Abonnemente, die sich verlängern, können nicht abgebucht werden.
summary-tax = MWST { $rate }
