//! What the server must be able to do about invoices by mail.

use super::caller::Caller;
use crate::answers::{InvoiceMailLink, InvoiceMails, Problem};
use crate::i18n::Lang;
use crate::ids::RecipientId;
use async_trait::async_trait;

/// Invoices by mail.
#[async_trait]
pub trait InvoiceMailing: Send + Sync {
    /// How the invoices of the account are sent.
    async fn invoice_mails(&self, caller: &Caller) -> Result<InvoiceMails, Problem>;
    /// Sets whether the billing contact's own mails carry the invoice from now on.
    async fn attach_invoices(&self, caller: &Caller, attach: bool) -> Result<(), Problem>;
    /// Asks the reader of that address whether they want the invoices, in that language. `Refused` when there are
    /// [`MAX_RECIPIENTS`](crate::limits::MAX_RECIPIENTS), `TooManyAttempts` when too many were asked today, by the
    /// account or at that address.
    async fn add_recipient(&self, caller: &Caller, email: &str, lang: Lang) -> Result<(), Problem>;
    /// Stops all further mails to that recipient.
    async fn remove_recipient(&self, caller: &Caller, id: &RecipientId) -> Result<(), Problem>;
    /// What the link with that token is for. `LinkExpired` when it is not valid (any more).
    async fn invoice_mail_link(&self, token: &str) -> Result<InvoiceMailLink, Problem>;
    /// Notes that the reader of the mail with that token wants the invoices.
    async fn confirm_invoice_mails(&self, token: &str) -> Result<(), Problem>;
    /// Notes that the reader of the mail with that token wants no more.
    async fn stop_invoice_mails(&self, token: &str) -> Result<(), Problem>;
}
