### Asking support for what is not done online.

support-title = Contact support
support-about = What it is about
support-about-lower-tier = A lower plan
support-about-more-seats = More licenses than are sold online
support-about-other = Something else
support-product = Product
support-message = Your message
support-message-optional = Your message (optional)
# $most (number): the most characters
support-message-hint = At most { $most } characters. We answer by e-mail.
support-send = Send
support-sent = Your request was sent.

# $email (text): where the answer goes
support-next = An answer comes to { $email }, usually within one working day. Nothing of your subscriptions has changed.
