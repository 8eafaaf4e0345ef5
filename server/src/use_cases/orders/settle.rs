//! The end of an order, in one transaction: placed with all that follows, or failed with nothing that follows.

use super::charge::{Payer, finished};
use crate::actor::Actor;
use crate::store::ledger::{self, Book, Entry, Posting};
use crate::store::orders::{self, Order, OrderLine};
use crate::store::{
    Result as StoreResult, StoreError, accounts, carts, catalogues, price_notices, renewals, subscriptions,
};
use crate::use_cases::BillingCenter;
use app::api::{Placed, Problem};
use app::billing::{BilledTerm, CartQuote, PaidPeriod, QuotedLine, Subscription, SubscriptionStatus};
use chrono::Datelike;
use sqlx::AnyConnection;

impl BillingCenter {
    /// Places the order: it is paid, or nothing was due.
    pub(super) async fn settle(&self, order: &Order, charge_id: Option<&str>) -> Result<Placed, Problem> {
        let tx = self.store.write_numbered(&order.account_id).await?;
        let mut tx = tx.ok_or(Problem::NotFound)?;
        let current =
            orders::by_id(tx.conn(), &order.account_id, &order.id).await?.ok_or(Problem::NotFound)?;
        match finished(&current) {
            None => {
                let number = self.place(tx.conn(), &current, charge_id).await?;
                tx.commit().await?;
                self.mail_bell.notify_one();
                Ok(Placed::Order { number })
            }
            // Another press of the same button, or the recovery, was quicker.
            Some(Ok(placed)) => Ok(placed),
            Some(Err(problem)) => {
                drop(tx);
                if charge_id.is_some() {
                    self.give_back_late_money(&current).await?;
                }
                Err(problem)
            }
        }
    }

    /// Ends the order: nothing was paid, and everything stays as it is, including the cart. A payer who is not present
    /// to see this is told by mail.
    pub(super) async fn fail(
        &self,
        order: &Order,
        problem: Problem,
        payer: Payer,
    ) -> Result<Placed, Problem> {
        let mut tx = self.change(&order.account_id).await?;
        let current =
            orders::by_id(tx.conn(), &order.account_id, &order.id).await?.ok_or(Problem::NotFound)?;
        if let Some(answer) = finished(&current) {
            return answer;
        }
        orders::fail(tx.conn(), &order.id, problem, self.clock.now()).await?;
        if current.origin == Actor::Renewal {
            self.count_failed_renewal(tx.conn(), &current, problem).await?;
        } else if payer == Payer::Gone {
            self.tell_of_failure(tx.conn(), &current, problem).await?;
        }
        tx.commit().await?;
        // If there is no mail, the postman finds nothing to do.
        self.mail_bell.notify_one();
        Err(problem)
    }

    async fn place(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        charge_id: Option<&str>,
    ) -> Result<i64, Problem> {
        let now = self.clock.now();
        let posting = Posting {
            transaction_id: order.id.as_str(),
            account_id: &order.account_id,
            order_id: Some(&order.id),
            currency: order.quote.request.currency,
            entries: entries(&order.quote),
        };
        ledger::post(&mut *conn, &posting, now).await?;
        change_subscriptions(&mut *conn, order).await?;
        if order.is_of_cart() {
            // The whole cart is emptied: it took no change while the order was pending.
            carts::empty(&mut *conn, &order.account_id).await?;
            carts::clear_refused_quote(&mut *conn, &order.account_id).await?;
            accounts::set_cart_references(&mut *conn, &order.account_id, None).await?;
        }
        for line in &order.lines {
            renewals::clear_dunning(&mut *conn, &line.placed.subscription_id).await?;
            if !order.quote.is_renewal() {
                price_notices::end(&mut *conn, &line.placed.subscription_id, now).await?;
            }
        }
        let number = orders::place(&mut *conn, &order.id, charge_id, now).await?;
        let invoice = self.issue(&mut *conn, order, number).await?;
        self.send_copies(&mut *conn, &order.account_id, &order.id, &invoice).await?;
        self.confirm_order(conn, order, number).await?;
        Ok(number)
    }
}

/// The entries of the sale, then those of how it was paid. The receivable rises by the first and falls by the second.
pub(crate) fn entries(quote: &CartQuote) -> Vec<Entry> {
    let entry = |book, amount, memo| Entry { book, amount, memo };
    let figures = &quote.quote;
    let mut entries = Vec::new();
    for line in &figures.lines {
        entries.push(entry(Book::Revenue, -line.charge, "charge"));
        entries.push(entry(Book::Revenue, line.credit, "credit"));
    }
    for group in &figures.tax {
        entries.push(entry(Book::Tax, -group.amount, "tax"));
    }
    // An amount that the balance pays is positive; an amount that it gains is negative.
    let from_balance = quote.request.balance - figures.balance_after;
    let total = figures.total_due + from_balance;
    entries.push(entry(Book::AccountsReceivable, total, "order"));
    entries.push(entry(Book::AccountsReceivable, -total, "payment"));
    entries.push(entry(Book::GatewayClearing, figures.total_due, "charge"));
    entries.push(entry(Book::CustomerCredit, from_balance, "balance"));
    entries
}

async fn change_subscriptions(conn: &mut AnyConnection, order: &Order) -> StoreResult<()> {
    let currency = order.quote.request.currency;
    let held = subscriptions::every(&mut *conn, &order.account_id, currency).await?;
    for (quoted, line) in order.quote.lines().zip(&order.lines) {
        let before = held.iter().find(|subscription| subscription.id == line.placed.subscription_id);
        let after = subscription_after(&quoted, order.quote.anchor_day, line, before);
        if before.is_some() {
            subscriptions::change(&mut *conn, &order.account_id, &after, currency).await?;
            continue;
        }
        let catalogue = catalogues::get(&mut *conn, order.catalogue_id).await?;
        let plan = catalogue.plan(&after.selection.plan_id);
        let (product, _) = plan.ok_or_else(|| StoreError::corrupt("an order of a plan that was not sold"))?;
        subscriptions::insert(&mut *conn, &order.account_id, &product.id, &after, currency).await?;
    }
    Ok(())
}

/// The subscription as it was ordered: paid for, from today on or from the end of the period before. It keeps to that
/// day of the month, or, after a renewal, to the day to which it kept before. `version` is the one that the order
/// found; the store counts on from it, or refuses.
pub(crate) fn subscription_after(
    quoted: &QuotedLine<'_>,
    anchor_day: Option<u32>,
    line: &OrderLine,
    before: Option<&Subscription>,
) -> Subscription {
    let figures = quoted.figures;
    let term = BilledTerm {
        billed_net: figures.charge,
        start: figures.period_start,
        end: figures.period_end,
        tax_rate: quoted.requested.tax_rate,
    };
    Subscription {
        id: line.placed.subscription_id.clone(),
        selection: quoted.line.selection.clone(),
        status: SubscriptionStatus::Active,
        paid: Some(PaidPeriod {
            term,
            anchor_day: anchor_day.unwrap_or(figures.period_start.day()),
            unit_price: quoted.requested.target.unit_price,
        }),
        trial_end: before.and_then(|before| before.trial_end),
        holders: Vec::new(),
        unnamed_holders: 0,
        announced: Vec::new(),
        version: if before.is_some() { line.version_before } else { 1 },
    }
}
