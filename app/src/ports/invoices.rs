//! Invoices and credit notes.

use super::Caller;
use crate::answers::Problem;
use crate::billing::{Invoice, InvoiceState};
use crate::ids::InvoiceNumber;
use async_trait::async_trait;

/// The documents of an account.
#[async_trait]
pub trait Invoices: Send + Sync {
    /// The invoices and credit notes of the account, newest first.
    async fn invoices(&self, caller: &Caller) -> Result<Vec<Invoice>, Problem>;
    /// The invoice or credit note with that number.
    async fn invoice(&self, caller: &Caller, number: &InvoiceNumber) -> Result<Invoice, Problem>;
    /// The state of that document of the account, as its credit notes have it today.
    async fn invoice_state(&self, caller: &Caller, invoice: &Invoice) -> Result<InvoiceState, Problem>;
}
