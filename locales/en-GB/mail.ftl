### E-mail.

mail-trial-assign = { $count ->
    [one] { $count } licence is ready. Assign it so that someone can sign in and use it.
   *[other] { $count } licences are ready. Assign them so that your colleagues can sign in and use them.
 }

mail-failed-renewal-again = We will try again on { $date }. Until then, your licences keep working. Please check your payment details.
mail-cancellation-subject = Your subscription to { $product } has been cancelled
