//! What happens without anybody asking for it.

use crate::desk::BillingDesk;
use crate::mail::Postman;
use chrono::TimeDelta;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// How long an order that nobody works on any more waits for its recovery, at most.
const RECOVERY_EVERY: Duration = Duration::from_secs(30);
/// How long a VAT number that is due waits for its question, at most.
const VAT_NUMBERS_EVERY: Duration = Duration::from_mins(1);

/// How far back money is looked for that came after its order had been given up: at a start, as far as a server may
/// have been down; then, as long as a request may be on its way.
const LATE_AT_A_START: TimeDelta = TimeDelta::days(7);
const LATE: TimeDelta = TimeDelta::minutes(15);

/// Starts the jobs: at once, and then for as long as the process runs. Several servers may do the same at once.
pub fn start(desk: BillingDesk) {
    ask_for_vat_numbers(desk.clone());
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

fn ask_for_vat_numbers(desk: BillingDesk) {
    tokio::spawn(async move {
        let mut ticks = interval(VAT_NUMBERS_EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            match desk.recheck_vat_numbers().await {
                Ok(0) => {}
                Ok(numbers) => tracing::info!(numbers, "asked VIES for VAT numbers"),
                Err(problem) => tracing::error!(%problem, "VAT numbers could not be asked for"),
            }
        }
    });
}

/// How often cards are looked through for those that expire.
const CARDS_EVERY: Duration = Duration::from_hours(24);

/// Starts what has to do with mail: apart from the other jobs, since mail servers may be slow.
pub fn start_mail(desk: BillingDesk, postman: Postman) {
    tokio::spawn(postman.work(desk.mail_bell()));
    tokio::spawn(async move {
        let mut ticks = interval(CARDS_EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            match desk.warn_of_expiring_cards().await {
                Ok(0) => {}
                Ok(warnings) => tracing::info!(warnings, "warned of cards that expire"),
                Err(error) => tracing::error!(%error, "the cards could not be looked through"),
            }
        }
    });
}
