//! What happens by itself in an account: trials end, cancelled subscriptions expire, and everything else renews or is
//! dunned. A round does this for all accounts (see `round`).
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
use crate::store::renewals;
use crate::store::snapshot::StoredSnapshot;
use crate::store::{Result as StoreResult, new_id, people};
use crate::use_cases::BillingCenter;
use crate::use_cases::orders::CHARGE_LEASE;
use app::api::{Placed, PlacedLine, Problem};
use app::billing::vat::VatTreatment;
use app::billing::{AccountKind, CartQuote, Due, Subscription, SubscriptionStatus, quote_renewal};
use app::i18n::Lang;
use app::ids::{AccountId, SubscriptionId};
use chrono::NaiveDate;
use sqlx::AnyConnection;
use std::collections::BTreeSet;
use tokio::sync::watch;

/// Something that was due and was done, or tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day on which it was due.
    pub on: NaiveDate,
    /// The account.
    pub account_id: AccountId,
    /// The account's name.
    pub account_name: String,
    /// The subscription, as it was before.
    pub subscription: Subscription,
    /// The names of its product and its plan. `None` for a plan that is not sold any more.
    pub names: Option<(String, String)>,
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

/// What came of a look after an account.
#[derive(Debug, Default)]
pub(super) struct Looked {
    /// What was done, one after the other.
    pub(super) steps: Vec<Step>,
    /// Whether the gateway or the database did not answer.
    pub(super) is_unanswered: bool,
}

/// What is due next in an account, as found under the account's lock.
struct Found {
    stored: StoredSnapshot,
    subscription: Subscription,
    /// How many attempts to renew it have failed.
    failed_attempts: u32,
    on: NaiveDate,
    due: Due,
    /// The last day of which things are done.
    last: NaiveDate,
    /// Whether something else of the account is due, too.
    more: bool,
}

/// The next action for a due subscription.
enum Next {
    Done(Renewed),
    Charge(Box<Order>),
}

impl BillingCenter {
    /// Does everything that is due in the account, and also what becomes due until the end of that day. It goes day by
    /// day, as if it were never late: the balance then pays for the same things. A stop ends it between two steps.
    pub(super) async fn renew_account(
        &self,
        account_id: &AccountId,
        until: Option<NaiveDate>,
        stop: &watch::Receiver<bool>,
    ) -> Looked {
        let (mut looked, mut tried, mut more) = (Looked::default(), BTreeSet::new(), true);
        while more && !*stop.borrow() {
            let tried_before = tried.len();
            match self.step(account_id, until, &mut tried).await {
                Ok(Some((done, is_more))) => {
                    looked.steps.push(done);
                    more = is_more;
                }
                Ok(None) => more = false,
                Err(problem) => {
                    tracing::warn!(account = account_id.as_str(), %problem, "a renewal has to wait");
                    looked.is_unanswered |= problem == Problem::Unavailable;
                    // The account's other subscriptions should not wait for this one.
                    more = tried.len() > tried_before;
                }
            }
        }
        looked
    }

    /// Does what is due next in the account, apart from the subscriptions that were `tried`, and says whether more may
    /// be due. A subscription that is paid may be due again. Any other one was tried then, whatever came of it.
    async fn step(
        &self,
        account_id: &AccountId,
        until: Option<NaiveDate>,
        tried: &mut BTreeSet<SubscriptionId>,
    ) -> Result<Option<(Step, bool)>, Problem> {
        let mut tx = self.change(account_id).await?;
        let Some(found) = self.find_due(tx.conn(), account_id, until, tried).await? else { return Ok(None) };
        tried.insert(found.subscription.id.clone());
        let next = self.next(tx.conn(), &found).await?;
        tx.commit().await?;
        let what = match next {
            Next::Done(what) => {
                self.mail_bell.notify_one();
                what
            }
            Next::Charge(order) => self.charge_renewal(*order).await?,
        };
        let mut more = found.more;
        if let Renewed::Paid { quote, .. } = &what {
            tried.remove(&found.subscription.id);
            more |= quote.quote.lines.first().is_some_and(|line| line.period_end <= found.last);
        }
        Ok(Some((found.step(what), more)))
    }

    /// Charges the order that was opened. An error leaves it pending: the recovery asks again.
    async fn charge_renewal(&self, order: Order) -> Result<Renewed, Problem> {
        let quote = Box::new(order.quote.clone());
        match self.charge_and_settle(order).await {
            Ok(Placed::Order { number }) => Ok(Renewed::Paid { number, quote }),
            Ok(Placed::ConfirmAt { .. }) | Err(Problem::Unavailable) => Err(Problem::Unavailable),
            Err(problem) => Ok(Renewed::Failed { problem, quote }),
        }
    }

    /// What is due next in the account. `None` when it is nothing: another server was quicker, or an order is being
    /// processed.
    async fn find_due(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        until: Option<NaiveDate>,
        tried: &BTreeSet<SubscriptionId>,
    ) -> Result<Option<Found>, Problem> {
        let stored = self.snapshot_of(&mut *conn, account_id).await?;
        let (account, today) = (&stored.snapshot.account, stored.snapshot.today);
        if account.order_in_flight || account.kind == AccountKind::Corporate {
            return Ok(None);
        }
        let dunning = renewals::dunning(conn, account_id).await?;
        let last = until.map_or(today, |until| until.max(today));
        let due = stored.snapshot.subscriptions.iter().filter_map(|held| {
            let (on, due) = held.next_due(dunning.get(&held.id).map(|dunning| dunning.next_attempt))?;
            // While its payer disputes a payment with the bank, nothing is charged again.
            let waits = due == Due::Renew && account.disputed;
            (on <= last && !waits && !tried.contains(&held.id)).then_some((on, held, due))
        });
        let mut due: Vec<_> = due.collect();
        due.sort_by(|(on, held, _), (other_on, other, _)| (on, &held.id).cmp(&(other_on, &other.id)));
        let more = due.len() > 1;
        let first = due.into_iter().next().map(|(on, held, due)| (on, held.clone(), due));
        let Some((on, subscription, due)) = first else { return Ok(None) };
        let failed_attempts = dunning.get(&subscription.id).map_or(0, |dunning| dunning.failed_attempts);
        Ok(Some(Found { stored, subscription, failed_attempts, on, due, last, more }))
    }

    async fn next(&self, conn: &mut AnyConnection, found: &Found) -> Result<Next, Problem> {
        let subscription = &found.subscription;
        let (status, end, what) = match found.due {
            Due::EndTrial => (SubscriptionStatus::TrialEnded, subscription.trial_end, Renewed::TrialEnded),
            Due::Expire => {
                let end = subscription.paid.as_ref().map(|paid| paid.term.end);
                (SubscriptionStatus::Expired, end, Renewed::Expired)
            }
            Due::Renew => return self.open_renewal(conn, found).await,
        };
        self.change_status(conn, &found.stored, subscription, status).await?;
        self.tell_of_end(conn, &found.stored, subscription, end).await?;
        Ok(Next::Done(what))
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
    async fn open_renewal(&self, conn: &mut AnyConnection, found: &Found) -> Result<Next, Problem> {
        let (snapshot, subscription) = (&found.stored.snapshot, &found.subscription);
        let Ok(quote) = quote_renewal(snapshot, subscription) else {
            tracing::warn!(
                subscription = subscription.id.as_str(),
                "a plan that is not sold any more cannot renew"
            );
            return Ok(Next::Done(Renewed::NotSold));
        };
        let to = people::correspondent(&mut *conn, &snapshot.account.id, &snapshot.contact.id).await?;
        let lang = to.map_or(Lang::SOURCE, |to| to.lang);
        let key = orders::renewal_key(&subscription.id, quote.request.as_of, 1 + found.failed_attempts);
        let order = self.renewal_order(Actor::Renewal, (&found.stored, subscription), quote, key, lang);
        let hopeless = if order.quote.needs_payment_method && order.method.is_none() {
            Some(Problem::PaymentMethodMissing)
        } else {
            self.check_chargeable(&order.quote).err()
        };
        if let Some(problem) = hopeless {
            self.count_failed_renewal(conn, &order, problem).await?;
            return Ok(Next::Done(Renewed::Failed { problem, quote: Box::new(order.quote) }));
        }
        orders::open(conn, &order, &found.stored.snapshot.catalogue, self.clock.now()).await?;
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

impl Found {
    fn step(self, what: Renewed) -> Step {
        let account = self.stored.snapshot.account;
        let plan = self.stored.snapshot.catalogue.plan(&self.subscription.selection.plan_id);
        Step {
            on: self.on,
            account_id: account.id,
            account_name: account.name,
            names: plan.map(|(product, plan)| (product.name.clone(), plan.name.clone())),
            subscription: self.subscription,
            what,
        }
    }
}
