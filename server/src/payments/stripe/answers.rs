//! The parts of Stripe's answers that are read. Unknown fields are skipped, and unknown words are kept as text.

use serde::Deserialize;

/// A list, newest first.
#[derive(Deserialize)]
pub(super) struct List<T> {
    pub data: Vec<T>,
    #[serde(default)]
    pub has_more: bool,
}

#[derive(Deserialize)]
pub(super) struct Customer {
    pub id: String,
}

#[derive(Deserialize)]
pub(super) struct CheckoutSession {
    pub url: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Method {
    pub id: String,
    pub card: Option<Card>,
}

/// A method, with its customer.
#[derive(Deserialize)]
pub(super) struct Owned {
    pub customer: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Card {
    pub brand: String,
    pub last4: String,
    pub exp_month: u32,
    pub exp_year: i32,
}

#[derive(Deserialize)]
pub(super) struct Intent {
    pub id: String,
    pub status: String,
    /// Seconds since 1970, by Stripe's clock.
    pub created: i64,
    /// The amount in Stripe's unit of the currency.
    pub amount: i64,
    /// The currency: ISO 4217 in lower case.
    pub currency: String,
    #[serde(default)]
    pub metadata: Metadata,
    pub next_action: Option<NextAction>,
    pub last_payment_error: Option<Refusal>,
}

/// A refund. A `pending` one is on its way, too: it becomes `failed` only when the payer's bank sends it back.
#[derive(Deserialize)]
pub(super) struct Refund {
    #[serde(default)]
    pub id: String,
    pub status: Option<String>,
    /// The amount in Stripe's unit of the currency.
    #[serde(default)]
    pub amount: i64,
    /// The currency: ISO 4217 in lower case.
    #[serde(default)]
    pub currency: String,
    pub payment_intent: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Dispute {
    pub id: String,
    pub status: String,
    pub amount: i64,
    pub currency: String,
    pub payment_intent: Option<String>,
}

#[derive(Default, Deserialize)]
pub(super) struct Metadata {
    pub order: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct NextAction {
    pub redirect_to_url: Option<Redirect>,
}

#[derive(Deserialize)]
pub(super) struct Redirect {
    pub url: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Refusal {
    pub code: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct ErrorBody {
    pub error: ErrorDetail,
}

/// An error. Its `message` is left out: it may quote what was sent, the key included.
#[derive(Deserialize)]
pub(super) struct ErrorDetail {
    #[serde(rename = "type")]
    pub kind: String,
    pub code: Option<String>,
    pub payment_intent: Option<Intent>,
}
