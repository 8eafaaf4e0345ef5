//! Money that went back to a payer: refunds, and payments that are disputed with the payer's bank (domain.md, “Refunds
//! and disputes”).
//!
//! A report of the gateway is only a hint to look. The difference is booked between the present state of a refund or
//! dispute at the gateway and the steps that are noted for it. So reports may come twice, late, in any order, or never.
//! Each step is one transaction of the database, with its entries in the ledger, its document and its mail, and is
//! taken under the account's lock. The figures of a pending order must hold, so a step waits until that order is over.

mod booking;
mod periods;

pub(crate) use booking::{Booking, OfOrder, entries, net_of};
pub(crate) use periods::{billed_and_kept, chain_order};

use crate::mail::{Mail, MoneyBackMail};
use crate::payments::{MoneyBack, MoneyBackKind, MoneyBackState};
use crate::store::ledger::{self, Posting};
use crate::store::money_back::{self, Noted, Step, Taken};
use crate::store::orders::{self, Order, OrderStatus};
use crate::store::{Result as StoreResult, people};
use crate::use_cases::{BillingCenter, in_time};
use app::api::Problem;
use app::ids::{AccountId, InvoiceNumber, OrderId};
use chrono::TimeDelta;
use rust_decimal::Decimal;
use sqlx::AnyConnection;
use std::collections::BTreeSet;

/// The name of a step's transaction in the ledger.
pub(crate) fn transaction_id(id: &str, step: Step) -> String {
    format!("back-{id}-{}", format!("{step:?}").to_lowercase())
}

/// The next step, from the state at the gateway and the steps that were taken.
fn next_step(state: MoneyBackState, taken: &[Step]) -> Option<Step> {
    let has = |step| taken.contains(&step);
    let unless = |step| (!has(step)).then_some(step);
    match state {
        MoneyBackState::Asked => taken.is_empty().then_some(Step::Asked),
        MoneyBackState::Withdrawn if has(Step::Returned) => None,
        MoneyBackState::Withdrawn => unless(Step::Withdrawn),
        MoneyBackState::Returned => unless(Step::Returned),
        // A refund that never left, or a dispute that was over when we heard of it, moved nothing.
        MoneyBackState::CameBack if has(Step::Returned) => unless(Step::Reversed),
        MoneyBackState::CameBack if has(Step::Withdrawn) => unless(Step::Released),
        MoneyBackState::CameBack if has(Step::Asked) => unless(Step::Closed),
        MoneyBackState::CameBack => None,
    }
}

impl BillingCenter {
    /// Looks for money of the charge with that id that went back, and books the steps that are not booked. A charge
    /// that paid for no order of ours is ignored.
    pub async fn look_at_charge(&self, charge_id: &str) -> Result<(), Problem> {
        let found = orders::of_charge(&mut *self.store.read().await?, charge_id).await?;
        let Some((account_id, order_id)) = found else {
            tracing::info!(charge = charge_id, "money went back of a charge that is no order's");
            return Ok(());
        };
        let mut result = Ok(());
        for back in in_time(self.gateway.money_back_of(charge_id)).await? {
            // The others should not wait for one that has to wait.
            if let Err(problem) = self.follow(&account_id, &order_id, &back).await {
                tracing::warn!(id = back.id, %problem, "money that went back is not booked yet");
                result = Err(problem);
            }
        }
        result
    }

    /// Asks the gateway for all money that went back within that time, and for open disputes, and books what is not
    /// booked. It is for a job, and for the time after an outage. Returns for how many charges there was something new.
    pub async fn look_for_money_back(&self, back: TimeDelta) -> Result<usize, Problem> {
        // There may be any number of pages, and each request has its own time limit.
        let heard = self.gateway.money_back_since(back).await?;
        let mut charges = BTreeSet::new();
        let mut conn = self.store.read().await?;
        for back in heard {
            let known = money_back::get(&mut conn, &back.id).await?;
            let steps: Vec<Step> = known.into_iter().map(|noted| noted.step).collect();
            if next_step(back.state, &steps).is_some() {
                charges.insert(back.charge_id);
            }
        }
        charges.extend(orders::charges_in_dispute(&mut conn).await?);
        drop(conn);
        let mut result = Ok(charges.len());
        for charge in &charges {
            if let Err(problem) = self.look_at_charge(charge).await {
                result = Err(problem);
            }
        }
        result
    }

    /// Takes the steps that one refund or dispute still needs.
    async fn follow(
        &self,
        account_id: &AccountId,
        order_id: &OrderId,
        back: &MoneyBack,
    ) -> Result<(), Problem> {
        let mut tx = self.change(account_id).await?;
        let conn = tx.conn();
        let order = orders::by_id(&mut *conn, account_id, order_id).await?.ok_or(Problem::NotFound)?;
        // `late_money` deals with money that came for an order that had failed.
        let OrderStatus::Placed { number } = order.status else { return Ok(()) };
        let all = money_back::steps(&mut *conn, account_id).await?;
        let taken: Vec<Step> =
            all.iter().filter(|taken| taken.id == back.id).map(|taken| taken.step).collect();
        let Some(step) = next_step(back.state, &taken) else { return Ok(()) };
        let known = money_back::get(&mut *conn, &back.id).await?;
        if !self.is_of_the_order(&order, back, known.as_ref()) {
            return Ok(());
        }
        if orders::pending(&mut *conn, account_id).await?.is_some() {
            return Err(Problem::OrderInFlight);
        }
        let noticed_at = known.map_or_else(|| self.clock.now(), |known| known.noticed_at);
        let noted = Noted {
            id: back.id.clone(),
            kind: back.kind,
            account_id: account_id.clone(),
            order_id: order_id.clone(),
            amount: back.amount,
            currency: back.currency,
            step,
            noticed_at,
        };
        self.take_step(&mut *conn, &order, number, &noted, &all).await?;
        tx.commit().await?;
        self.mail_bell.notify_one();
        Ok(())
    }

    /// Whether it is in the order's currency, and has the same amount as before. Otherwise the operator has to look at
    /// it.
    #[expect(clippy::unused_self, reason = "it belongs to the center's rules")]
    fn is_of_the_order(&self, order: &Order, back: &MoneyBack, known: Option<&Noted>) -> bool {
        let currency = order.quote.request.currency;
        let same = known.is_none_or(|known| known.amount == back.amount && known.order_id == order.id);
        if back.currency != currency || !same || back.amount <= Decimal::ZERO {
            let (amount, currency) = (back.amount, back.currency.code());
            tracing::error!(id = back.id, %amount, currency, order = order.id.as_str(), "not an amount of that order");
            return false;
        }
        true
    }

    async fn take_step(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        number: i64,
        noted: &Noted,
        all: &[Taken],
    ) -> StoreResult<()> {
        let now = self.clock.now();
        let of_it = |step| all.iter().any(|taken| taken.id == noted.id && taken.step == step);
        let held = of_it(Step::Withdrawn) && !of_it(Step::Released);
        let booking = match noted.step {
            Step::Returned => self.booking(&mut *conn, order, noted, all).await?,
            _ => Booking::default(),
        };
        let posting = Posting {
            transaction_id: &transaction_id(&noted.id, noted.step),
            account_id: &noted.account_id,
            order_id: Some(&order.id),
            currency: noted.currency,
            entries: entries(noted.step, noted.amount, held, &booking),
        };
        ledger::post(&mut *conn, &posting, now).await?;
        money_back::note(&mut *conn, noted, booking.documented, booking.from_balance, now).await?;
        if noted.kind == MoneyBackKind::Dispute || !booking.beyond.is_zero() {
            let (step, beyond) = (noted.step, booking.beyond);
            tracing::warn!(id = noted.id, order = number, ?step, %beyond, "look after money that went back");
        }
        let document = if booking.documented.is_zero() {
            None
        } else {
            let document = self.credit_note(&mut *conn, order, noted, all, booking.documented).await?;
            self.bill_less(&mut *conn, order, noted).await?;
            Some(document)
        };
        self.tell_of_money_back(conn, order, number, noted, document).await
    }

    async fn tell_of_money_back(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        number: i64,
        noted: &Noted,
        document: Option<InvoiceNumber>,
    ) -> StoreResult<()> {
        let contact = people::contact(&mut *conn, &order.account_id).await?;
        let Some(contact) = contact else { return Ok(()) };
        let to = people::correspondent(&mut *conn, &order.account_id, &contact.id).await?;
        let Some(to) = to else { return Ok(()) };
        let mail = Mail::MoneyBack(MoneyBackMail {
            id: noted.id.clone(),
            kind: noted.kind,
            step: noted.step,
            order_number: number,
            amount: noted.amount,
            currency: noted.currency,
            card: order.method.as_ref().map(super::mail::card),
            document,
        });
        crate::mail::enqueue(conn, &order.account_id, &to, &mail, self.clock.now()).await?;
        Ok(())
    }

    /// The amount of a placed order that can still be refunded, according to the books.
    pub(crate) async fn left_to_refund(&self, order: &Order) -> Result<Decimal, Problem> {
        let mut conn = self.store.read().await?;
        let noted = money_back::of_account(&mut conn, &order.account_id).await?;
        let gone: Decimal = noted
            .iter()
            .filter(|noted| noted.order_id == order.id)
            .filter(|noted| matches!(noted.step, Step::Withdrawn | Step::Returned))
            .map(|noted| noted.amount)
            .sum();
        Ok(order.quote.quote.total_due - gone)
    }
}

#[cfg(test)]
mod tests {
    use super::{MoneyBackState, Step, next_step};

    #[test]
    fn reports_in_any_order_come_to_the_same() {
        use MoneyBackState::{Asked, CameBack, Returned, Withdrawn};
        for (heard, expected) in [
            (vec![Returned, Returned], vec![Step::Returned]),
            (vec![Returned, CameBack, CameBack], vec![Step::Returned, Step::Reversed]),
            (vec![CameBack], vec![]),
            (vec![Withdrawn, CameBack, CameBack], vec![Step::Withdrawn, Step::Released]),
            (vec![Withdrawn, Returned, Withdrawn], vec![Step::Withdrawn, Step::Returned]),
            (vec![Returned, Withdrawn, CameBack], vec![Step::Returned, Step::Reversed]),
            (vec![Asked, CameBack], vec![Step::Asked, Step::Closed]),
            (
                vec![Asked, CameBack, Withdrawn, Returned],
                vec![Step::Asked, Step::Closed, Step::Withdrawn, Step::Returned],
            ),
        ] {
            let mut taken = Vec::new();
            for state in heard {
                taken.extend(next_step(state, &taken));
            }
            assert_eq!(taken, expected);
        }
    }
}
