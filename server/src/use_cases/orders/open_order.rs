//! An order that waits for its payer: what it is, and giving it up.
//!
//! The gateway decides what becomes of the order. A charge that waits for a confirmation is given up there first. Once
//! nobody can confirm it any more, the order has failed. A payer who confirmed in the same moment has paid, and the
//! order is placed. An order that the gateway never heard of may be about to be charged by the holder of its lease. It
//! is given up when the lease is over, and `late_money` looks for money that came for it nevertheless.

use super::charge::{Payer, finished, way_back};
use crate::store::orders::{self, Order, OrderStatus};
use crate::use_cases::{BillingCenter, in_time, refuse};
use app::api::{GivenUp, OpenOrder, Problem};
use app::billing::viewer_refusal;
use app::ids::OrderId;
use app::ports::{Caller, OpenOrders};
use async_trait::async_trait;

#[async_trait]
impl OpenOrders for BillingCenter {
    async fn open_order(&self, caller: &Caller) -> Result<Option<OpenOrder>, Problem> {
        let mut tx = self.store.read().await?;
        let snapshot = self.snapshot(&mut tx, caller).await?.snapshot;
        refuse(&viewer_refusal(&snapshot))?;
        let order = orders::pending(&mut tx, &caller.account_id).await?;
        Ok(order.map(|order| OpenOrder {
            has_payer: order.has_payer(),
            go_on: way_back(&order),
            total_due: order.quote.quote.total_due,
            currency: order.quote.request.currency,
            paid_with: order.method.map(|method| (method.brand, method.last_four)),
            id: order.id,
        }))
    }

    /// Gives up an order of a payer who does not confirm it. A second time it does nothing.
    async fn give_up_order(&self, caller: &Caller, order_id: &OrderId) -> Result<GivenUp, Problem> {
        let order = {
            let mut tx = self.store.read().await?;
            let snapshot = self.snapshot(&mut tx, caller).await?.snapshot;
            refuse(&viewer_refusal(&snapshot))?;
            orders::by_id(&mut tx, &caller.account_id, order_id).await?.ok_or(Problem::NotFound)?
        };
        if let Some(end) = ended(&order) {
            return Ok(end);
        }
        if !order.has_payer() {
            return Err(Problem::OrderInFlight);
        }
        match in_time(self.gateway.give_up(&order.account_id, &order.id)).await? {
            // The order's state is read below: another process may have heard of it first.
            Some(outcome) => _ = self.conclude(&order, outcome, Payer::There).await,
            None => self.give_up_unheard(&order).await?,
        }
        let mut tx = self.store.read().await?;
        let order = orders::by_id(&mut tx, &caller.account_id, order_id).await?.ok_or(Problem::NotFound)?;
        ended(&order).ok_or(Problem::OrderInFlight)
    }
}

fn ended(order: &Order) -> Option<GivenUp> {
    match finished(order)? {
        Ok(_) => match order.status {
            OrderStatus::Placed { number } => Some(GivenUp::Placed { number }),
            _ => None,
        },
        Err(_) => Some(GivenUp::Nothing),
    }
}

impl BillingCenter {
    /// Ends an order that the gateway never heard of, unless somebody may be charging it.
    async fn give_up_unheard(&self, order: &Order) -> Result<(), Problem> {
        let mut tx = self.change(&order.account_id).await?;
        let now = self.clock.now();
        let current = orders::by_id(tx.conn(), &order.account_id, &order.id).await?;
        match current.ok_or(Problem::NotFound)?.status {
            OrderStatus::Pending { charge_deadline } if charge_deadline < now => {
                orders::fail(tx.conn(), &order.id, Problem::Unavailable, now).await?;
                tx.commit().await?;
                Ok(())
            }
            _ => Ok(()),
        }
    }
}
