//! Orders that a crash, or a gateway that could not be reached, left pending.
//!
//! A pending order is in one of four states: never sent to the gateway, sent and answered, sent and waiting for
//! the payer's confirmation, or sent and not yet answered. Only the gateway can tell them apart, by the order's id.
//!
//! * *Answered*: settle or fail, as the process that crashed would have.
//! * *Waiting for the payer*: leave it. The payer's return, or the gateway's own expiry, ends it.
//! * *Never heard of it*: give the order up, rather than charge now. The page that consented is gone, its payer has
//!   perhaps bought again or thought better of it, and the new period was to begin on that day; a press of the
//!   button comes again, a charge out of the blue is a complaint. But a renewal that nobody pressed a button for is
//!   charged now: it is due, its period begins when the old one ended, and nobody else will ask for it.
//!
//! To give up is safe only if nobody sends that charge afterwards. So whoever sends one first holds a lease: the
//! order's `charge_deadline`, written under the account's lock, 30 seconds ahead, while waiting for the gateway ends
//! after 20. Orders are taken up only when the lease is over, and given up only if, under the lock, it is still the
//! recovery's own: a payer who pressed again in between has taken a new one, and goes on. What is left is a process
//! that slept through its lease, or a request that the network held back: `late_money` looks for what they took.
//!
//! Whoever ordered is not there any more: an order that fails here, or is given up, is told of by mail.

use super::charge::{CHARGE_LEASE, Payer, finished};
use crate::actor::Actor;
use crate::payments::ChargeOutcome;
use crate::store::orders::{self, Order, OrderStatus};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::ids::AccountId;
use chrono::{DateTime, TimeDelta, Utc};

/// Nobody takes a longer lease, however much the servers' clocks differ: one that ends later was written by a clock
/// that has been set back since, and would keep its order pending for as long.
const MAX_LEASE: TimeDelta = TimeDelta::minutes(10);

impl BillingCenter {
    /// Finishes the orders that nobody is working on any more; returns how many it finished. For the start of a
    /// server and every half minute from then on; several servers may do it at once.
    pub async fn recover(&self) -> Result<usize, Problem> {
        self.finish_removals().await?;
        let now = self.clock.now();
        let abandoned = orders::abandoned(&mut *self.store.read().await?, now, now + MAX_LEASE).await?;
        let mut finished = 0;
        for (account_id, order_id) in abandoned {
            match self.recover_one(&account_id, &order_id).await {
                Ok(true) => finished += 1,
                Ok(false) => {}
                // The next time, then; the others should not wait for this one.
                Err(problem) => tracing::warn!(order_id, %problem, "an order could not be recovered"),
            }
        }
        Ok(finished)
    }

    /// Looks after one order at once, as the gateway reports that something became of it; not while somebody is working
    /// on it, who will hear of it anyway. An order that is not there is none of ours.
    pub async fn look_after(&self, order_id: &str) -> Result<(), Problem> {
        let account = orders::account_of(&mut *self.store.read().await?, order_id).await?;
        match account {
            Some(account_id) => {
                self.recover_one(&account_id, order_id).await?;
                self.look_for_money_of_failed(&account_id, order_id).await
            }
            None => Ok(()),
        }
    }

    async fn recover_one(&self, account_id: &AccountId, order_id: &str) -> Result<bool, Problem> {
        let Some(order) = self.take_up(account_id, order_id).await? else { return Ok(false) };
        if order.quote.quote.total_due.is_zero() {
            // Nothing to ask the gateway for: only the settling was left.
            return Ok(self.settle(&order, None).await.is_ok());
        }
        match self.outcome(&order).await? {
            Some(ChargeOutcome::NeedsConfirmation { .. }) if order.has_payer() => Ok(false),
            Some(outcome) => match self.conclude(&order, outcome, Payer::Gone).await {
                Err(Problem::Unavailable) => Err(Problem::Unavailable),
                // Placed, or failed as the gateway's answer says: either way it is over.
                _ => Ok(true),
            },
            None if order.origin == Actor::Renewal => match self.charge_and_settle(order).await {
                Err(Problem::Unavailable) => Err(Problem::Unavailable),
                _ => Ok(true),
            },
            None => self.give_up(&order).await,
        }
    }

    /// Takes the lease of an order that is still abandoned.
    async fn take_up(&self, account_id: &AccountId, order_id: &str) -> Result<Option<Order>, Problem> {
        let mut tx = self.change(account_id).await?;
        let Some(mut order) = orders::by_id(tx.conn(), account_id, order_id).await? else { return Ok(None) };
        let now = self.clock.now();
        if lease(&order).is_none_or(|deadline| (now..=now + MAX_LEASE).contains(&deadline)) {
            return Ok(None);
        }
        orders::extend_deadline(tx.conn(), order_id, now + CHARGE_LEASE).await?;
        // Read again: the store keeps milliseconds.
        if let Some(leased) = orders::by_id(tx.conn(), account_id, order_id).await? {
            order = leased;
        }
        tx.commit().await?;
        Ok(Some(order))
    }

    /// Ends an order that the gateway never heard of, unless somebody took its lease in the meantime.
    async fn give_up(&self, order: &Order) -> Result<bool, Problem> {
        let mut tx = self.change(&order.account_id).await?;
        let current =
            orders::by_id(tx.conn(), &order.account_id, &order.id).await?.ok_or(Problem::NotFound)?;
        if finished(&current).is_some() || lease(&current) != lease(order) {
            return Ok(false);
        }
        orders::fail(tx.conn(), &order.id, Problem::Unavailable, self.clock.now()).await?;
        self.tell_of_failure(tx.conn(), &current, Problem::Unavailable).await?;
        tx.commit().await?;
        self.mail_bell.notify_one();
        Ok(true)
    }
}

fn lease(order: &Order) -> Option<DateTime<Utc>> {
    match order.status {
        OrderStatus::Pending { charge_deadline } => Some(charge_deadline),
        _ => None,
    }
}
