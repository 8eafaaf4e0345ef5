//! What happens by itself: trials end, cancelled subscriptions expire, and everything else renews or is dunned.
//!
//! A renewal is an order like any other: *open*, *charge*, *settle* (see `orders`). Its key names the subscription, the
//! period and the attempt. The account's lock is held while it is opened, and while it is pending the account takes no
//! other order. So an attempt is made once, by the first server that comes, and a period is charged once: settling
//! moves the subscription to its next period, and the next attempt finds that nothing is due. A server that dies in
//! between leaves a pending order, which the recovery finishes.
//!
//! A failed attempt leaves the subscription past due. It is charged again (`app::billing::next_attempt`) until that
//! works, or its payer pays (see `pay`). When the last attempt has failed, it expires.

use crate::actor::Actor;
use crate::mail::{Ended, Mail};
use crate::store::orders::{self, Order, OrderLine, OrderStatus};
use crate::store::renewals::{self};
use crate::store::snapshot::StoredSnapshot;
use crate::store::{Result as StoreResult, new_id, people};
use crate::use_cases::BillingCenter;
use crate::use_cases::orders::CHARGE_LEASE;
use app::api::{Placed, PlacedLine, Problem};
use app::billing::vat::VatTreatment;
use app::billing::{CartQuote, Due, Subscription, SubscriptionStatus, quote_renewal};
use app::i18n::Lang;
use app::ids::{AccountId, SubscriptionId};
use chrono::{Days, NaiveDate};
use sqlx::AnyConnection;
use std::collections::BTreeMap;

/// Something that was due and was done, or tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day on which it was due.
    pub on: NaiveDate,
    /// The account.
    pub account_id: AccountId,
    /// The subscription.
    pub subscription: Subscription,
    /// The result for the subscription.
    pub what: Renewed,
}

/// The result for a subscription that was due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Renewed {
    /// The trial ended.
    TrialEnded,
    /// The cancelled subscription ended.
    Expired,
    /// It is paid for its next period.
    Paid {
        /// The number of the order.
        number: i64,
        /// The quote that was paid.
        quote: Box<CartQuote>,
    },
    /// It could not be charged: it is past due, or has expired after the last attempt.
    Failed {
        /// Why.
        problem: Problem,
        /// The quote that could not be charged.
        quote: Box<CartQuote>,
    },
    /// Its plan is not sold any more. Somebody has to look at it; nothing was changed.
    NotSold,
}

/// The next action for a due subscription, as found under the account's lock.
enum Next {
    Done(Renewed),
    Charge(Box<Order>),
}

impl BillingCenter {
    /// Does everything that is due, in each account's time zone, and returns what it did. It is for a job; several
    /// servers may do it at once. What cannot be done now is tried again the next time.
    pub async fn renew(&self) -> Result<Vec<Step>, Problem> {
        self.renew_until(None).await
    }

    /// The same, and also everything that becomes due until the end of that day.
    pub async fn renew_until(&self, until: Option<NaiveDate>) -> Result<Vec<Step>, Problem> {
        // So a price that was raised today is announced before anything is charged today.
        self.announce_prices_of_the_day().await?;
        // It is tomorrow in some places.
        let latest = self.clock.today("UTC").checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
        let latest = until.map_or(latest, |until| until.max(latest));
        let due = renewals::due(&mut *self.store.read().await?, latest).await?;
        // It goes day by day, as if it were never late: the balance then pays for the same things.
        let mut waiting: BTreeMap<_, _> =
            due.into_iter().map(|due| ((due.on, due.subscription_id.clone()), due)).collect();
        let mut steps = Vec::new();
        while let Some(((on, id), due)) = waiting.pop_first() {
            let today = self.clock.today(&due.time_zone);
            let last = until.map_or(today, |until| until.max(today));
            if on > last {
                continue;
            }
            match self.step(&due.account_id, &id, last).await {
                Ok(Some(step)) => {
                    if let Renewed::Paid { quote, .. } = &step.what {
                        let end = quote.quote.lines.first().map_or(NaiveDate::MAX, |line| line.period_end);
                        waiting.insert((end, id), due);
                    }
                    steps.push(step);
                }
                Ok(None) => {}
                // The others should not wait for this one.
                Err(problem) => tracing::warn!(subscription = id.as_str(), %problem, "a renewal has to wait"),
            }
        }
        Ok(steps)
    }

    async fn step(
        &self,
        account_id: &AccountId,
        subscription_id: &SubscriptionId,
        last: NaiveDate,
    ) -> Result<Option<Step>, Problem> {
        let mut tx = self.change(account_id).await?;
        let Some(found) = self.find_due(tx.conn(), account_id, subscription_id, last).await? else {
            return Ok(None);
        };
        let (stored, subscription, on, due) = found;
        let next = self.next(tx.conn(), &stored, &subscription, due).await?;
        tx.commit().await?;
        let what = match next {
            Next::Done(what) => {
                self.mail_bell.notify_one();
                what
            }
            Next::Charge(order) => {
                let quote = Box::new(order.quote.clone());
                match self.charge_and_settle(*order).await {
                    Ok(Placed::Order { number }) => Renewed::Paid { number, quote },
                    // It stays pending: the recovery asks again.
                    Ok(Placed::ConfirmAt { .. }) | Err(Problem::Unavailable) => return Ok(None),
                    Err(problem) => Renewed::Failed { problem, quote },
                }
            }
        };
        Ok(Some(Step { on, account_id: account_id.clone(), subscription, what }))
    }

    /// The event that is due for the subscription, unless another server was quicker or an order is being processed.
    async fn find_due(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        subscription_id: &SubscriptionId,
        last: NaiveDate,
    ) -> Result<Option<(StoredSnapshot, Subscription, NaiveDate, Due)>, Problem> {
        let stored = self.snapshot_of(&mut *conn, account_id).await?;
        if stored.snapshot.account.order_in_flight {
            return Ok(None);
        }
        let Some(subscription) = stored.snapshot.subscription(subscription_id).cloned() else {
            return Ok(None);
        };
        let dunning = renewals::dunning(conn, account_id).await?;
        let retry_on = dunning.get(subscription_id).map(|dunning| dunning.next_attempt);
        let due = subscription.next_due(retry_on).filter(|(on, _)| *on <= last);
        // While its payer disputes a payment with the bank, nothing is charged again.
        let due = due.filter(|(_, due)| *due != Due::Renew || !stored.snapshot.account.disputed);
        Ok(due.map(|(on, due)| (stored, subscription, on, due)))
    }

    async fn next(
        &self,
        conn: &mut AnyConnection,
        stored: &StoredSnapshot,
        subscription: &Subscription,
        due: Due,
    ) -> Result<Next, Problem> {
        match due {
            Due::EndTrial => {
                self.change_status(conn, stored, subscription, SubscriptionStatus::TrialEnded).await?;
                self.tell_of_end(conn, stored, subscription, subscription.trial_end).await?;
                Ok(Next::Done(Renewed::TrialEnded))
            }
            Due::Expire => {
                self.change_status(conn, stored, subscription, SubscriptionStatus::Expired).await?;
                let end = subscription.paid.as_ref().map(|paid| paid.term.end);
                self.tell_of_end(conn, stored, subscription, end).await?;
                Ok(Next::Done(Renewed::Expired))
            }
            Due::Renew => self.open_renewal(conn, stored, subscription).await,
        }
    }

    async fn change_status(
        &self,
        conn: &mut AnyConnection,
        stored: &StoredSnapshot,
        subscription: &Subscription,
        status: SubscriptionStatus,
    ) -> StoreResult<()> {
        let account = &stored.snapshot.account;
        let now = self.clock.now();
        renewals::change_status(conn, &account.id, subscription, status, account.currency, now).await
    }

    /// Writes the order of the next attempt. An attempt that cannot charge anything has failed already.
    async fn open_renewal(
        &self,
        conn: &mut AnyConnection,
        stored: &StoredSnapshot,
        subscription: &Subscription,
    ) -> Result<Next, Problem> {
        let snapshot = &stored.snapshot;
        let Ok(quote) = quote_renewal(snapshot, subscription) else {
            tracing::warn!(
                subscription = subscription.id.as_str(),
                "a plan that is not sold any more cannot renew"
            );
            return Ok(Next::Done(Renewed::NotSold));
        };
        let dunning = renewals::dunning(&mut *conn, &snapshot.account.id).await?;
        let attempt = 1 + dunning.get(&subscription.id).map_or(0, |dunning| dunning.failed_attempts);
        let to = people::correspondent(&mut *conn, &snapshot.account.id, &snapshot.contact.id).await?;
        let lang = to.map_or(Lang::SOURCE, |to| to.lang);
        let key = orders::renewal_key(&subscription.id, quote.request.as_of, attempt);
        let order = self.renewal_order(Actor::Renewal, (stored, subscription), quote, key, lang);
        let hopeless = if order.quote.needs_payment_method && order.method.is_none() {
            Some(Problem::PaymentMethodMissing)
        } else {
            self.check_chargeable(&order.quote).err()
        };
        if let Some(problem) = hopeless {
            self.count_failed_renewal(conn, &order, problem).await?;
            return Ok(Next::Done(Renewed::Failed { problem, quote: Box::new(order.quote) }));
        }
        orders::open(conn, &order, self.clock.now()).await?;
        Ok(Next::Charge(Box::new(order)))
    }

    /// The pending order for a subscription's next period. Either its payer asks for it, or it comes by itself.
    pub(super) fn renewal_order(
        &self,
        by: Actor,
        (stored, subscription): (&StoredSnapshot, &Subscription),
        quote: CartQuote,
        key: String,
        lang: Lang,
    ) -> Order {
        let snapshot = &stored.snapshot;
        let placed = PlacedLine {
            subscription_id: subscription.id.clone(),
            seats_before: subscription.selection.seats,
            plan_before: Some(subscription.selection.plan_id.clone()),
            ends_cancellation: false,
        };
        Order {
            id: new_id(),
            account_id: snapshot.account.id.clone(),
            origin: by,
            person_id: snapshot.viewer.id.clone(),
            idempotency_key: key,
            fingerprint: quote.fingerprint(),
            lines: vec![OrderLine { placed, version_before: subscription.version }],
            catalogue_id: stored.catalogue_id,
            method: snapshot.account.payment_method.clone(),
            references: snapshot.account.references.clone(),
            reverse_charge: snapshot.tax_on(quote.request.as_of).treatment == VatTreatment::ReverseCharge,
            quote,
            lang,
            status: OrderStatus::Pending { charge_deadline: self.clock.now() + CHARGE_LEASE },
        }
    }

    /// Tells the billing contact that a cancelled subscription or a trial has ended on that day.
    async fn tell_of_end(
        &self,
        conn: &mut AnyConnection,
        stored: &StoredSnapshot,
        subscription: &Subscription,
        on: Option<NaiveDate>,
    ) -> Result<(), Problem> {
        let snapshot = &stored.snapshot;
        let found = snapshot.catalogue.plan(&subscription.selection.plan_id);
        let names = found.map(|(product, plan)| (product.name.clone(), plan.name.clone()));
        let was_trial = subscription.status == SubscriptionStatus::Trial;
        let mail =
            Ended::of(subscription, names.unwrap_or_default(), was_trial, on.unwrap_or(snapshot.today));
        self.tell(conn, &snapshot.account.id, &snapshot.contact.id, &Mail::Ended(mail)).await
    }
}
