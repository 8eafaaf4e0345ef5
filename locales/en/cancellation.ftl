### Cancelling a subscription, and having it back.

cancellation-title = Cancel subscription
cancellation-means = What happens when you cancel
cancellation-no-refund = Until then everything works as before. Nothing is refunded or credited for the time that is left, and nothing more is charged.
cancellation-cart = The change of this subscription that waits in your cart is removed from it.
cancellation-why = Why do you cancel? (optional)
cancellation-why-price = It costs too much
cancellation-why-unused = We do not use it enough
cancellation-why-missing = Something is missing
cancellation-why-elsewhere = We use another product
cancellation-why-other = Another reason
cancellation-comment = What should we know? (optional)
cancellation-button = Cancel subscription
cancellation-done = Your subscription is canceled
cancellation-reactivate-text = Until that day you can reactivate it with one click, without interruption. We have sent you a confirmation by e-mail.
cancellation-reactivated = Your subscription goes on

# $date (text): the end of the paid period
cancellation-until = The subscription runs until { $date } and then ends by itself.

# $date (text): the day on which it renews
cancellation-reactivated-text = It renews on { $date }. We have sent you a confirmation by e-mail.
