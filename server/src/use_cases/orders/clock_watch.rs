//! Whether the clock can be right: the orders may be later than the present time.

use crate::store::orders;
use crate::use_cases::BillingCenter;
use app::api::Problem;
use chrono::TimeDelta;

/// Servers' clocks differ, but by less than this.
const TOLERATED: TimeDelta = TimeDelta::minutes(10);

impl BillingCenter {
    /// How far the clock is behind the newest orders. `None` when it is not. While it is behind, periods are counted
    /// from a wrong day: a change of what was paid for since then is refused (`Refusal::PeriodNotBegun`), renewals and
    /// mail wait, and what ends by itself ends later.
    pub async fn behind_the_books(&self) -> Result<Option<TimeDelta>, Problem> {
        let newest = orders::newest(&mut *self.store.read().await?).await?;
        let behind = newest.map(|newest| newest - self.clock.now());
        Ok(behind.filter(|behind| *behind > TOLERATED))
    }
}
