//! Whether the clock can be right: the books know a time that it has passed already.

use crate::store::orders;
use crate::use_cases::BillingCenter;
use app::api::Problem;
use chrono::TimeDelta;

/// Servers' clocks differ, by less than this.
const TOLERATED: TimeDelta = TimeDelta::minutes(10);

impl BillingCenter {
    /// How far the clock is behind the newest orders; none when it is not. While it is, periods are told from a wrong day:
    /// what has been paid for since is refused to be changed (`Refusal::PeriodNotBegun`), renewals and mail wait, and
    /// what ends by itself ends later.
    pub async fn behind_the_books(&self) -> Result<Option<TimeDelta>, Problem> {
        let newest = orders::newest(&mut *self.store.read().await?).await?;
        let behind = newest.map(|newest| newest - self.clock.now());
        Ok(behind.filter(|behind| *behind > TOLERATED))
    }
}
