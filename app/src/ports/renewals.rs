//! Renewals: those to come, and those that failed.

use super::caller::Caller;
use crate::answers::{Placed, Problem};
use crate::billing::{CartQuote, Upcoming};
use crate::i18n::Lang;
use crate::ids::SubscriptionId;
use async_trait::async_trait;
use chrono::NaiveDate;

/// A press of *Pay now*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayRequest {
    /// The language of the page.
    pub lang: Lang,
    /// The subscription whose renewal is paid.
    pub subscription: SubscriptionId,
    /// The idempotency key.
    pub key: String,
    /// The quote on the screen, if one was sent. Exactly this is charged, or nothing.
    pub seen: Option<CartQuote>,
}

/// What happens by itself, and what its payer does when it fails.
#[async_trait]
pub trait Renewals: Send + Sync {
    /// What will happen by itself until the end of that day, for the billing contact. `Refused` for anybody else.
    async fn upcoming(&self, caller: &Caller, until: NaiveDate) -> Result<Vec<Upcoming>, Problem>;
    /// Pays a renewal that failed, exactly once for each key. `NotFound` when nothing of the subscription is past due.
    async fn pay_renewal(&self, caller: &Caller, request: PayRequest) -> Result<Placed, Problem>;
}
