//! The words by which people know a document, for lists and for searching them.

use crate::billing::{Invoice, LineOf};
use crate::typed::folded;

/// The products that were bought or refunded, with their plans, each once.
pub fn products(invoice: &Invoice) -> Vec<String> {
    let bought =
        invoice.lines.iter().filter(|line| matches!(line.of, LineOf::Charge { .. } | LineOf::Refund(_)));
    let mut names: Vec<String> = Vec::new();
    for name in bought.map(|line| format!("{} {}", line.product, line.plan)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// All that a document is searched by, as a search compares it: its number, that of its order, its products, and the
/// buyer's references.
pub fn known_by(invoice: &Invoice) -> String {
    let mut words = vec![invoice.number.to_string(), invoice.order_number.to_string()];
    words.extend(products(invoice));
    words.extend([&invoice.purchase_order, &invoice.buyer_reference].into_iter().flatten().cloned());
    folded(&words.join(" "))
}
