//! A line of the cart.

use super::subscription::Selection;
use crate::ids::{CartLineId, SubscriptionId};
use serde::{Deserialize, Serialize};

/// A pending edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartLine {
    /// Identifies the line in the store and in forms.
    pub id: CartLineId,
    /// The subscription that the line changes; absent for a new product.
    pub subscription_id: Option<SubscriptionId>,
    /// The selection that the line orders.
    pub selection: Selection,
}
