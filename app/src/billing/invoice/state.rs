//! How documents stand: what is paid, open or credited.

use super::{Invoice, InvoiceKind, LineOf, Refunded};
use crate::ids::InvoiceNumber;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How a document stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InvoiceState {
    /// Nothing is to be paid any more: the document was charged, the balance paid for it, or it came to nothing.
    Paid,
    /// Something is still to be paid.
    Open,
    /// It is a credit note, or an invoice that was refunded in full.
    Credited,
}

impl InvoiceState {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Paid, Self::Open, Self::Credited];

    /// Its word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Open => "open",
            Self::Credited => "credited",
        }
    }

    /// The state of a document without refunds.
    pub fn of(invoice: &Invoice) -> Self {
        match invoice.kind {
            InvoiceKind::CreditNote => Self::Credited,
            InvoiceKind::Invoice if invoice.outstanding() > Decimal::ZERO => Self::Open,
            InvoiceKind::Invoice => Self::Paid,
        }
    }

    /// The state that has that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// The state of each of an account's documents, in their order. An invoice is credited once its refunds come to all of
/// it. The credit notes say so, since a document never changes.
pub fn states(invoices: &[Invoice]) -> Vec<InvoiceState> {
    let mut refunded: HashMap<&InvoiceNumber, Decimal> = HashMap::new();
    for note in invoices {
        if let Some(number) = refunds(note) {
            *refunded.entry(number).or_default() += note.gross;
        }
    }
    let state = |invoice: &Invoice| {
        let back = refunded.get(&invoice.number);
        if back.is_some_and(|back| *back >= invoice.gross) {
            InvoiceState::Credited
        } else {
            InvoiceState::of(invoice)
        }
    };
    invoices.iter().map(state).collect()
}

/// The number of the invoice that a credit note refunds in part. `None` if the note does not belong to a refund.
pub fn refunds(note: &Invoice) -> Option<&InvoiceNumber> {
    note.lines.iter().find_map(|line| match &line.of {
        LineOf::Refund(Refunded { invoice, .. }) => Some(invoice),
        _ => None,
    })
}
