//! The cart.

use super::caller::Caller;
use crate::answers::Problem;
use crate::billing::Selection;
use crate::ids::{CartLineId, PersonId, ProductId, SubscriptionId};
use async_trait::async_trait;

/// The thing that a form edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// The subscription with that id.
    Subscription(SubscriptionId),
    /// The line with that id, which waits in the cart.
    Line(CartLineId),
    /// The product with that id, which the account does not have.
    Product(ProductId),
}

/// The cart: the changes that wait to be ordered.
#[async_trait]
pub trait Carts: Send + Sync {
    /// Puts an edit into the cart, in place of an earlier edit of the same thing. `Refused` when the rules
    /// refuse it.
    async fn put_in_cart(&self, caller: &Caller, edited: Edited, wanted: Selection) -> Result<(), Problem>;
    /// Puts another number of licences of the subscription into the cart. If the number is smaller than that of the
    /// assigned licences, the licences of the people `freed` are taken back in the same transaction. `Refused`, and
    /// nobody loses a licence, when they are too few.
    async fn put_seats_in_cart(
        &self,
        caller: &Caller,
        subscription_id: &SubscriptionId,
        wanted: Selection,
        freed: &[PersonId],
    ) -> Result<(), Problem>;
    /// Takes a line out of the cart. Does nothing when the line is not in the cart any more.
    async fn remove_from_cart(&self, caller: &Caller, line_id: &CartLineId) -> Result<(), Problem>;
}
