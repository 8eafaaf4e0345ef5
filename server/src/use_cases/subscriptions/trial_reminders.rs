//! Reminders of trials that end soon.

use crate::mail::{Mail, TrialEnding, enqueue};
use crate::store::renewals::{self, DueSubscription, Place};
use crate::store::{accounts, catalogues, people, subscriptions};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::SubscriptionStatus;
use app::ids::{AccountId, SubscriptionId};
use chrono::{Days, NaiveDate};
use sqlx::AnyConnection;

/// How many days before its end a trial is named.
const DAYS_BEFORE: u64 = 3;

impl BillingCenter {
    /// Reminds of the trials that end within three days, once for each, and returns how many there were. It is for a
    /// job; several servers may do it at once.
    pub async fn remind_of_trial_ends(&self) -> Result<usize, Problem> {
        let today = self.clock.today("UTC");
        let latest = today.checked_add_days(Days::new(DAYS_BEFORE + 1)).unwrap_or(NaiveDate::MAX);
        // Whoever is to be reminded has a day left. Where it is still yesterday, the trial ends today at the earliest.
        let (mut place, mut reminded) = (Some(Place::before(today)), 0);
        while let Some(from) = place {
            let page = renewals::trials_ending(&mut *self.store.read().await?, latest, &from).await?;
            for trial in &page.due {
                reminded += usize::from(self.is_reminded_of(trial) && self.remind(trial).await?);
            }
            place = page.next;
        }
        if reminded > 0 {
            self.mail_bell.notify_one();
        }
        Ok(reminded)
    }

    /// Whether the trial ends soon enough, in the account's time zone, and is not over.
    fn is_reminded_of(&self, trial: &DueSubscription) -> bool {
        let days_left = (trial.on - self.clock.today(&trial.time_zone)).num_days();
        u64::try_from(days_left).is_ok_and(|left| (1..=DAYS_BEFORE).contains(&left))
    }

    async fn remind(&self, trial: &DueSubscription) -> Result<bool, Problem> {
        let account_id = &trial.account_id;
        let mut tx = self.change(account_id).await?;
        let conn = tx.conn();
        let Some(contact) = people::contact(&mut *conn, account_id).await? else { return Ok(false) };
        let to = people::correspondent(&mut *conn, account_id, &contact.id).await?;
        let mail = self.trial_ending(&mut *conn, account_id, &trial.subscription_id, trial.on).await?;
        let (Some(to), Some(mail)) = (to, mail) else { return Ok(false) };
        let is_new = enqueue(conn, account_id, &to, &Mail::TrialEnding(mail), self.clock.now()).await?;
        tx.commit().await?;
        Ok(is_new)
    }

    /// The reminder of the trial that ends on that day. `None` when it does not end then: it may have been bought
    /// meanwhile, or be over.
    pub(in crate::use_cases) async fn trial_ending(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        subscription_id: &SubscriptionId,
        on: NaiveDate,
    ) -> Result<Option<TrialEnding>, Problem> {
        let account = accounts::get(&mut *conn, account_id).await?.ok_or(Problem::NotFound)?;
        let days_left = u32::try_from((on - self.clock.today(&account.time_zone)).num_days());
        let Some(days_left) = days_left.ok().filter(|days| *days > 0) else { return Ok(None) };
        let newest = catalogues::newest(&mut *conn).await?;
        let held = subscriptions::all(conn, account_id, account.currency).await?;
        let held = held.into_iter().find(|held| {
            held.id == *subscription_id
                && held.status == SubscriptionStatus::Trial
                && held.trial_end == Some(on)
        });
        let (Some((_, catalogue)), Some(held)) = (newest, held) else { return Ok(None) };
        let Some((product, plan)) = catalogue.plan(&held.selection.plan_id) else { return Ok(None) };
        let names = (product.name.as_str(), plan.name.as_str());
        Ok(Some(TrialEnding::of(held.id, names, &held.selection, (days_left, on))))
    }
}
