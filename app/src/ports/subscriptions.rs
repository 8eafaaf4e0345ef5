//! What a billing contact does with a subscription besides changing it in the cart.

use super::caller::Caller;
use crate::answers::Problem;
use crate::billing::Selection;
use crate::ids::{ProductId, SubscriptionId};
use async_trait::async_trait;

/// Trials.
#[async_trait]
pub trait Trials: Send + Sync {
    /// Starts a trial of a plan of the product and returns the subscription's id. `Refused` when the account has or had
    /// the product, unless the same trial is asked for once more: that is the one that runs.
    async fn start_trial(
        &self,
        caller: &Caller,
        product_id: &ProductId,
        wanted: Selection,
    ) -> Result<SubscriptionId, Problem>;
}

/// Cancelling a subscription, and reactivating it.
#[async_trait]
pub trait Cancellations: Send + Sync {
    /// Cancels a subscription as of the end of its paid period. A second time it does nothing. `why` is one of
    /// `CANCELLATION_REASONS` or empty, and `comment` has at most `MAX_COMMENT_CHARS` characters; otherwise `BadRequest`.
    async fn cancel(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        why: &str,
        comment: &str,
    ) -> Result<(), Problem>;
    /// Lets a cancelled subscription renew after all. `Refused` when it has ended.
    async fn reactivate(&self, caller: &Caller, subscription_id: &SubscriptionId) -> Result<(), Problem>;
}
