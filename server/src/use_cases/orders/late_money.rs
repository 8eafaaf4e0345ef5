//! Money that came for an order after it had been given up.
//!
//! An order is given up when the gateway never heard of it and its lease is over (see `recover`). A process that slept
//! through its lease, or a request that the network held back, may charge all the same, and perhaps nobody hears of it.
//! So the gateway is asked about these orders once more, and the money that it took is given back.
//!
//! The ledger keeps the trail, in transactions that are named after the order. `-late` is for the money that came,
//! which we then owe. `-late-refund` follows when the gateway has given it back, or `-late-credit` when the gateway
//! refuses to: the money then goes to the balance. A crash in between leaves the first without the second, and the next
//! round continues from there.

use crate::payments::{ChargeOutcome, RefundOutcome};
use crate::store::ledger::{self, Book, Entry, Posting};
use crate::store::orders::{self, Order, OrderStatus};
use crate::use_cases::{BillingCenter, in_time};
use app::api::Problem;
use app::ids::{AccountId, OrderId};
use chrono::TimeDelta;

/// How far the money of such an order has come. The step is in the name of its transaction.
#[derive(Clone, Copy)]
enum Step {
    Taken,
    Refunded,
    Credited,
}

impl Step {
    fn transaction_id(self, order: &Order) -> String {
        let step = match self {
            Self::Taken => "late",
            Self::Refunded => "late-refund",
            Self::Credited => "late-credit",
        };
        format!("{}-{step}", order.id)
    }

    /// The book from which the money goes, and the book to which it goes.
    const fn books(self) -> (Book, Book, &'static str) {
        match self {
            Self::Taken => (Book::AccountsReceivable, Book::GatewayClearing, "late-charge"),
            Self::Refunded => (Book::GatewayClearing, Book::AccountsReceivable, "late-refund"),
            Self::Credited => (Book::CustomerCredit, Book::AccountsReceivable, "late-credit"),
        }
    }
}

impl BillingCenter {
    /// Asks the gateway about every order that was given up within that time, and about those whose money is still to
    /// be given back. Several servers may do it at once. If an answer is missing, this fails after all orders were
    /// asked for, and the next round asks again.
    pub async fn look_for_late_money(&self, back: TimeDelta) -> Result<(), Problem> {
        let since = self.clock.now() - back;
        let given_up = orders::given_up(&mut *self.store.read().await?, since).await?;
        let mut result = Ok(());
        for (account_id, order_id) in given_up {
            if let Err(problem) = self.look_for_money_of(&account_id, &order_id).await {
                tracing::warn!(order_id = order_id.as_str(), %problem, "the gateway could not be asked for late money");
                result = Err(problem);
            }
        }
        result
    }

    /// Asks about one order, if it has failed.
    pub(super) async fn look_for_money_of_failed(
        &self,
        account_id: &AccountId,
        order_id: &OrderId,
    ) -> Result<(), Problem> {
        let order = orders::by_id(&mut *self.store.read().await?, account_id, order_id).await?;
        match order.map(|order| order.status) {
            Some(OrderStatus::Failed { .. }) => self.look_for_money_of(account_id, order_id).await,
            _ => Ok(()),
        }
    }

    async fn look_for_money_of(&self, account_id: &AccountId, order_id: &OrderId) -> Result<(), Problem> {
        let order = orders::by_id(&mut *self.store.read().await?, account_id, order_id).await?;
        let Some(order) = order else { return Ok(()) };
        match self.outcome(&order).await? {
            Some(ChargeOutcome::Succeeded { .. }) => self.give_back_late_money(&order).await,
            _ => Ok(()),
        }
    }

    /// Gives back what was charged for an order that has failed. Finished steps are not repeated.
    pub(super) async fn give_back_late_money(&self, order: &Order) -> Result<(), Problem> {
        if self.note(order, Step::Taken).await? {
            tracing::error!(order = order.id.as_str(), "a charge succeeded after its order was given up");
        }
        if self.is_given_back(order).await? {
            return Ok(());
        }
        let step = match in_time(self.gateway.refund(&order.account_id, &order.id)).await? {
            RefundOutcome::Refunded => Step::Refunded,
            RefundOutcome::Refused => Step::Credited,
        };
        self.note(order, step).await?;
        Ok(())
    }

    async fn is_given_back(&self, order: &Order) -> Result<bool, Problem> {
        let mut conn = self.store.read().await?;
        for step in [Step::Refunded, Step::Credited] {
            if ledger::is_posted(&mut conn, &step.transaction_id(order)).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Posts the step. `false` if it was posted before.
    async fn note(&self, order: &Order, step: Step) -> Result<bool, Problem> {
        let transaction_id = step.transaction_id(order);
        let mut tx = self.change(&order.account_id).await?;
        if ledger::is_posted(tx.conn(), &transaction_id).await? {
            return Ok(false);
        }
        let (from, to, memo) = step.books();
        let amount = order.quote.quote.total_due;
        let posting = Posting {
            transaction_id: &transaction_id,
            account_id: &order.account_id,
            order_id: Some(&order.id),
            currency: order.quote.request.currency,
            entries: vec![Entry { book: to, amount, memo }, Entry { book: from, amount: -amount, memo }],
        };
        ledger::post(tx.conn(), &posting, self.clock.now()).await?;
        tx.commit().await?;
        Ok(true)
    }
}
