//! Orders that were left pending by a crash, or by a gateway that could not be reached.
//!
//! A pending order is in one of four states: never sent to the gateway, sent and answered, sent and waiting for the
//! payer's confirmation, or sent and not yet answered. Only the gateway can tell these apart, by the order's id.
//!
//! * *Answered*: settle or fail, as the process that crashed would have.
//! * *Waiting for the payer*: leave it. The payer's return, or the gateway's own expiry, ends it.
//! * *Never heard of it*: give the order up, rather than charge now. The page on which the payer agreed is gone. The
//!   payer may have bought again meanwhile, or does not want it any more, and the new period was to begin on that day. A
//!   payer who still wants it presses the button again; a charge that nobody expects is a complaint. But a renewal, for
//!   which nobody pressed a button, is charged now: it is due, its period begins when the old one ended, and nobody else
//!   will ask for it.
//!
//! Giving up is safe only if nobody sends that charge afterwards. So a process that sends a charge holds a lease: the
//! order's `charge_deadline`. It is written under the account's lock, 30 seconds ahead, while waiting for the gateway
//! ends after 20. Orders are taken up only when the lease is over. They are given up only if, under the lock, the lease
//! is still the recovery's own: a payer who pressed again in between has taken a new one, and continues. There may
//! still be a process that slept through its lease, or a request that the network held back: `late_money` looks for the
//! money that they took.
//!
//! The person who ordered is not present any more. A mail tells them about an order that fails here or is given up.

use super::charge::{CHARGE_LEASE, Payer, finished};
use crate::actor::Actor;
use crate::payments::ChargeOutcome;
use crate::store::orders::{self, Order, OrderStatus};
use crate::use_cases::BillingCenter;
use crate::use_cases::at_once::AtOnce;
use app::api::Problem;
use app::ids::{AccountId, OrderId};
use chrono::{DateTime, TimeDelta, Utc};

/// The longest lease, however much the servers' clocks differ. A lease that ends later was written by a clock that has
/// been set back since, and would keep its order pending for as long.
const MAX_LEASE: TimeDelta = TimeDelta::minutes(10);

/// How many orders are recovered at once. A server that dies during a round of renewals leaves as many as were under way,
/// and the gateway is asked about each.
const MAX_AT_ONCE: usize = 16;

impl BillingCenter {
    /// Finishes the orders that nobody is working on any more, and returns how many it finished. It runs at the start
    /// of a server and every half minute from then on; several servers may do it at once.
    pub async fn recover(&self) -> Result<usize, Problem> {
        self.finish_removals().await?;
        let now = self.clock.now();
        let abandoned = orders::abandoned(&mut *self.store.read().await?, now, now + MAX_LEASE).await?;
        let (mut at_once, mut finished) = (AtOnce::new(MAX_AT_ONCE), 0);
        for (account_id, order_id) in abandoned {
            let center = self.clone();
            let work = async move { center.try_to_recover(&account_id, &order_id).await };
            finished += usize::from(at_once.begin(work).await == Some(true));
        }
        while let Some(is_finished) = at_once.next().await {
            finished += usize::from(is_finished);
        }
        Ok(finished)
    }

    /// Recovers an order if that can be done now. Otherwise it is tried again the next time.
    async fn try_to_recover(&self, account_id: &AccountId, order_id: &OrderId) -> bool {
        let recovered = self.recover_one(account_id, order_id).await;
        if let Err(problem) = &recovered {
            tracing::warn!(order_id = order_id.as_str(), %problem, "an order could not be recovered");
        }
        recovered == Ok(true)
    }

    /// Looks after one order at once, when the gateway reports a change of it. It does nothing while somebody is
    /// working on the order, who will hear of it anyway. An unknown order is not ours.
    pub async fn look_after(&self, order_id: &OrderId) -> Result<(), Problem> {
        let account = orders::account_of(&mut *self.store.read().await?, order_id).await?;
        match account {
            Some(account_id) => {
                self.recover_one(&account_id, order_id).await?;
                self.look_for_money_of_failed(&account_id, order_id).await
            }
            None => Ok(()),
        }
    }

    async fn recover_one(&self, account_id: &AccountId, order_id: &OrderId) -> Result<bool, Problem> {
        let Some(order) = self.take_up(account_id, order_id).await? else { return Ok(false) };
        if order.quote.quote.total_due.is_zero() {
            // There is nothing to ask the gateway for: only the settling was left.
            return Ok(self.settle(&order, None).await.is_ok());
        }
        match self.outcome(&order).await? {
            Some(ChargeOutcome::NeedsConfirmation { .. }) if order.has_payer() => Ok(false),
            Some(outcome) => match self.conclude(&order, outcome, Payer::Gone).await {
                Err(Problem::Unavailable) => Err(Problem::Unavailable),
                // The order is placed, or failed as the gateway's answer says. It is over either way.
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
    async fn take_up(&self, account_id: &AccountId, order_id: &OrderId) -> Result<Option<Order>, Problem> {
        let mut tx = self.change(account_id).await?;
        let Some(mut order) = orders::by_id(tx.conn(), account_id, order_id).await? else { return Ok(None) };
        let now = self.clock.now();
        if lease(&order).is_none_or(|deadline| (now..=now + MAX_LEASE).contains(&deadline)) {
            return Ok(None);
        }
        orders::extend_deadline(tx.conn(), order_id, now + CHARGE_LEASE).await?;
        // The order is read again, since the store keeps milliseconds only.
        if let Some(leased) = orders::by_id(tx.conn(), account_id, order_id).await? {
            order = leased;
        }
        tx.commit().await?;
        Ok(Some(order))
    }

    /// Ends an order that the gateway never heard of, unless somebody took its lease meanwhile.
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
