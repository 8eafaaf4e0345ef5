//! Payments: what a gateway must be able to do. A card number never passes through us: the payer types it on a page of
//! the gateway, and we keep the gateway's id for it.

pub use crate::store::money_back::MoneyBackKind;

use app::billing::{Currency, PaymentMethod};
use app::i18n::Lang;
use app::ids::{AccountId, OrderId, PaymentMethodId};
use async_trait::async_trait;
use chrono::TimeDelta;
use rust_decimal::Decimal;

pub mod sandbox;
pub mod stripe;

/// A charge of the payment method on file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The order's id. The same key is the same charge, however often it is sent.
    pub key: OrderId,
    /// The account's id.
    pub customer: AccountId,
    /// The gateway's id of the payment method.
    pub method_id: PaymentMethodId,
    /// The amount, more than zero.
    pub amount: Decimal,
    /// The currency of the amount.
    pub currency: Currency,
    /// The language of the gateway's pages.
    pub lang: Lang,
    /// Whether the payer is present.
    pub presence: Presence,
}

/// Whether the payer is present when a charge is made. Banks want to know this: a payer who is present may be asked to
/// confirm (directive (EU) 2015/2366, article 97). A payer who is away has agreed to later charges when the card was
/// given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The payer is at a page of ours.
    There {
        /// The page to which the payer comes back from a confirmation: a URL of ours, path and query.
        return_to: String,
    },
    /// Nobody is present: a renewal, or a further try. If the bank wants a confirmation, the charge ends as not
    /// confirmed.
    Away,
}

/// The outcome of a charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChargeOutcome {
    /// The money is ours.
    Succeeded {
        /// The gateway's id of the charge.
        charge_id: String,
    },
    /// The bank said no, for good: this key is never charged.
    Declined,
    /// The payer must confirm on the gateway's page first.
    NeedsConfirmation {
        /// The URL of that page.
        url: String,
    },
    /// The payer refused to confirm, gave up, or was not there to be asked: this key is never charged.
    NotConfirmed,
}

/// The outcome of a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundOutcome {
    /// The money is on its way back to the payer.
    Refunded,
    /// The gateway refuses to give it back, for good: a card that is closed, a charge that is too old.
    Refused,
}

/// Money of a charge that goes back to its payer, or that the payer's bank asks back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyBack {
    /// The gateway's id of it.
    pub id: String,
    /// Whether it is a refund or a dispute.
    pub kind: MoneyBackKind,
    /// The gateway's id of the charge.
    pub charge_id: String,
    /// How much.
    pub amount: Decimal,
    /// The currency of the amount.
    pub currency: Currency,
    /// Its present state.
    pub state: MoneyBackState,
}

/// The state of money that goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyBackState {
    /// The bank asks, and has not taken the money.
    Asked,
    /// The bank has taken the money until the dispute is decided.
    Withdrawn,
    /// The money belongs to the payer: it was refunded, or the dispute was lost.
    Returned,
    /// The money is ours: the refund failed, or the dispute was won or dropped.
    CameBack,
}

/// The gateway could not be asked, or its answer made no sense: nothing is known about what it did.
#[derive(Debug, thiserror::Error)]
#[error("the payment gateway: {0}")]
pub struct GatewayError(pub String);

/// What a gateway does about money that goes back. Each gateway implements it in a file of its own.
#[async_trait]
pub trait GivesBack: Send + Sync {
    /// Gives back a part of the charge with that id, or all of it. With the same `key` again it does nothing. `Refused`
    /// when less than that is left of the charge.
    async fn refund_part(
        &self,
        charge_id: &str,
        amount: Decimal,
        currency: Currency,
        key: &str,
    ) -> Result<RefundOutcome, GatewayError>;

    /// All money of the charge with that id that went back, or that the bank asks back.
    async fn money_back_of(&self, charge_id: &str) -> Result<Vec<MoneyBack>, GatewayError>;

    /// All money that went back, or was asked back, within that time, of any charge.
    async fn money_back_since(&self, back: TimeDelta) -> Result<Vec<MoneyBack>, GatewayError>;
}

/// A payment gateway.
#[async_trait]
pub trait PaymentGateway: GivesBack {
    /// Opens a hosted page on which the customer types payment details, and returns its URL. The page sends the payer
    /// back to `return_to` (path and query of ours), whether details were given or not.
    async fn open_payment_details(
        &self,
        customer: &AccountId,
        lang: Lang,
        return_to: &str,
    ) -> Result<String, GatewayError>;

    /// The customer's newest payment method.
    async fn payment_method(&self, customer: &AccountId) -> Result<Option<PaymentMethod>, GatewayError>;

    /// Forgets a payment method of the customer, so that it is not charged any more. It is not an error if it
    /// is forgotten already.
    async fn remove_payment_method(
        &self,
        customer: &AccountId,
        method_id: &PaymentMethodId,
    ) -> Result<(), GatewayError>;

    /// Why the gateway cannot charge an amount at all, whoever pays, for the operator. `None` when it can. No request
    /// is made.
    fn cannot_charge(&self, amount: Decimal, currency: Currency) -> Option<&'static str>;

    /// Charges. The same key again gives the same outcome.
    async fn charge(&self, charge: &Charge) -> Result<ChargeOutcome, GatewayError>;

    /// The outcome of that customer's charge with that key. `None` if the gateway does not know the charge. Charges
    /// nothing.
    async fn outcome(
        &self,
        customer: &AccountId,
        key: &OrderId,
    ) -> Result<Option<ChargeOutcome>, GatewayError>;

    /// Gives up that customer's charge with that key, if it waits for its confirmation. Nobody can confirm it any more
    /// then. Gives the outcome of the charge, as [`outcome`](Self::outcome) does: a charge that has succeeded stays so.
    async fn give_up(
        &self,
        customer: &AccountId,
        key: &OrderId,
    ) -> Result<Option<ChargeOutcome>, GatewayError>;

    /// Gives back all that was charged with that key. A second time it does nothing. An error if nothing was charged.
    /// The outcome of the charge stays what it was: it succeeded.
    async fn refund(&self, customer: &AccountId, key: &OrderId) -> Result<RefundOutcome, GatewayError>;
}
