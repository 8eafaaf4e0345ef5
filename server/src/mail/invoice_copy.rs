//! Invoices for bookkeeping: the question whether somebody wants them, and each invoice.

use super::letter::{Letter, Row};
use super::letterhead::Links;
use super::words::Words;
use app::billing::{Currency, InvoiceKind};
use app::ids::{InvoiceNumber, OrderId, RecipientId};
use app::limits::RECIPIENT_DAYS;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Somebody is to get the invoices of an account, and is asked first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoicesOffered {
    /// The person who is asked.
    pub recipient_id: RecipientId,
    /// The person who named them.
    pub by: String,
    /// The company whose invoices are sent.
    pub company: String,
}

/// An invoice or a credit note, which is attached when the mail is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceCopy {
    /// The person who gets it.
    pub recipient_id: RecipientId,
    /// The order to which it belongs.
    pub order_id: OrderId,
    /// Its number.
    pub number: InvoiceNumber,
    /// Which of the two it is.
    pub kind: InvoiceKind,
    /// The day of issue.
    pub issued: NaiveDate,
    /// Its total, with tax.
    #[serde(with = "rust_decimal::serde::str")]
    pub total: Decimal,
    /// The currency of the total.
    pub currency: Currency,
    /// The company.
    pub company: String,
}

impl InvoicesOffered {
    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let names = [("by", self.by.as_str().into()), ("company", self.company.as_str().into())];
        let subject = words.with("mail-invoices-offered-subject", &names);
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.with("mail-invoices-offered-text", &names))
            .step(words.t("mail-invoices-offered-step"), links.invoice_mails())
            .say(words.with("mail-invoices-offered-ignore", &[("days", RECIPIENT_DAYS.into())]));
        letter
    }
}

impl InvoiceCopy {
    pub(super) fn cause(&self) -> String {
        format!("{}/{}", self.number, self.recipient_id)
    }

    pub(super) fn letter(&self, words: Words, links: &Links<'_>) -> Letter {
        let subject = match self.kind {
            InvoiceKind::Invoice => "mail-invoice-subject",
            InvoiceKind::CreditNote => "mail-credit-note-subject",
        };
        let names = [("number", self.number.as_str().into()), ("company", self.company.as_str().into())];
        let subject = words.with(subject, &names);
        let mut letter = Letter::new(subject.clone(), subject);
        letter
            .say(words.t("mail-invoice-attached"))
            .rows(vec![
                Row::words(words.t("mail-invoice-issued"), words.date(self.issued)),
                Row::total(words.t("mail-invoice-total"), words.money(self.total, self.currency)),
            ])
            .quiet_step(words.t("mail-invoice-stop"), links.invoice_mails());
        letter
    }
}
