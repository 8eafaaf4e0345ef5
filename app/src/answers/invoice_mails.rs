//! Invoices by mail.

use crate::i18n::Lang;
use serde::{Deserialize, Serialize};

/// How it stands with somebody who is to get invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecipientState {
    /// Was asked, and has not said yes.
    Asked,
    /// Gets them.
    Confirmed,
    /// Wants no more.
    Stopped,
}

/// Somebody who is to get the invoices of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceMails {
    /// Whether the billing contact's own mails carry them.
    pub attach: bool,
    /// Who else gets them, in the order in which they were named.
    pub recipients: Vec<Recipient>,
}

/// What the link of such a mail leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceMailLink {
    /// Whose invoices.
    pub account: String,
    /// The reader's address.
    pub email: String,
    /// How it stands.
    pub state: RecipientState,
}
