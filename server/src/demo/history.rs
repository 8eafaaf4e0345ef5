//! The past of the demo's accounts. It is made through the use cases themselves, each at its date.

use super::accounts::{ACCOUNTS, Deed, VISA};
use super::error::{DemoError, unfit};
use crate::clock::Clock;
use crate::operator::Operator;
use crate::payments::sandbox::Sandbox;
use crate::store::renewals::{self, Place};
use crate::store::{Store, people};
use crate::use_cases::{BillingCenter, Settings};
use app::api::{AccountPage, Placed, Problem};
use app::billing::{
    AccountKind, BillingPeriod, MethodOnFile, References, Selection, SubscriptionStatus, quote_cart,
    quote_renewal,
};
use app::ids::{AccountId, ProductId, SubscriptionId};
use app::ports::prelude::*;
use app::ports::{Caller, Edited, OrderRequest, PayRequest};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::watch;

/// How many days after a failed renewal somebody pays it.
const PAID_AFTER: Days = Days::new(2);

/// A time at which it is the same day from New York to Berlin.
const AT: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("a time");

/// What happens on a day: the place in `ACCOUNTS`, and the deeds in their order.
type Agenda = BTreeMap<(NaiveDate, usize), Vec<Deed>>;

/// Makes the history of accounts that hold nothing yet. `callers` are their billing contacts, in the order of
/// `ACCOUNTS`.
pub(super) async fn live(
    store: &Store,
    clock: &Clock,
    settings: &Settings,
    callers: &[Caller],
) -> Result<(), DemoError> {
    let life = Life { store, clock, settings, callers };
    let mut agenda = life.agenda();
    loop {
        let next = agenda.first_key_value().map(|((day, _), _)| *day);
        // Renewals come first, day by day: they may put something on the agenda that comes before the rest.
        if let Some(due) = life.due_by(next.unwrap_or_else(|| clock.today("UTC"))).await? {
            for account in life.renew(due).await? {
                let entry = agenda.entry((due + PAID_AFTER, account)).or_default();
                entry.extend([Deed::Card(VISA), Deed::RemoveCards, Deed::Pay]);
            }
            continue;
        }
        let Some(((day, account), deeds)) = agenda.pop_first() else { return Ok(()) };
        for deed in deeds {
            life.act(day, account, deed).await?;
        }
    }
}

struct Life<'a> {
    store: &'a Store,
    clock: &'a Clock,
    settings: &'a Settings,
    callers: &'a [Caller],
}

impl Life<'_> {
    fn agenda(&self) -> Agenda {
        let mut agenda = Agenda::new();
        for (account, demo) in ACCOUNTS.iter().enumerate() {
            let today = self.clock.today(demo.time_zone);
            for (days_ago, deed) in demo.history {
                agenda.entry((today - Days::new(*days_ago), account)).or_default().push(*deed);
            }
        }
        agenda
    }

    fn center(&self, day: NaiveDate) -> BillingCenter {
        let clock = Clock::starting_at(instant(day));
        let sandbox = Sandbox::new(self.store.clone(), clock);
        BillingCenter::new(self.store.clone(), Arc::new(sandbox), clock, self.settings.clone())
    }

    /// The first day, up to and including that one, on which something is due.
    async fn due_by(&self, day: NaiveDate) -> Result<Option<NaiveDate>, DemoError> {
        // The accounts of the demo are so few that all of them are on one page.
        let page = renewals::due(&mut *self.store.read().await?, day, &Place::START).await?;
        Ok(page.due.iter().map(|due| due.on).min())
    }

    /// Does what is due on that day. Returns the accounts in which something could not be charged for the first time.
    async fn renew(&self, day: NaiveDate) -> Result<Vec<usize>, DemoError> {
        let center = self.center(day);
        let (stop, mut steps) = (watch::Sender::new(false).subscribe(), 0);
        center.renew_until(None, &stop, |_| steps += 1).await.map_err(unfit)?;
        if steps == 0 {
            return Err(unfit(format_args!("what is due on {day} is not done")));
        }
        let mut failed = Vec::new();
        for (index, caller) in self.callers.iter().enumerate() {
            let page = self.page(&center, caller).await?;
            let is_new = |end: NaiveDate| end == day;
            let past_due = page.snapshot.subscriptions.iter().any(|held| {
                held.status == SubscriptionStatus::PastDue
                    && held.paid.as_ref().is_some_and(|paid| is_new(paid.term.end))
            });
            if past_due {
                failed.push(index);
            }
        }
        Ok(failed)
    }

    async fn page(&self, center: &BillingCenter, caller: &Caller) -> Result<AccountPage, DemoError> {
        center.account_page(caller).await.map_err(unfit)
    }

    async fn act(&self, day: NaiveDate, account: usize, deed: Deed) -> Result<(), DemoError> {
        let (center, caller) = (self.center(day), &self.callers[account]);
        let did = match deed {
            Deed::Card(number) => return self.give_card(&center, caller, number).await,
            Deed::RemoveCards => self.remove_cards(&center, caller).await,
            Deed::Order(plan, seats, period) => {
                return self.order(&center, account, plan, seats, period).await;
            }
            Deed::Try(plan, seats) => {
                let product = self.held(&center, caller, plan).await?.0;
                let wanted = Selection { plan_id: plan.into(), seats, period: BillingPeriod::Monthly };
                center.start_trial(caller, &product, wanted).await.map(drop)
            }
            Deed::Cancel(plan) => {
                let id = self.held(&center, caller, plan).await?.1;
                let id = id.ok_or_else(|| unfit(format_args!("nothing is held of {plan}")))?;
                center.cancel(caller, &id, "", "").await
            }
            Deed::Reactivate(plan) => {
                let id = self.held(&center, caller, plan).await?.1;
                let id = id.ok_or_else(|| unfit(format_args!("nothing is held of {plan}")))?;
                center.reactivate(caller, &id).await
            }
            Deed::Pay => self.pay(&center, account).await,
            Deed::Corporate => return self.make_corporate(day, account).await,
        };
        did.map_err(|problem| unfit(format_args!("{deed:?} on {day}: {problem}")))
    }

    /// The product of the plan, and the subscription to it.
    async fn held(
        &self,
        center: &BillingCenter,
        caller: &Caller,
        plan: &str,
    ) -> Result<(ProductId, Option<SubscriptionId>), DemoError> {
        let snapshot = self.page(center, caller).await?.snapshot;
        let (product, _) =
            snapshot.catalogue.plan(&plan.into()).ok_or_else(|| unfit(format_args!("no plan {plan}")))?;
        let held = snapshot.held(&product.id).map(|held| held.id.clone());
        Ok((product.id.clone(), held))
    }

    async fn give_card(
        &self,
        center: &BillingCenter,
        caller: &Caller,
        number: &str,
    ) -> Result<(), DemoError> {
        // It is valid as long as a card that is given today.
        Sandbox::new(self.store.clone(), *self.clock).seed_method(&caller.account_id, number).await?;
        center.finish_payment_details(caller).await.map(|_| ()).map_err(unfit)
    }

    async fn remove_cards(&self, center: &BillingCenter, caller: &Caller) -> Result<(), Problem> {
        let methods = center.payment_methods(caller).await?;
        let ends = |method: &&MethodOnFile| !method.is_default;
        for method in methods.iter().filter(ends) {
            center.remove_method(caller, &method.method.id).await?;
        }
        let page = center.account_page(caller).await?;
        let renews = page.snapshot.subscriptions.iter().any(app::billing::Subscription::renews);
        for method in methods.iter().filter(|method| method.is_default && !renews) {
            center.remove_method(caller, &method.method.id).await?;
        }
        Ok(())
    }

    async fn order(
        &self,
        center: &BillingCenter,
        account: usize,
        plan: &str,
        seats: u32,
        period: BillingPeriod,
    ) -> Result<(), DemoError> {
        let caller = &self.callers[account];
        let (product, held) = self.held(center, caller, plan).await?;
        let edited = held.map_or(Edited::Product(product), Edited::Subscription);
        let wanted = Selection { plan_id: plan.into(), seats, period };
        center.put_in_cart(caller, edited, wanted).await.map_err(unfit)?;
        let page = self.page(center, caller).await?;
        let quote = quote_cart(&page.snapshot, &page.snapshot.cart)
            .map_err(|problem| unfit(format_args!("{problem:?}")))?;
        let request = OrderRequest {
            lang: ACCOUNTS[account].lang,
            key: page.order_key,
            seen: Some(quote),
            references: References::default(),
        };
        match center.place_order(caller, request).await.map_err(unfit)? {
            Placed::Order { .. } => Ok(()),
            Placed::ConfirmAt { .. } => Err(unfit("a card that wants to be asked")),
        }
    }

    async fn pay(&self, center: &BillingCenter, account: usize) -> Result<(), Problem> {
        let caller = &self.callers[account];
        let page = center.account_page(caller).await?;
        let all = &page.snapshot.subscriptions;
        for held in all.iter().filter(|held| held.status == SubscriptionStatus::PastDue) {
            let quote = quote_renewal(&page.snapshot, held).map_err(|_| Problem::Refused)?;
            let request = PayRequest {
                lang: ACCOUNTS[account].lang,
                subscription: held.id.clone(),
                key: page.order_key.clone(),
                seen: Some(quote),
            };
            center.pay_renewal(caller, request).await?;
        }
        Ok(())
    }

    async fn make_corporate(&self, day: NaiveDate, account: usize) -> Result<(), DemoError> {
        let clock = Clock::starting_at(instant(day));
        let operator =
            Operator::new(self.store.clone(), clock, "demo", "a framework agreement").map_err(unfit)?;
        let id = &self.callers[account].account_id;
        operator.set_kind(id.as_str(), AccountKind::Corporate).await.map(drop).map_err(unfit)
    }
}

fn instant(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(AT).and_utc()
}

/// The billing contact of the account.
pub(super) async fn contact(store: &Store, account_id: &AccountId) -> Result<Caller, DemoError> {
    let contact = people::contact(&mut *store.read().await?, account_id).await?;
    let contact = contact.ok_or_else(|| unfit("an account without a contact"))?;
    Ok(Caller { person_id: contact.id, account_id: account_id.clone() })
}
