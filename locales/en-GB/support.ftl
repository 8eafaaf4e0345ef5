### Asking support for what is not done online.

support-about-more-seats = More licences than are sold online
support-next = We will reply to { $email }, usually within one working day. Your subscriptions have not changed.
