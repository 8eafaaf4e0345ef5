//! Announcing higher prices. A price counts for renewals only from so many days after its announcement on, as the
//! operator set it. So it is announced as soon as it is in the catalogue.

use crate::mail::{Mail, PriceChange};
use crate::store::price_notices::KnownPrice;
use crate::store::{catalogues, price_notices};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{AnnouncedPrice, Catalogue, Snapshot, Subscription, price_to_announce};
use app::ids::{AccountId, SubscriptionId};
use std::collections::BTreeSet;

impl BillingCenter {
    /// Announces the prices that are higher than those at which subscriptions were billed, each once, and returns how
    /// many. It goes through all subscriptions. It is for a job; several servers may do it at once.
    pub async fn announce_prices(&self) -> Result<usize, Problem> {
        let newest = catalogues::newest(&mut *self.store.read().await?).await?;
        let Some((_, catalogue)) = newest else { return Ok(0) };
        let (mut announced, mut last) = (0, (AccountId::from(""), SubscriptionId::from("")));
        loop {
            let page =
                price_notices::known_prices(&mut *self.store.read().await?, (&last.0, &last.1)).await?;
            match page.last() {
                Some(known) => last = (known.account_id.clone(), known.subscription_id.clone()),
                None => break,
            }
            let dearer = page.iter().filter(|known| is_dearer(&catalogue, known));
            announced += self.announce_to_those(dearer.map(|known| &known.account_id).collect()).await;
        }
        if announced > 0 {
            self.mail_bell.notify_one();
        }
        Ok(announced)
    }

    /// The same, but only once a day for each catalogue: prices become higher with another catalogue. A subscription
    /// that renews again, after it had not, is found on the next day.
    pub(super) async fn announce_prices_of_the_day(&self) -> Result<(), Problem> {
        let newest = catalogues::newest(&mut *self.store.read().await?).await?;
        let Some((catalogue_id, _)) = newest else { return Ok(()) };
        let time = (catalogue_id, self.clock.today("UTC"));
        if !self.prices_looked_at.is_of(&time) {
            self.announce_prices().await?;
            self.prices_looked_at.note(time);
        }
        Ok(())
    }

    async fn announce_to_those(&self, accounts: BTreeSet<&AccountId>) -> usize {
        let mut announced = 0;
        for account_id in accounts {
            // The others should not wait for this one.
            match self.announce_to(account_id).await {
                Ok(prices) => announced += prices,
                Err(problem) => {
                    tracing::warn!(account = account_id.as_str(), %problem, "a price has to wait");
                }
            }
        }
        announced
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

/// Whether the catalogue asks for more than the customer knows of.
fn is_dearer(catalogue: &Catalogue, price: &KnownPrice) -> bool {
    let plan = catalogue.plan(&price.selection.plan_id);
    let listed = plan.and_then(|(_, plan)| plan.per_seat(price.currency, price.selection.period));
    listed.zip(price.known).is_some_and(|(listed, known)| listed > known)
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
