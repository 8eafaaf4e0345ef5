//! Money that went back to a payer: refunds, and payments that are disputed with the payer's bank (domain.md, “Refunds
//! and disputes”).
//!
//! A report of the gateway is a hint to look, and nothing more. What is booked is the difference between what the gateway
//! says of a refund or dispute by now and the steps that are noted of it: so reports may come twice, late, in any order,
//! or never. Each step is one transaction of the database, with its entries in the ledger, its document and its mail, and
//! is taken under the account's lock. While an order is pending its figures hold, so a step waits until it is over.

use crate::mail::{Mail, MoneyBackMail};
use crate::payments::{MoneyBack, MoneyBackKind, MoneyBackState};
use crate::store::ledger::{self, Book, CAME_BACK, Entry, Posting, REFUNDED_AGAIN};
use crate::store::money_back::{self, Noted, Step, Taken};
use crate::store::orders::{self, Order, OrderStatus};
use crate::store::{Result as Stored, StoreError, invoices, people, subscriptions};
use crate::use_cases::{BillingCenter, in_time};
use app::api::Problem;
use app::billing::{CreditNote, Currency, Invoice, InvoiceKind};
use chrono::TimeDelta;
use rust_decimal::Decimal;
use sqlx::AnyConnection;
use std::collections::BTreeSet;

/// How the transaction of a step is called in the ledger.
pub(crate) fn transaction_id(id: &str, step: Step) -> String {
    format!("back-{id}-{}", format!("{step:?}").to_lowercase())
}

/// What is still to be done, from what the gateway says and what was done.
fn next_step(state: MoneyBackState, taken: &[Step]) -> Option<Step> {
    let has = |step| taken.contains(&step);
    let unless = |step| (!has(step)).then_some(step);
    match state {
        MoneyBackState::Asked => taken.is_empty().then_some(Step::Asked),
        MoneyBackState::Withdrawn if has(Step::Returned) => None,
        MoneyBackState::Withdrawn => unless(Step::Withdrawn),
        MoneyBackState::Returned => unless(Step::Returned),
        // A refund that never left, or a dispute that we heard of when it was over, moved nothing.
        MoneyBackState::CameBack if has(Step::Returned) => unless(Step::Reversed),
        MoneyBackState::CameBack if has(Step::Withdrawn) => unless(Step::Released),
        MoneyBackState::CameBack if has(Step::Asked) => unless(Step::Closed),
        MoneyBackState::CameBack => None,
    }
}

/// What one step books.
#[derive(Clone, Debug, Default)]
pub(crate) struct Booking {
    /// What its credit note takes back, with tax and without.
    pub documented: Decimal,
    /// The net amount of that.
    pub net: Decimal,
    /// What is taken from the balance.
    pub from_balance: Decimal,
    /// What the gateway gave beyond what was charged: it is lost.
    pub beyond: Decimal,
}

/// The entries of a step. `held` says that the money had been withdrawn before: then it is owed, and not with the gateway.
pub(crate) fn entries(step: Step, amount: Decimal, held: bool, booking: &Booking) -> Vec<Entry> {
    let entry = |book, amount, memo| Entry { book, amount, memo };
    let pair = |to, from, memo| vec![entry(to, amount, memo), entry(from, -amount, memo)];
    match step {
        Step::Asked | Step::Closed => Vec::new(),
        Step::Withdrawn => pair(Book::AccountsReceivable, Book::GatewayClearing, "dispute"),
        Step::Released => pair(Book::GatewayClearing, Book::AccountsReceivable, "dispute-won"),
        Step::Reversed => pair(Book::GatewayClearing, Book::CustomerCredit, CAME_BACK),
        Step::Returned => {
            let from = if held { Book::AccountsReceivable } else { Book::GatewayClearing };
            vec![
                entry(Book::Revenue, booking.net, "refund"),
                entry(Book::Tax, booking.documented - booking.net, "refund"),
                entry(Book::CustomerCredit, booking.from_balance, REFUNDED_AGAIN),
                entry(Book::Revenue, booking.beyond, "refund-beyond"),
                entry(from, -amount, "refund"),
            ]
        }
    }
}

/// A period of a subscription: what an order charged for it, what of that went back, and what the next order credited.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    pub charge: Decimal,
    pub went_back: Decimal,
    pub credited: Decimal,
}

/// What is billed for the last period and neither went back nor may be credited again. What went back of an earlier
/// period and had been credited already went into the next one, and counts there.
pub(crate) fn billed_and_kept(chain: &[Link]) -> Decimal {
    let (mut carried, mut kept) = (Decimal::ZERO, Decimal::ZERO);
    for link in chain {
        let went_back = link.went_back + carried;
        kept = (link.charge - went_back).max(Decimal::ZERO);
        carried = (went_back - (link.charge - link.credited)).clamp(Decimal::ZERO, link.credited);
    }
    kept
}

impl BillingCenter {
    /// Looks at what went back of the charge of that name, by the gateway, and books what is not booked. One that paid
    /// for no order of ours is ignored.
    pub async fn look_at_charge(&self, charge_id: &str) -> Result<(), Problem> {
        let found = orders::of_charge(&mut *self.store.read().await?, charge_id).await?;
        let Some((account_id, order_id)) = found else {
            tracing::info!(charge = charge_id, "money went back of a charge that is no order's");
            return Ok(());
        };
        let mut result = Ok(());
        for back in in_time(self.gateway.money_back_of(charge_id)).await? {
            // The others should not wait for one that has to.
            if let Err(problem) = self.follow(&account_id, &order_id, &back).await {
                tracing::warn!(id = back.id, %problem, "money that went back is not booked yet");
                result = Err(problem);
            }
        }
        result
    }

    /// Asks the gateway for all that went back since so long ago, and for what is disputed, and books what is not booked:
    /// for a job, and after an outage. Returns of how many charges something was new.
    pub async fn look_for_money_back(&self, back: TimeDelta) -> Result<usize, Problem> {
        // As many pages as there are: each is asked for in time.
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

    /// Takes the steps that are still to be taken of one refund or dispute.
    async fn follow(&self, account_id: &str, order_id: &str, back: &MoneyBack) -> Result<(), Problem> {
        let mut tx = self.change(account_id).await?;
        let conn = tx.conn();
        let order = orders::by_id(&mut *conn, account_id, order_id).await?.ok_or(Problem::NotFound)?;
        // What came for an order that had failed is `late_money`'s.
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
            account_id: account_id.to_owned(),
            order_id: order_id.to_owned(),
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

    /// Whether it is in the order's currency, and what it was before. Anything else is for the operator to look at.
    #[expect(clippy::unused_self, reason = "it belongs to the center's rules")]
    fn is_of_the_order(&self, order: &Order, back: &MoneyBack, known: Option<&Noted>) -> bool {
        let currency = order.quote.request.currency;
        let same = known.is_none_or(|known| known.amount == back.amount && known.order_id == order.id);
        if back.currency != currency || !same || back.amount <= Decimal::ZERO {
            let (amount, currency) = (back.amount, back.currency.code());
            tracing::error!(id = back.id, %amount, currency, order = order.id, "not an amount of that order");
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
    ) -> Stored<()> {
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

    /// What a refund is of: first of what an earlier refund left on the balance, when it failed; then of what the order
    /// charged; and what is beyond that, is lost.
    async fn booking(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        noted: &Noted,
        all: &[Taken],
    ) -> Stored<Booking> {
        let of_order = self.of_order(&mut *conn, order, all).await?;
        let came_back: Decimal = of_order.came_back - of_order.from_balance;
        let balance = ledger::balance(&mut *conn, &noted.account_id, noted.currency).await?;
        let from_balance = match noted.kind {
            MoneyBackKind::Refund => came_back.min(balance).clamp(Decimal::ZERO, noted.amount),
            MoneyBackKind::Dispute => Decimal::ZERO,
        };
        let rest = noted.amount - from_balance;
        let invoice = invoices::of_order(&mut *conn, &order.account_id, &order.id).await?;
        let left = order.quote.quote.total_due - of_order.documented;
        let documented = if invoice.is_some() { rest.min(left.max(Decimal::ZERO)) } else { Decimal::ZERO };
        let net = invoice.and_then(|invoice| net_of(&invoice, of_order.documented, documented));
        Ok(Booking { documented, net: net.unwrap_or_default(), from_balance, beyond: rest - documented })
    }

    async fn of_order(&self, conn: &mut AnyConnection, order: &Order, all: &[Taken]) -> Stored<OfOrder> {
        let noted = money_back::of_account(conn, &order.account_id).await?;
        Ok(OfOrder::of(&order.id, &noted, all))
    }

    async fn credit_note(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        noted: &Noted,
        all: &[Taken],
        amount: Decimal,
    ) -> Stored<String> {
        let before = self.of_order(&mut *conn, order, all).await?.documented;
        let invoice = invoices::of_order(&mut *conn, &order.account_id, &order.id).await?;
        let invoice =
            invoice.ok_or_else(|| StoreError::corrupt("a refund of an order without a document"))?;
        let position = invoices::next_position(&mut *conn, InvoiceKind::CreditNote).await?;
        let new = CreditNote {
            number: InvoiceKind::CreditNote.number(position),
            issued: self.date_of_issue(&mut *conn, InvoiceKind::CreditNote, position).await?,
            language: super::invoices::language(&mut *conn, &order.account_id).await?.code(),
            before,
            amount,
        };
        let note = invoice.credit_note(&new);
        let note = note.ok_or_else(|| StoreError::corrupt("a refund of more than was charged"))?;
        let of = Some(noted.id.as_str());
        invoices::insert(conn, (&order.account_id, &order.id, of), position, &note, self.clock.now()).await?;
        Ok(note.number)
    }

    /// What went back of the running periods of what was ordered is not billed any more: no change credits it again.
    async fn bill_less(&self, conn: &mut AnyConnection, order: &Order, noted: &Noted) -> Stored<()> {
        let held = subscriptions::all(&mut *conn, &order.account_id, noted.currency).await?;
        for line in &order.lines {
            let id = line.placed.subscription_id.as_str();
            let Some(mut subscription) = held.iter().find(|held| held.id == id).cloned() else { continue };
            let Some(paid) = &mut subscription.paid else { continue };
            let kept = billed_and_kept(&self.chain(&mut *conn, &order.account_id, id).await?);
            let less = paid.term.billed_net - kept;
            if less > Decimal::ZERO {
                paid.term.billed_net = exact(kept, noted.currency);
                let now = self.clock.now();
                money_back::reduce(&mut *conn, noted, (id, subscription.version), less, now).await?;
                subscriptions::change(&mut *conn, &order.account_id, &subscription, noted.currency).await?;
            }
        }
        Ok(())
    }

    /// The periods of a subscription, by the orders that charged them.
    async fn chain(
        &self,
        conn: &mut AnyConnection,
        account_id: &str,
        subscription_id: &str,
    ) -> Stored<Vec<Link>> {
        let placed = orders::placed_of(&mut *conn, account_id, subscription_id).await?;
        let noted = money_back::of_account(&mut *conn, account_id).await?;
        let steps = money_back::steps(&mut *conn, account_id).await?;
        let mut chain: Vec<Link> = Vec::new();
        for order in &placed {
            let documented = OfOrder::of(&order.id, &noted, &steps).documented;
            let invoice = invoices::of_order(&mut *conn, account_id, &order.id).await?;
            chain_order(&mut chain, order, subscription_id, invoice.as_ref(), documented);
        }
        Ok(chain)
    }

    async fn tell_of_money_back(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        number: i64,
        noted: &Noted,
        document: Option<String>,
    ) -> Stored<()> {
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

    /// What is left to refund of a placed order, by what is booked.
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

/// All that went back of an order.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct OfOrder {
    /// What its credit notes say, tax included.
    pub documented: Decimal,
    /// What came back to us, and is on the balance.
    pub came_back: Decimal,
    /// What of that went out again.
    pub from_balance: Decimal,
}

impl OfOrder {
    pub fn of(order_id: &str, noted: &[Noted], steps: &[Taken]) -> Self {
        let mut sums = Self::default();
        for noted in noted.iter().filter(|noted| noted.order_id == order_id) {
            for taken in steps.iter().filter(|taken| taken.id == noted.id) {
                sums.documented += taken.documented;
                sums.from_balance += taken.from_balance;
                if taken.step == Step::Reversed {
                    sums.came_back += noted.amount;
                }
            }
        }
        sums
    }
}

/// The net amount of what is documented beyond `before`.
pub(crate) fn net_of(invoice: &Invoice, before: Decimal, amount: Decimal) -> Option<Decimal> {
    let sum = |total| Some(invoice.taken_back(total)?.into_iter().sum::<Decimal>());
    Some(sum(before + amount)? - sum(before)?)
}

/// Adds to the chain what a placed order did of the subscription.
pub(crate) fn chain_order(
    chain: &mut Vec<Link>,
    order: &Order,
    subscription_id: &str,
    invoice: Option<&Invoice>,
    documented: Decimal,
) {
    let nets = invoice.and_then(|invoice| invoice.taken_back(documented)).unwrap_or_default();
    for (index, (quoted, line)) in order.quote.lines().zip(&order.lines).enumerate() {
        if line.placed.subscription_id != subscription_id {
            continue;
        }
        if let Some(last) = chain.last_mut() {
            last.credited = quoted.figures.credit;
        }
        let went_back = nets.get(index).copied().unwrap_or_default();
        chain.push(Link { charge: quoted.figures.charge, went_back, credited: Decimal::ZERO });
    }
}

/// With exactly the currency's decimals.
fn exact(amount: Decimal, currency: Currency) -> Decimal {
    let minor = app::billing::to_minor(amount, currency);
    minor.and_then(|minor| app::billing::from_minor(minor, currency)).unwrap_or(amount)
}

#[cfg(test)]
mod tests {
    use super::{Link, MoneyBackState, Step, billed_and_kept, next_step};
    use rust_decimal::Decimal;

    fn link(charge: i64, went_back: i64, credited: i64) -> Link {
        let [charge, went_back, credited] = [charge, went_back, credited].map(Decimal::from);
        Link { charge, went_back, credited }
    }

    #[test]
    fn what_went_back_is_not_credited_again() {
        for (chain, kept) in [
            (vec![link(1000, 0, 0)], 1000),
            (vec![link(1000, 400, 0)], 600),
            (vec![link(1000, 1000, 0)], 0),
            // Half of 1000 was credited to the next period, which was charged 2000. The other half had been used: to give
            // that back is a favour, and what is more was paid with the credit.
            (vec![link(1000, 500, 500), link(2000, 0, 0)], 2000),
            (vec![link(1000, 1000, 500), link(2000, 0, 0)], 1500),
            (vec![link(1000, 1000, 500), link(2000, 1500, 0)], 0),
            // 400 went back, half of the rest was credited, and then all went back.
            (vec![link(1000, 400, 300), link(2000, 0, 0)], 2000),
            (vec![link(1000, 1000, 300), link(2000, 0, 0)], 1700),
            // A renewal credits nothing of the period before.
            (vec![link(1000, 1000, 0), link(1000, 0, 0)], 1000),
            // Through two changes of one day.
            (vec![link(1000, 1000, 1000), link(2000, 0, 2000), link(3000, 0, 0)], 2000),
        ] {
            assert_eq!(billed_and_kept(&chain), Decimal::from(kept), "{chain:?}");
        }
    }

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
