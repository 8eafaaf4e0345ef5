//! Invoices by mail.

use crate::billing::EmailAddress;
use crate::i18n::Lang;
use crate::ids::RecipientId;
use serde::{Deserialize, Serialize};

/// The state of somebody who is to get invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecipientState {
    /// They were asked, and have not said yes.
    Asked,
    /// They get the invoices.
    Confirmed,
    /// They want no more.
    Stopped,
}

/// Somebody who is to get the invoices of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The recipient's id.
    pub id: RecipientId,
    /// The address.
    pub email: EmailAddress,
    /// The language of the mails.
    pub lang: Lang,
    /// The recipient's state.
    pub state: RecipientState,
}

/// How the invoices of an account are sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceMails {
    /// Whether the billing contact's own mails carry the invoices.
    pub attach: bool,
    /// Who else gets the invoices, in the order in which they were named.
    pub recipients: Vec<Recipient>,
}

/// The page to which the link of such a mail leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceMailLink {
    /// The account whose invoices are sent.
    pub account: String,
    /// The reader's address.
    pub email: EmailAddress,
    /// The reader's state.
    pub state: RecipientState,
}
