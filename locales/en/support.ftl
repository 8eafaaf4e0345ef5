### Asking support for what is not done online.

support-title = Contact support
support-about = Subject
support-about-lower-tier = A lower plan
support-about-more-seats = More licenses than are sold online
support-about-other = Something else
support-product = Product
support-message = Your message
support-message-optional = Your message (optional)
# $most (number): the most characters
support-message-hint = Up to { $most } characters. We reply by email.
support-send = Send
support-sent = Your request has been sent.

# $email (text): where the answer goes
support-next = We will reply to { $email }, usually within one business day. Your subscriptions have not changed.
