### Subscriptions: the list, the edit form with its order summary, and licences.

overview-cancelled = { $product } is cancelled and runs until { $date }.
status-past-due = Overdue
edit-per-seat-monthly = per licence per month
edit-per-seat-annual = per licence per year
edit-seats-less = One fewer licence
edit-seats-more = One more licence
summary-ends-cancellation = This subscription is cancelled. This change withdraws the cancellation: it renews again, next on { $date }.
