//! What happens without anybody asking for it.

use crate::desk::BillingDesk;
use chrono::TimeDelta;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// How long an order that nobody works on any more waits for its recovery, at most.
const RECOVERY_EVERY: Duration = Duration::from_secs(30);

/// How far back money is looked for that came after its order had been given up: at a start, as far as a server may
/// have been down; then, as long as a request may be on its way.
const LATE_AT_A_START: TimeDelta = TimeDelta::days(7);
const LATE: TimeDelta = TimeDelta::minutes(15);

/// Starts the jobs: at once, and then for as long as the process runs. Several servers may do the same at once.
pub fn start(desk: BillingDesk) {
    tokio::spawn(async move {
        let mut ticks = interval(RECOVERY_EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut late = LATE_AT_A_START;
        loop {
            ticks.tick().await;
            match desk.recover().await {
                Ok(0) => {}
                Ok(orders) => tracing::info!(orders, "finished orders that were left pending"),
                Err(problem) => tracing::error!(%problem, "orders could not be recovered"),
            }
            match desk.look_for_late_money(late).await {
                Ok(()) => late = LATE,
                Err(problem) => tracing::error!(%problem, "late money could not be looked for"),
            }
        }
    });
}
