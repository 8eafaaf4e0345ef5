//! Mail: its facts ([`Mail`]), how it is written in each language (a [`Letter`], then text and HTML), and how it is
//! sent ([`Postman`], [`Transport`]).
//!
//! [`enqueue`] writes a mail into the outbox in the transaction that causes it. So a mail is never about something that
//! did not happen, and is never lost.

mod cancellation;
mod card;
mod card_expiring;
mod ended;
mod foresight;
mod html;
mod invoice_copy;
mod letter;
mod letterhead;
mod money_back;
mod order_confirmation;
mod payment_failed;
mod people;
mod postman;
mod price_change;
mod reactivation;
mod renewal_notice;
mod support_requested;
#[cfg(test)]
mod tests;
mod text;
mod transport;
mod trial_ending;
mod trial_welcome;
mod words;

pub use cancellation::Cancellation;
pub use card::Card;
pub use card_expiring::{CardExpiring, Renewing};
pub use ended::Ended;
pub use foresight::Foresight;
pub use invoice_copy::{InvoiceCopy, InvoicesOffered};
pub use letterhead::Letterhead;
pub use money_back::MoneyBackMail;
pub use order_confirmation::{Before, OrderConfirmation, OrderedLine};
pub use payment_failed::{FailedOrder, FailedRenewal, FailureReason, PaymentFailed};
pub use people::{
    ContactReplaced, EmailChanged, FactorChange, FactorChanged, Handover, HandoverStep, Invitation,
    LicenceAssigned, PasswordsTried, Removed, TicketMail,
};
pub use postman::{Delivery, Postman};
pub use price_change::PriceChange;
pub use reactivation::Reactivation;
pub use renewal_notice::RenewalNotice;
pub use support_requested::SupportRequested;
pub use transport::{BadSmtpUrl, EmlFolder, SendError, Smtp, SmtpUrl, Transport};
pub use trial_ending::TrialEnding;
pub use trial_welcome::TrialWelcome;

use crate::store::people::Correspondent;
use crate::store::{Result, StoreError, outbox};
use app::i18n::Lang;
use app::ids::{AccountId, OrderId, RecipientId, TicketId};
use chrono::{DateTime, Utc};
use letter::Letter;
use letterhead::Links;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;
use words::Words;

/// A mail: all its facts, and nothing about how they are put into words. It is kept in the outbox as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mail {
    /// An order was placed.
    OrderConfirmation(Box<OrderConfirmation>),
    /// A trial began.
    TrialWelcome(TrialWelcome),
    /// A trial ends soon.
    TrialEnding(TrialEnding),
    /// A subscription renews soon.
    RenewalNotice(RenewalNotice),
    /// A subscription will renew at a higher price.
    PriceChange(PriceChange),
    /// A payment failed while no person was there.
    PaymentFailed(PaymentFailed),
    /// The card on file will not pay for the next renewals.
    CardExpiring(CardExpiring),
    /// A subscription was cancelled.
    Cancellation(Cancellation),
    /// A cancelled subscription renews after all.
    Reactivation(Reactivation),
    /// A cancelled subscription or a trial has ended.
    Ended(Ended),
    /// Money of a payment went back, or the bank asks for it.
    MoneyBack(MoneyBackMail),
    /// Somebody asks support.
    SupportRequested(SupportRequested),
    /// Somebody got a licence.
    LicenceAssigned(LicenceAssigned),
    /// Somebody is invited.
    Invitation(Invitation),
    /// Somebody forgot the password.
    PasswordReset(TicketMail),
    /// Somebody wants to get mail at this address.
    EmailConfirmation(TicketMail),
    /// Somebody's mail is sent to another address from now on.
    EmailChanged(EmailChanged),
    /// Something of a second factor was changed.
    FactorChanged(FactorChanged),
    /// Somebody tries passwords for the reader's address.
    PasswordsTried(PasswordsTried),
    /// The role of billing contact is handed over.
    Handover(Handover),
    /// The operator made somebody else the billing contact.
    ContactReplaced(ContactReplaced),
    /// Somebody was removed from the account.
    Removed(Removed),
    /// Somebody is asked whether they want the invoices.
    RecipientAsked(InvoicesOffered),
    /// An invoice for somebody who wants it.
    InvoiceCopy(InvoiceCopy),
}

/// The word for the confirmation of an order in the outbox. Its cause is the order's id.
pub const ORDER_CONFIRMATION: &str = "order-confirmation";

impl Mail {
    /// The word for its kind in the outbox.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::OrderConfirmation(_) => ORDER_CONFIRMATION,
            Self::TrialWelcome(_) => "trial-welcome",
            Self::TrialEnding(_) => "trial-ending",
            Self::RenewalNotice(_) => "renewal-notice",
            Self::PriceChange(_) => "price-change",
            Self::PaymentFailed(_) => "payment-failed",
            Self::CardExpiring(_) => "card-expiring",
            Self::Cancellation(_) => "cancellation",
            Self::Reactivation(_) => "reactivation",
            Self::Ended(_) => "ended",
            Self::MoneyBack(_) => "money-back",
            Self::SupportRequested(_) => "asked-support",
            Self::LicenceAssigned(_) => "licence-assigned",
            Self::Invitation(_) => "invitation",
            Self::PasswordReset(_) => "password-reset",
            Self::EmailConfirmation(_) => "email-confirmation",
            Self::EmailChanged(_) => "email-changed",
            Self::FactorChanged(_) => "factor-changed",
            Self::PasswordsTried(_) => "passwords-tried",
            Self::Handover(_) => "handover",
            Self::ContactReplaced(_) => "contact-replaced",
            Self::Removed(_) => "removed",
            Self::RecipientAsked(_) => "recipient-asked",
            Self::InvoiceCopy(_) => "invoice-copy",
        }
    }

    /// The cause of the mail. One cause has one mail of each kind, however often it is enqueued.
    pub fn cause(&self) -> String {
        match self {
            Self::OrderConfirmation(mail) => mail.order_id.to_string(),
            Self::TrialWelcome(mail) => mail.subscription_id.to_string(),
            Self::TrialEnding(mail) => mail.cause(),
            Self::RenewalNotice(mail) => mail.cause(),
            Self::PriceChange(mail) => mail.id.clone(),
            Self::PaymentFailed(mail) => mail.cause(),
            Self::CardExpiring(mail) => mail.cause(),
            Self::Cancellation(mail) => mail.cause(),
            Self::Reactivation(mail) => mail.cause(),
            Self::Ended(mail) => mail.cause(),
            Self::MoneyBack(mail) => mail.cause(),
            Self::SupportRequested(mail) => mail.cause(),
            Self::LicenceAssigned(mail) => mail.id.clone(),
            Self::Invitation(Invitation { ticket_id, .. })
            | Self::PasswordReset(TicketMail { ticket_id })
            | Self::EmailConfirmation(TicketMail { ticket_id })
            | Self::EmailChanged(EmailChanged { ticket_id, .. }) => ticket_id.to_string(),
            Self::FactorChanged(mail) => mail.id.clone(),
            Self::PasswordsTried(mail) => mail.id.clone(),
            Self::Handover(mail) => mail.cause(),
            Self::ContactReplaced(mail) => mail.cause(),
            Self::Removed(mail) => mail.person_id.to_string(),
            Self::RecipientAsked(mail) => mail.recipient_id.to_string(),
            Self::InvoiceCopy(mail) => mail.cause(),
        }
    }

    /// The ticket of its link, if it has one. The link's token is made when the mail is written out.
    const fn ticket(&self) -> Option<&TicketId> {
        match self {
            Self::Invitation(Invitation { ticket_id, .. })
            | Self::PasswordReset(TicketMail { ticket_id })
            | Self::EmailConfirmation(TicketMail { ticket_id }) => Some(ticket_id),
            _ => None,
        }
    }

    /// The recipient of invoices who reads this, if the mail is about invoices. Its link stops them.
    const fn recipient(&self) -> Option<&RecipientId> {
        match self {
            Self::RecipientAsked(InvoicesOffered { recipient_id, .. })
            | Self::InvoiceCopy(InvoiceCopy { recipient_id, .. }) => Some(recipient_id),
            _ => None,
        }
    }

    /// Whether it is about something that is still to happen, and that may change while the mail waits.
    const fn is_of_days_to_come(&self) -> bool {
        matches!(self, Self::RenewalNotice(_) | Self::PriceChange(_) | Self::TrialEnding(_))
    }

    /// The order whose document is attached.
    const fn document_of(&self) -> Option<&OrderId> {
        match self {
            Self::InvoiceCopy(InvoiceCopy { order_id, .. }) => Some(order_id),
            Self::OrderConfirmation(mail) => Some(&mail.order_id),
            _ => None,
        }
    }

    /// The message that says why the reader gets the mail.
    const fn reason(&self) -> &'static str {
        match self {
            Self::LicenceAssigned(_)
            | Self::Invitation(_)
            | Self::PasswordReset(_)
            | Self::EmailConfirmation(_)
            | Self::EmailChanged(_)
            | Self::FactorChanged(_)
            | Self::PasswordsTried(_)
            | Self::Handover(_)
            | Self::ContactReplaced(_) => "mail-footer-person",
            Self::Removed(_) => "mail-footer-removed",
            Self::RecipientAsked(_) | Self::InvoiceCopy(_) => "mail-footer-invoices",
            Self::SupportRequested(_) => "mail-footer-asked",
            _ => "mail-footer-why",
        }
    }

    /// The mail in words.
    fn letter(
        &self,
        lang: Lang,
        letterhead: &Letterhead,
        account_id: &AccountId,
        token: Option<&str>,
    ) -> Letter {
        let (words, links) = (Words(lang), Links::new(letterhead, lang, account_id, token));
        match self {
            Self::OrderConfirmation(mail) => mail.letter(words, &links),
            Self::TrialWelcome(mail) => mail.letter(words, &links),
            Self::TrialEnding(mail) => mail.letter(words, &links),
            Self::RenewalNotice(mail) => mail.letter(words, &links),
            Self::PriceChange(mail) => mail.letter(words, &links),
            Self::PaymentFailed(mail) => mail.letter(words, &links),
            Self::CardExpiring(mail) => mail.letter(words, &links),
            Self::Cancellation(mail) => mail.letter(words, &links),
            Self::Reactivation(mail) => mail.letter(words, &links),
            Self::Ended(mail) => mail.letter(words, &links),
            Self::MoneyBack(mail) => mail.letter(words, &links),
            Self::SupportRequested(mail) => mail.letter(words),
            Self::LicenceAssigned(mail) => mail.letter(words, &links),
            Self::Invitation(mail) => mail.letter(words, &links),
            Self::PasswordReset(_) => TicketMail::password_letter(words, &links),
            Self::EmailConfirmation(_) => TicketMail::email_letter(words, &links),
            Self::EmailChanged(mail) => mail.letter(words),
            Self::FactorChanged(mail) => mail.letter(words, &links),
            Self::PasswordsTried(mail) => mail.letter(words, &links),
            Self::Handover(mail) => mail.letter(words, &links),
            Self::ContactReplaced(mail) => mail.letter(words, &links),
            Self::Removed(mail) => mail.letter(words),
            Self::RecipientAsked(mail) => mail.letter(words, &links),
            Self::InvoiceCopy(mail) => mail.letter(words, &links),
        }
    }
}

/// Writes the mail into the outbox, in the transaction of `conn`. The mail is sent if the transaction is committed.
/// Returns false, and writes nothing, when its cause has a mail of that kind already.
///
/// Ring the bell of the billing center after the commit, so that the mail is sent at once.
pub async fn enqueue(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    to: &Correspondent,
    mail: &Mail,
    now: DateTime<Utc>,
) -> Result<bool> {
    let message = outbox::NewMessage {
        account_id,
        kind: mail.kind(),
        cause: &mail.cause(),
        name: &to.name,
        email: &to.email,
        lang: to.lang,
        facts: &serde_json::to_string(mail).map_err(StoreError::corrupt)?,
    };
    outbox::insert(conn, &message, now).await
}
