//! Orders, from the press of the button to the page that confirms them.

use super::caller::Caller;
use crate::answers::{GivenUp, ListedOrder, OpenOrder, OrderPage, Placed, Problem};
use crate::billing::{CartQuote, References};
use crate::i18n::Lang;
use crate::ids::OrderId;
use crate::lists::{Listed, OrdersView};
use async_trait::async_trait;

/// A press of *Place order*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderRequest {
    /// The language of the page, for what follows (the gateway's pages, mails).
    pub lang: Lang,
    /// The idempotency key.
    pub key: String,
    /// The quote on the screen, if one was sent. Exactly this is charged, or nothing.
    pub seen: Option<CartQuote>,
    /// The buyer's references for the invoice. They are a part of what was ordered, but not of the figures.
    pub references: References,
}

/// Ordering what is in the cart.
#[async_trait]
pub trait Checkout: Send + Sync {
    /// Places the cart, exactly once for each key.
    async fn place_order(&self, caller: &Caller, request: OrderRequest) -> Result<Placed, Problem>;
    /// Continues the order that waits for the gateway's confirmation, when the payer comes back from the gateway.
    async fn resume_order(&self, caller: &Caller, order_id: &OrderId) -> Result<Placed, Problem>;
    /// A placed order.
    async fn order_page(&self, caller: &Caller, number: i64) -> Result<OrderPage, Problem>;
    /// A page of the orders of the account that contain each of the `words`, in whatever state.
    async fn orders_page(
        &self,
        caller: &Caller,
        view: OrdersView,
        words: &str,
    ) -> Result<Listed<ListedOrder>, Problem>;
}

/// The order that is being processed.
#[async_trait]
pub trait OpenOrders: Send + Sync {
    /// The order of the account that is being processed, for the billing contact. `Refused` for anybody else.
    async fn open_order(&self, caller: &Caller) -> Result<Option<OpenOrder>, Problem>;
    /// Gives up an order that waits for its payer's confirmation. It asks the gateway first: an order that is paid by
    /// then is placed. `OrderInFlight` while somebody may be charging the order, and for an order that no person
    /// placed.
    async fn give_up_order(&self, caller: &Caller, order_id: &OrderId) -> Result<GivenUp, Problem>;
}
