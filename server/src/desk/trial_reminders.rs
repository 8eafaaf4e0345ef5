//! Reminding of trials that end soon.

use super::BillingDesk;
use crate::mail::{Mail, TrialEnding, enqueue};
use crate::store::renewals::{self, DueSubscription};
use crate::store::{accounts, catalogues, people, subscriptions};
use app::api::Problem;
use app::billing::SubscriptionStatus;
use chrono::{Days, NaiveDate};

/// How many days before its end a trial is spoken of.
const DAYS_BEFORE: u64 = 3;

impl BillingDesk {
    /// Reminds of the trials that end within three days, once of each; returns of how many. For a job; several servers
    /// may do it at once.
    pub async fn remind_of_trial_ends(&self) -> Result<usize, Problem> {
        let latest = self.clock.today("UTC").checked_add_days(Days::new(DAYS_BEFORE + 1));
        let ending =
            renewals::trials_ending(&mut *self.store.read().await?, latest.unwrap_or(NaiveDate::MAX)).await?;
        let mut reminded = 0;
        for trial in ending {
            let left = (trial.on - self.clock.today(&trial.time_zone)).num_days();
            let Ok(days_left) = u32::try_from(left) else { continue };
            if (1..=DAYS_BEFORE).contains(&u64::from(days_left)) && self.remind(&trial, days_left).await? {
                reminded += 1;
            }
        }
        if reminded > 0 {
            self.mail_bell.notify_one();
        }
        Ok(reminded)
    }

    async fn remind(&self, trial: &DueSubscription, days_left: u32) -> Result<bool, Problem> {
        let account_id = &trial.account_id;
        let mut tx = self.change(account_id).await?;
        let conn = tx.conn();
        let Some(account) = accounts::get(&mut *conn, account_id).await? else { return Ok(false) };
        let Some(contact) = people::contact(&mut *conn, account_id).await? else { return Ok(false) };
        let to = people::correspondent(&mut *conn, account_id, &contact.id).await?;
        let newest = catalogues::newest(&mut *conn).await?;
        let held = subscriptions::all(&mut *conn, account_id, account.currency).await?;
        // It may have been bought in the meantime.
        let held = held.into_iter().find(|held| {
            held.id == trial.subscription_id
                && held.status == SubscriptionStatus::Trial
                && held.trial_end == Some(trial.on)
        });
        let (Some(to), Some((_, catalogue)), Some(held)) = (to, newest, held) else { return Ok(false) };
        let Some((product, plan)) = catalogue.plan(&held.selection.plan_id) else { return Ok(false) };
        let names = (product.name.as_str(), plan.name.as_str());
        let mail = TrialEnding::of(held.id, names, &held.selection, (days_left, trial.on));
        let is_new = enqueue(conn, account_id, &to, &Mail::TrialEnding(mail), self.clock.now()).await?;
        tx.commit().await?;
        Ok(is_new)
    }
}
