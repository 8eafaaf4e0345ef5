//! Payments: what a gateway must be able to do. A card number never passes through us: the payer types it on a page
//! of the gateway's, and we hold the gateway's name for it.

pub use crate::store::money_back::MoneyBackKind;

use app::billing::{Currency, PaymentMethod};
use app::i18n::Lang;
use app::ids::AccountId;
use async_trait::async_trait;
use chrono::TimeDelta;
use rust_decimal::Decimal;

pub mod sandbox;
pub mod stripe;

/// A charge of the payment method on file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The same key is the same charge, however often it is sent: the order's id.
    pub key: String,
    /// The account's id.
    pub customer: AccountId,
    /// The gateway's name of the payment method.
    pub method_id: String,
    /// The amount, more than zero.
    pub amount: Decimal,
    /// The currency of the amount.
    pub currency: Currency,
    /// The language of the gateway's pages.
    pub lang: Lang,
    /// Whether the payer is there.
    pub presence: Presence,
}

/// Whether the payer is there when a charge is made. Banks ask for it: a payer who is there may be asked to confirm
/// (directive (EU) 2015/2366, article 97), and one who is not has agreed to later charges when the card was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// At a page of ours.
    There {
        /// Where the payer comes back to from a confirmation: a URL of ours, path and query.
        return_to: String,
    },
    /// Nobody is: a renewal, or one that is tried again. If the bank wants a confirmation, the charge ends as not
    /// confirmed.
    Away,
}

/// What became of a charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChargeOutcome {
    /// The money is ours.
    Succeeded {
        /// The gateway's name of the charge.
        charge_id: String,
    },
    /// The bank said no, for good: this key is never charged.
    Declined,
    /// The payer must confirm on the gateway's page first.
    NeedsConfirmation {
        /// That page.
        url: String,
    },
    /// The payer refused to confirm, gave up, or was not there to be asked: this key is never charged.
    NotConfirmed,
}

/// What became of a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundOutcome {
    /// The money is on its way back to the payer.
    Refunded,
    /// The gateway will not give it back, for good: a card that is closed, a charge that is too old.
    Refused,
}

/// Money of a charge that goes back to its payer, or that the payer's bank asks back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyBack {
    /// The gateway's name of it.
    pub id: String,
    /// Which of the two.
    pub kind: MoneyBackKind,
    /// The gateway's name of the charge.
    pub charge_id: String,
    /// How much.
    pub amount: Decimal,
    /// The currency of the amount.
    pub currency: Currency,
    /// Where it stands by now.
    pub state: MoneyBackState,
}

/// Where money that goes back stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyBackState {
    /// The bank asks, and has not taken the money.
    Asked,
    /// The bank has taken the money until the dispute is decided.
    Withdrawn,
    /// It is the payer's: refunded, or the dispute was lost.
    Returned,
    /// It is ours: the refund failed, or the dispute was won or dropped.
    CameBack,
}

/// The gateway could not be asked, or answered nonsense: nothing is known of what it did.
#[derive(Debug, thiserror::Error)]
#[error("the payment gateway: {0}")]
pub struct GatewayError(pub String);

/// A payment gateway.
#[async_trait]
pub trait PaymentGateway: Send + Sync {
    /// Opens a hosted page on which the customer types payment details, and returns its URL. It sends the payer back
    /// to `return_to` (path and query of ours) whether details were given or not.
    async fn open_payment_details(
        &self,
        customer: &AccountId,
        lang: Lang,
        return_to: &str,
    ) -> Result<String, GatewayError>;

    /// The customer's newest payment method.
    async fn payment_method(&self, customer: &AccountId) -> Result<Option<PaymentMethod>, GatewayError>;

    /// Forgets a payment method of the customer: it is not charged any more. One that is forgotten already is no error.
    async fn remove_payment_method(&self, customer: &AccountId, method_id: &str) -> Result<(), GatewayError>;

    /// Why it cannot charge an amount at all, whoever pays, for the operator; none when it can. Asks nobody.
    fn cannot_charge(&self, amount: Decimal, currency: Currency) -> Option<&'static str>;

    /// Charges; the same key again gives the same outcome.
    async fn charge(&self, charge: &Charge) -> Result<ChargeOutcome, GatewayError>;

    /// What became of that customer's charge with that key; `None` if the gateway never heard of it. Charges nothing.
    async fn outcome(&self, customer: &AccountId, key: &str) -> Result<Option<ChargeOutcome>, GatewayError>;

    /// Gives up that customer's charge with that key, if it waits for its confirmation: then nobody can confirm it any
    /// more. Says what became of the charge, as [`outcome`](Self::outcome) does: one that has succeeded stays so.
    async fn give_up(&self, customer: &AccountId, key: &str) -> Result<Option<ChargeOutcome>, GatewayError>;

    /// Gives back all that was charged with that key; again, and nothing more happens. An error if nothing was charged.
    /// The outcome of the charge stays what it was: it succeeded.
    async fn refund(&self, customer: &AccountId, key: &str) -> Result<RefundOutcome, GatewayError>;

    /// Gives back a part of the charge of that name, or all of it; the same `key` again, and nothing more happens.
    /// `Refused` when less than that is left of the charge.
    async fn refund_part(
        &self,
        charge_id: &str,
        amount: Decimal,
        currency: Currency,
        key: &str,
    ) -> Result<RefundOutcome, GatewayError>;

    /// All that went back of the charge of that name, or is asked back.
    async fn money_back_of(&self, charge_id: &str) -> Result<Vec<MoneyBack>, GatewayError>;

    /// All that went back, or was asked back, since so long ago, of any charge.
    async fn money_back_since(&self, back: TimeDelta) -> Result<Vec<MoneyBack>, GatewayError>;
}
