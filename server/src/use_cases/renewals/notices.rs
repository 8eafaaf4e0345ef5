//! Announcing renewals before they happen.

use crate::mail::{Mail, RenewalNotice, enqueue};
use crate::store::people;
use crate::store::renewals::{self, DueSubscription, Place};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{BillingPeriod, CartQuote, Forecast, Snapshot, SubscriptionStatus};
use app::ids::{AccountId, SubscriptionId};
use chrono::{Days, NaiveDate};
use sqlx::AnyConnection;

/// A notice that may be due: how many days before the renewal it begins and ends.
#[derive(Clone, Copy, Debug)]
struct Stage {
    period: BillingPeriod,
    days: u32,
    /// The number of days at which the next notice takes over. 0 after the last one.
    until: u32,
}

impl BillingCenter {
    /// Announces the renewals that are at most as many days away as the operator set, once for each renewal and each of
    /// those days. Returns how many it announced. A notice is left out when the next one is due already. It is for a
    /// job; several servers may do it at once.
    pub async fn tell_of_renewals(&self) -> Result<usize, Problem> {
        let mut told = 0;
        for stage in self.stages() {
            told += self.tell_at(stage).await?;
        }
        if told > 0 {
            self.mail_bell.notify_one();
        }
        Ok(told)
    }

    /// The notices of one stage, page by page.
    async fn tell_at(&self, stage: Stage) -> Result<usize, Problem> {
        // It is tomorrow in some places, and yesterday in others.
        let today = self.clock.today("UTC");
        let in_days = |days: u32| today.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
        let (first, latest) = (in_days(stage.until), in_days(stage.days + 1));
        let (mut place, mut told) = (Some(Place::before(first)), 0);
        while let Some(from) = place {
            let mut tx = self.store.read().await?;
            let page = renewals::renewing(&mut tx, stage.period, stage.days, latest, &from).await?;
            drop(tx);
            for due in &page.due {
                told += usize::from(self.is_told_now(due, stage) && self.try_to_tell(due, stage).await);
            }
            place = page.next;
        }
        Ok(told)
    }

    /// Whether the stage has come, in the account's time zone, and is not over.
    fn is_told_now(&self, due: &DueSubscription, stage: Stage) -> bool {
        let left = (due.on - self.clock.today(&due.time_zone)).num_days();
        left > i64::from(stage.until) && left <= i64::from(stage.days)
    }

    fn stages(&self) -> Vec<Stage> {
        let notices = &self.settings.notices;
        let both = [(BillingPeriod::Annual, &notices.annual), (BillingPeriod::Monthly, &notices.monthly)];
        let stages = both.into_iter().flat_map(|(period, days)| {
            let next = days.iter().skip(1).copied().chain([0]);
            days.iter().zip(next).map(move |(days, until)| Stage { period, days: *days, until })
        });
        stages.collect()
    }

    /// Tells of a renewal if that can be done now: the others should not wait for this one.
    async fn try_to_tell(&self, due: &DueSubscription, stage: Stage) -> bool {
        let told = self.tell_of_renewal(due, stage).await;
        if let Err(problem) = &told {
            tracing::warn!(subscription = due.subscription_id.as_str(), %problem, "a notice has to wait");
        }
        told == Ok(true)
    }

    async fn tell_of_renewal(&self, due: &DueSubscription, stage: Stage) -> Result<bool, Problem> {
        let account_id = &due.account_id;
        let mut tx = self.change(account_id).await?;
        let contact = people::contact(tx.conn(), account_id).await?.ok_or(Problem::NotFound)?;
        let to = people::correspondent(tx.conn(), account_id, &contact.id).await?;
        let mail =
            self.renewal_notice(tx.conn(), account_id, &due.subscription_id, due.on, stage.days).await?;
        let (Some(to), Some(mail)) = (to, mail) else { return Ok(false) };
        let mail = Mail::RenewalNotice(mail);
        let is_new = enqueue(tx.conn(), account_id, &to, &mail, self.clock.now()).await?;
        tx.commit().await?;
        Ok(is_new)
    }

    /// The notice of the renewal on that day, so many days before. `None` when the renewal does not happen: the
    /// subscription may have been changed or cancelled meanwhile.
    pub(super) async fn renewal_notice(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        subscription_id: &SubscriptionId,
        on: NaiveDate,
        days: u32,
    ) -> Result<Option<RenewalNotice>, Problem> {
        let snapshot = self.snapshot_of(&mut *conn, account_id).await?.snapshot;
        let events = self.forecast_of(conn, &snapshot, on).await?;
        let quote = events.into_iter().find_map(|event| match event.what {
            Forecast::Renews(quote) if event.subscription_id == *subscription_id && event.on == on => {
                Some(quote)
            }
            _ => None,
        });
        Ok(quote.and_then(|quote| letter(&snapshot, subscription_id, on, days, &quote)))
    }
}

fn letter(
    snapshot: &Snapshot,
    subscription_id: &SubscriptionId,
    on: NaiveDate,
    days: u32,
    quote: &CartQuote,
) -> Option<RenewalNotice> {
    let held = snapshot.subscription(subscription_id)?;
    let paid = held.paid.as_ref().filter(|paid| paid.term.end == on)?;
    let (product, plan) = snapshot.catalogue.plan(&held.selection.plan_id)?;
    let charged = quote.lines().next().filter(|_| held.status == SubscriptionStatus::Active)?;
    Some(RenewalNotice {
        subscription_id: held.id.clone(),
        days,
        on,
        product: product.name.clone(),
        plan: plan.name.clone(),
        seats: held.selection.seats,
        period: held.selection.period,
        currency: quote.request.currency,
        before: paid.unit_price,
        unit_price: charged.requested.target.unit_price,
        figures: quote.quote.clone(),
        card: snapshot.account.payment_method.as_ref().map(crate::use_cases::orders::card),
    })
}
