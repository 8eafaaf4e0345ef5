//! The periods of a subscription, and how much of each is still billed after money went back.

use super::booking::OfOrder;
use crate::store::money_back::{self, Noted};
use crate::store::orders::{self, Order};
use crate::store::{Result as StoreResult, invoices, subscriptions};
use crate::use_cases::BillingCenter;
use app::billing::{Currency, Invoice};
use app::ids::{AccountId, SubscriptionId};
use rust_decimal::Decimal;
use sqlx::AnyConnection;

/// A period of a subscription: what an order charged for it, how much of that went back, and what the next order
/// credited.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    pub charge: Decimal,
    pub went_back: Decimal,
    pub credited: Decimal,
}

/// The part of the last period's charge that neither went back nor may be credited again. If money of an earlier period
/// went back that had been credited already, it had gone into the next period, and counts there.
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
    /// Lowers what is billed for the running periods of the order by what went back, so that no change credits it
    /// again.
    pub(super) async fn bill_less(
        &self,
        conn: &mut AnyConnection,
        order: &Order,
        noted: &Noted,
    ) -> StoreResult<()> {
        let held = subscriptions::all(&mut *conn, &order.account_id, noted.currency).await?;
        for line in &order.lines {
            let id = &line.placed.subscription_id;
            let Some(mut subscription) = held.iter().find(|held| held.id == *id).cloned() else { continue };
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
        account_id: &AccountId,
        subscription_id: &SubscriptionId,
    ) -> StoreResult<Vec<Link>> {
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
}

/// Adds to the chain what a placed order did to the subscription.
pub(crate) fn chain_order(
    chain: &mut Vec<Link>,
    order: &Order,
    subscription_id: &SubscriptionId,
    invoice: Option<&Invoice>,
    documented: Decimal,
) {
    let nets = invoice.and_then(|invoice| invoice.taken_back(documented)).unwrap_or_default();
    for (index, (quoted, line)) in order.quote.lines().zip(&order.lines).enumerate() {
        if line.placed.subscription_id != *subscription_id {
            continue;
        }
        if let Some(last) = chain.last_mut() {
            last.credited = quoted.figures.credit;
        }
        let went_back = nets.get(index).copied().unwrap_or_default();
        chain.push(Link { charge: quoted.figures.charge, went_back, credited: Decimal::ZERO });
    }
}

/// The amount with exactly the currency's decimals.
fn exact(amount: Decimal, currency: Currency) -> Decimal {
    let minor = app::billing::to_minor(amount, currency);
    minor.and_then(|minor| app::billing::from_minor(minor, currency)).unwrap_or(amount)
}

#[cfg(test)]
mod tests {
    use super::{Link, billed_and_kept};
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
            // Half of 1000 was credited to the next period, which was charged 2000. The other half had been used, so
            // giving it back is a favour. What goes back beyond that had been paid with the credit.
            (vec![link(1000, 500, 500), link(2000, 0, 0)], 2000),
            (vec![link(1000, 1000, 500), link(2000, 0, 0)], 1500),
            (vec![link(1000, 1000, 500), link(2000, 1500, 0)], 0),
            // 400 went back, half of the rest was credited, and then everything went back.
            (vec![link(1000, 400, 300), link(2000, 0, 0)], 2000),
            (vec![link(1000, 1000, 300), link(2000, 0, 0)], 1700),
            // A renewal credits nothing of the period before.
            (vec![link(1000, 1000, 0), link(1000, 0, 0)], 1000),
            // The same through two changes on one day.
            (vec![link(1000, 1000, 1000), link(2000, 0, 2000), link(3000, 0, 0)], 2000),
        ] {
            assert_eq!(billed_and_kept(&chain), Decimal::from(kept), "{chain:?}");
        }
    }
}
