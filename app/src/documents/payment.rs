//! What a document says about its payment.

use super::Words;
use crate::billing::{Invoice, InvoiceKind, InvoiceState, Transfer};
use rust_decimal::Decimal;

impl Words {
    /// How the document stands: “Paid on 16 Mar 2026”, “Due by 30 Mar 2026” or “Credited”. An invoice is issued when it is
    /// paid, or to be paid.
    pub fn standing(self, invoice: &Invoice, state: InvoiceState) -> String {
        let on = |id, date| self.text_with(id, &[("date", self.date(date).into())]);
        match (state, &invoice.transfer) {
            (InvoiceState::Paid, _)
                if invoice.kind == InvoiceKind::Invoice && invoice.gross > Decimal::ZERO =>
            {
                on("document-paid-on", invoice.issued)
            }
            (InvoiceState::Open, Some(transfer)) => on("document-due-by", transfer.until),
            _ => self.state(state),
        }
    }

    /// What a transfer of what is open needs, each with its label.
    pub fn transfer(self, invoice: &Invoice, transfer: &Transfer) -> Vec<(String, String)> {
        let amount = self.money(invoice.outstanding(), invoice.currency);
        vec![
            (self.text("document-transfer-payee"), invoice.seller.name.clone()),
            (self.text("document-transfer-iban"), transfer.iban.in_groups().replace(' ', "\u{a0}")),
            (self.text("document-outstanding"), amount),
            (self.text("document-transfer-reference"), invoice.number.to_string()),
            (self.text("document-transfer-until"), self.date(transfer.until)),
        ]
    }
}
