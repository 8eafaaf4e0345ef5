//! What a billing contact does with a subscription besides changing it in the cart.

use super::Caller;
use crate::answers::Problem;
use crate::billing::Selection;
use async_trait::async_trait;

/// Trials.
#[async_trait]
pub trait Trials: Send + Sync {
    /// Starts a trial of a plan of the product and returns the subscription's id: `Refused` when the account has or had
    /// the product, except for the same trial once more, which is the one that runs.
    async fn start_trial(
        &self,
        caller: &Caller,
        product_id: &str,
        wanted: Selection,
    ) -> Result<String, Problem>;
}

/// The end of a subscription, and taking that back.
#[async_trait]
pub trait Cancellations: Send + Sync {
    /// Cancels a subscription as of the end of its paid period; again, and nothing more happens. `why` is one of
    /// `CANCELLATION_REASONS` or empty, `comment` at most `MAX_COMMENT` characters long, else `BadRequest`.
    async fn cancel(
        &self,
        caller: &Caller,
        subscription_id: &str,
        why: &str,
        comment: &str,
    ) -> Result<(), Problem>;
    /// Lets a cancelled subscription renew after all; `Refused` when it has ended.
    async fn reactivate(&self, caller: &Caller, subscription_id: &str) -> Result<(), Problem>;
}
