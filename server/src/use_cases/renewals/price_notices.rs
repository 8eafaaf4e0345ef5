//! Announcing higher prices. A price counts for renewals only from so many days after its announcement on, as the
//! operator set it. So it is announced as soon as it is in the catalogue.

use crate::mail::{Mail, PriceChange};
use crate::store::{catalogues, price_notices};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{AnnouncedPrice, Snapshot, Subscription, price_to_announce};
use app::ids::AccountId;
use std::collections::BTreeSet;

impl BillingCenter {
    /// Announces the prices that are higher than those at which subscriptions were billed, each once, and returns how
    /// many. It is for a job; several servers may do it at once.
    pub async fn announce_prices(&self) -> Result<usize, Problem> {
        let mut announced = 0;
        for account_id in self.accounts_to_tell().await? {
            // The others should not wait for this one.
            match self.announce_to(&account_id).await {
                Ok(prices) => announced += prices,
                Err(problem) => {
                    tracing::warn!(account = account_id.as_str(), %problem, "a price has to wait");
                }
            }
        }
        if announced > 0 {
            self.mail_bell.notify_one();
        }
        Ok(announced)
    }

    /// The accounts for which the catalogue asks for more than they pay, and that do not know this.
    async fn accounts_to_tell(&self) -> Result<BTreeSet<AccountId>, Problem> {
        let mut tx = self.store.read().await?;
        let Some((_, catalogue)) = catalogues::newest(&mut tx).await? else { return Ok(BTreeSet::new()) };
        let mut accounts = BTreeSet::new();
        for paid in price_notices::paid_prices(&mut tx).await? {
            let plan = catalogue.plan(&paid.selection.plan_id);
            let listed = plan.and_then(|(_, plan)| plan.per_seat(paid.currency, paid.selection.period));
            if let Some(listed) = listed.filter(|listed| *listed > paid.lowest) {
                accounts.extend(price_notices::accounts_below(&mut tx, &paid, listed).await?);
            }
        }
        Ok(accounts)
    }

    async fn announce_to(&self, account_id: &AccountId) -> Result<usize, Problem> {
        let mut tx = self.change(account_id).await?;
        let snapshot = self.snapshot_of(tx.conn(), account_id).await?.snapshot;
        let prices = self.to_announce(&snapshot);
        for (subscription, price) in &prices {
            let Some(mail) = letter(&snapshot, subscription, price) else { continue };
            let (currency, now) = (snapshot.account.currency, self.clock.now());
            let id = price_notices::insert(tx.conn(), account_id, subscription, price, currency, now).await?;
            let mail = Mail::PriceChange(PriceChange { id, ..mail });
            self.tell(tx.conn(), account_id, &snapshot.contact.id, &mail).await?;
        }
        tx.commit().await?;
        Ok(prices.len())
    }

    /// The prices that are to be announced today.
    fn to_announce<'a>(&self, snapshot: &'a Snapshot) -> Vec<(&'a Subscription, AnnouncedPrice)> {
        let days = self.settings.notices.price;
        let all = snapshot.subscriptions.iter();
        all.filter_map(|held| Some((held, price_to_announce(snapshot, held, days)?))).collect()
    }

    /// The account as if the prices were announced, for a forecast that writes nothing.
    pub(super) fn as_announced(&self, snapshot: &Snapshot) -> Snapshot {
        let mut announced = snapshot.clone();
        for (held, price) in self.to_announce(snapshot) {
            if let Some(held) = announced.subscriptions.iter_mut().find(|other| other.id == held.id) {
                held.announced.push(price);
            }
        }
        announced
    }
}

/// The content of the mail. `None` for a plan that is not sold. Its id comes with the notice.
fn letter(snapshot: &Snapshot, held: &Subscription, price: &AnnouncedPrice) -> Option<PriceChange> {
    let (product, plan) = snapshot.catalogue.plan(&held.selection.plan_id)?;
    Some(PriceChange {
        id: String::new(),
        subscription_id: held.id.clone(),
        product: product.name.clone(),
        plan: plan.name.clone(),
        seats: held.selection.seats,
        period: held.selection.period,
        currency: snapshot.account.currency,
        before: held.paid.as_ref()?.unit_price,
        after: price.unit_price,
        on: held.renewal_from(price.from)?,
    })
}
