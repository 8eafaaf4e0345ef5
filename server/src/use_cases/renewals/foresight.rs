//! The facts of mails about days to come, as they are known when the mails are sent: a mail server may have been away
//! for days.

use crate::mail::{Foresight, Mail, PriceChange, RenewalNotice};
use crate::store::{accounts, price_notices};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::ids::AccountId;
use async_trait::async_trait;
use sqlx::AnyConnection;

#[async_trait]
impl Foresight for BillingCenter {
    async fn by_now(&self, account_id: &AccountId, mail: &Mail) -> Result<Option<Mail>, Problem> {
        let mut tx = self.store.read().await?;
        match mail {
            Mail::RenewalNotice(notice) => self.renewal_by_now(&mut tx, account_id, notice).await,
            Mail::TrialEnding(reminder) => {
                let (id, on) = (&reminder.subscription_id, reminder.ends);
                Ok(self.trial_ending(&mut tx, account_id, id, on).await?.map(Mail::TrialEnding))
            }
            Mail::PriceChange(change) => {
                let counts = price_counts(&mut tx, account_id, change).await?;
                Ok(counts.then(|| mail.clone()))
            }
            other => Ok(Some(other.clone())),
        }
    }
}

impl BillingCenter {
    async fn renewal_by_now(
        &self,
        conn: &mut AnyConnection,
        account_id: &AccountId,
        notice: &RenewalNotice,
    ) -> Result<Option<Mail>, Problem> {
        let (id, on) = (&notice.subscription_id, notice.on);
        Ok(self.renewal_notice(conn, account_id, id, on, notice.days).await?.map(Mail::RenewalNotice))
    }
}

/// Whether the price is still to come: a change of the subscription, at prices that were shown, ends the announcement.
async fn price_counts(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    change: &PriceChange,
) -> Result<bool, Problem> {
    let account = accounts::get(&mut *conn, account_id).await?.ok_or(Problem::NotFound)?;
    let all = price_notices::all(conn, account_id, account.currency).await?;
    Ok(all.iter().any(|notice| notice.id == change.id && notice.ended_at.is_none()))
}
