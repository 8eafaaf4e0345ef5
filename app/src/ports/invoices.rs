//! Invoices and credit notes.

use super::caller::Caller;
use crate::answers::Problem;
use crate::billing::{Invoice, InvoiceState};
use crate::ids::InvoiceNumber;
use crate::lists::{InvoicesView, Listed};
use async_trait::async_trait;

/// A page of the documents of an account.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentsPage {
    /// The documents on this page, each with its state.
    pub documents: Listed<(Invoice, InvoiceState)>,
    /// The years in which the account got documents, newest first.
    pub years: Vec<i32>,
}

/// The documents of an account.
#[async_trait]
pub trait Invoices: Send + Sync {
    /// The invoices and credit notes of the account, newest first.
    async fn invoices(&self, caller: &Caller) -> Result<Vec<Invoice>, Problem>;
    /// A page of the documents of the account that contain each of the `words`, and the years in which it got
    /// documents.
    async fn invoices_page(
        &self,
        caller: &Caller,
        view: InvoicesView,
        words: &str,
    ) -> Result<DocumentsPage, Problem>;
    /// The invoice or credit note with that number.
    async fn invoice(&self, caller: &Caller, number: &InvoiceNumber) -> Result<Invoice, Problem>;
    /// The state of that document of the account, as its credit notes have it today.
    async fn invoice_state(&self, caller: &Caller, invoice: &Invoice) -> Result<InvoiceState, Problem>;
}
