//! What the server must be able to do about invoices that are sent by mail.

use super::Caller;
use crate::api::Problem;
use crate::i18n::Lang;
use async_trait::async_trait;

/// So many get the invoices of an account besides its billing contact.
pub const MOST_RECIPIENTS: usize = 5;

/// How it stands with somebody who is to get invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecipientState {
    /// Was asked, and has not said yes.
    Asked,
    /// Gets them.
    Confirmed,
    /// Wants no more.
    Stopped,
}

/// Somebody who is to get the invoices of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Identifies it.
    pub id: String,
    /// The address.
    pub email: String,
    /// The language of the mails.
    pub lang: Lang,
    /// How it stands.
    pub state: RecipientState,
}

/// How the invoices of an account are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceMails {
    /// Whether the billing contact's own mails carry them.
    pub attach: bool,
    /// Who else gets them, in the order in which they were named.
    pub recipients: Vec<Recipient>,
}

/// What the link of such a mail leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceMailLink {
    /// Whose invoices.
    pub account: String,
    /// The reader's address.
    pub email: String,
    /// How it stands.
    pub state: RecipientState,
}

/// Invoices by mail.
#[async_trait]
pub trait InvoiceMailing: Send + Sync {
    /// How the invoices of the account are sent.
    async fn invoice_mails(&self, caller: &Caller) -> Result<InvoiceMails, Problem>;
    /// Whether the billing contact's own mails carry the invoice from now on.
    async fn attach_invoices(&self, caller: &Caller, attach: bool) -> Result<(), Problem>;
    /// Asks at that address whether its reader wants the invoices, in that language. `Refused` when there are
    /// [`MOST_RECIPIENTS`], `TooManyAttempts` when too many were asked today, by the account or at that address.
    async fn add_recipient(&self, caller: &Caller, email: &str, lang: Lang) -> Result<(), Problem>;
    /// Nothing more is sent there.
    async fn remove_recipient(&self, caller: &Caller, id: &str) -> Result<(), Problem>;
    /// What the link with that token leads to; `LinkExpired` when it is good for nothing (any more).
    async fn invoice_mail_link(&self, token: &str) -> Result<InvoiceMailLink, Problem>;
    /// The reader of the mail with that token wants the invoices.
    async fn confirm_invoice_mails(&self, token: &str) -> Result<(), Problem>;
    /// The reader of the mail with that token wants no more.
    async fn stop_invoice_mails(&self, token: &str) -> Result<(), Problem>;
}
