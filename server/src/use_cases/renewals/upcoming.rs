//! What will happen by itself. The page and the operator see the same, and the job then does the same.

use crate::store::{books, renewals};
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::billing::{AccountKind, Snapshot, Upcoming, forecast};
use chrono::NaiveDate;
use sqlx::AnyConnection;

impl BillingCenter {
    /// What will happen to the subscriptions of every self-service account until the end of that day, if nothing
    /// changes and every payment works. Without a day, until the end of today in the account's time zone. Accounts to
    /// which nothing happens are left out. Writes nothing.
    pub async fn forecast(
        &self,
        until: Option<NaiveDate>,
    ) -> Result<Vec<(Snapshot, Vec<Upcoming>)>, Problem> {
        let mut tx = self.store.read().await?;
        let mut all = Vec::new();
        for (account_id, _) in books::accounts(&mut tx).await? {
            let snapshot = self.snapshot_of(&mut tx, &account_id).await?.snapshot;
            if snapshot.account.kind == AccountKind::Corporate {
                continue;
            }
            let last = until.map_or(snapshot.today, |until| until.max(snapshot.today));
            let events = self.forecast_of(&mut tx, &self.as_announced(&snapshot), last).await?;
            if !events.is_empty() {
                all.push((snapshot, events));
            }
        }
        Ok(all)
    }

    /// What will happen to the subscriptions of that account.
    pub(in crate::use_cases) async fn forecast_of(
        &self,
        conn: &mut AnyConnection,
        snapshot: &Snapshot,
        until: NaiveDate,
    ) -> Result<Vec<Upcoming>, Problem> {
        let dunning = renewals::dunning(conn, &snapshot.account.id).await?;
        let retries = dunning.into_iter().map(|(id, dunning)| (id, dunning.next_attempt)).collect();
        Ok(forecast(snapshot, until, &retries))
    }
}
