### Cart, checkout and confirmation.

checkout-references-about = Printed on the invoice for this order. The reference can be a cost centre or a name, for example.
checkout-vat-refused = VIES, the EU VAT register, does not recognise your VAT number { $number }, so VAT is now charged. Have the number registered and apply it again, or enter another one. Earlier orders are not affected.
checkout-changed-vat-refused = VAT was { $before } and is now { $now }, because VIES, the EU VAT register, does not recognise your VAT number { $number }.
