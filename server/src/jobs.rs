//! Work that the server does without being asked.

use crate::mail::Postman;
use crate::use_cases::BillingCenter;
use chrono::TimeDelta;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// The longest time that an order whose process died waits for its recovery.
const RECOVERY_EVERY: Duration = Duration::from_secs(30);
/// The longest time that a due VAT number waits to be asked for.
const VAT_NUMBERS_EVERY: Duration = Duration::from_mins(1);
/// How often the outbox is checked when nobody rings: for mail that is due again, and mail of other servers.
const OUTBOX_EVERY: Duration = Duration::from_secs(15);
/// The longest time that a due subscription waits for its renewal.
const RENEWALS_EVERY: Duration = Duration::from_mins(1);
/// How often exchange rates are asked for until those of the day are there.
const EXCHANGE_RATES_EVERY: Duration = Duration::from_hours(1);
/// The longest time until money that went back is noticed, when the gateway does not report it.
const MONEY_BACK_EVERY: Duration = Duration::from_mins(5);
/// How far back the server asks for such money. At its start, it asks for the time that it may have been down, and in
/// which a refund may still fail. Later, for the time that a report may be late.
const MONEY_BACK_AT_A_START: TimeDelta = TimeDelta::days(45);
const MONEY_BACK: TimeDelta = TimeDelta::days(2);
/// How often the server looks for cards that expire.
const CARDS_EVERY: Duration = Duration::from_hours(24);
/// How often the database is tried out. Where nobody asks whether the server is ready, only the log tells that it is not.
const DATABASE_EVERY: Duration = Duration::from_secs(30);

/// How far back the server looks for money that came after its order had been given up. At its start, for the time that
/// it may have been down. Later, for the time that a request may be on its way.
const LATE_AT_A_START: TimeDelta = TimeDelta::days(7);
const LATE: TimeDelta = TimeDelta::minutes(15);

/// How often what was kept long enough is deleted.
const CLEAN_UP_EVERY: Duration = Duration::from_mins(10);

/// How long a shutdown waits for the present round of a job.
const FINISH_WITHIN: Duration = Duration::from_secs(5);

/// The jobs of a process. Several servers may run the same jobs at once.
pub struct Jobs {
    running: JoinSet<()>,
    stop: watch::Sender<bool>,
}

impl Jobs {
    /// Starts the jobs: at once, and then again and again until they are stopped.
    pub fn start(center: &BillingCenter, postman: Postman) -> Self {
        let mut jobs = Self { running: JoinSet::new(), stop: watch::Sender::new(false) };
        let unheard = Arc::new(Notify::new());
        let looked_back = Arc::new(AtomicBool::new(false));
        let recovering = center.clone();
        jobs.job(RECOVERY_EVERY, unheard.clone(), move || recover(recovering.clone(), looked_back.clone()));
        let asking = center.clone();
        jobs.job(VAT_NUMBERS_EVERY, unheard.clone(), move || ask_for_vat_numbers(asking.clone()));
        let fetching = center.clone();
        jobs.job(EXCHANGE_RATES_EVERY, unheard.clone(), move || fetch_exchange_rates(fetching.clone()));
        let (renewing, stopped) = (center.clone(), jobs.stop.subscribe());
        jobs.job(RENEWALS_EVERY, unheard.clone(), move || renew(renewing.clone(), stopped.clone()));
        let (refunded, asked) = (center.clone(), Arc::new(AtomicBool::new(false)));
        jobs.job(MONEY_BACK_EVERY, unheard.clone(), move || money_back(refunded.clone(), asked.clone()));
        let trying = center.clone();
        jobs.job(DATABASE_EVERY, unheard.clone(), move || try_out_database(trying.clone()));
        let cleaning = center.clone();
        jobs.job(CLEAN_UP_EVERY, unheard.clone(), move || clean_up(cleaning.clone()));
        let warning = center.clone();
        jobs.job(CARDS_EVERY, unheard, move || warn_of_expiring_cards(warning.clone()));
        // It is a job of its own, since mail servers may be slow.
        jobs.job(OUTBOX_EVERY, center.mail_bell(), move || deliver(postman.clone()));
        jobs
    }

    /// Runs `round` at once, then every `pause` and whenever the bell rings. A round is a task of its own: a panic ends
    /// only that round, and not the job.
    fn job<F>(&mut self, pause: Duration, bell: Arc<Notify>, round: impl Fn() -> F + Send + 'static)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let mut stop = self.stop.subscribe();
        self.running.spawn(async move {
            let mut ticks = interval(pause);
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
            loop {
                tokio::select! {
                    _ = ticks.tick() => {}
                    // A ring during a round is not missed: the bell keeps one.
                    () = bell.notified() => {}
                    _ = stop.wait_for(|stop| *stop) => return,
                }
                if let Err(error) = tokio::spawn(round()).await {
                    tracing::error!(%error, "a job's round broke off; the next one begins as usual");
                }
            }
        });
    }

    /// Lets every job finish its present round, so that nothing is half noted when the store closes.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        let finished = timeout(FINISH_WITHIN, async { while self.running.join_next().await.is_some() {} });
        if finished.await.is_err() {
            tracing::warn!("stopped before every job had finished its round");
        }
    }
}

async fn recover(center: BillingCenter, looked_back: Arc<AtomicBool>) {
    match center.recover().await {
        Ok(0) => {}
        Ok(orders) => tracing::info!(orders, "finished orders that were left pending"),
        Err(problem) => tracing::error!(%problem, "orders could not be recovered"),
    }
    let late = if looked_back.load(Ordering::Relaxed) { LATE } else { LATE_AT_A_START };
    match center.look_for_late_money(late).await {
        Ok(()) => looked_back.store(true, Ordering::Relaxed),
        Err(problem) => tracing::error!(%problem, "late money could not be looked for"),
    }
}

async fn money_back(center: BillingCenter, asked: Arc<AtomicBool>) {
    let back = if asked.load(Ordering::Relaxed) { MONEY_BACK } else { MONEY_BACK_AT_A_START };
    match center.look_for_money_back(back).await {
        Ok(_) => asked.store(true, Ordering::Relaxed),
        Err(problem) => tracing::warn!(%problem, "refunds and disputes could not be looked for"),
    }
}

async fn ask_for_vat_numbers(center: BillingCenter) {
    match center.recheck_vat_numbers().await {
        Ok(0) => {}
        Ok(numbers) => tracing::info!(numbers, "asked VIES for VAT numbers"),
        Err(problem) => tracing::error!(%problem, "VAT numbers could not be asked for"),
    }
}

async fn fetch_exchange_rates(center: BillingCenter) {
    match center.fetch_exchange_rates().await {
        Ok(days) if days.is_empty() => {}
        Ok(days) => tracing::info!(?days, "fetched exchange rates"),
        Err(problem) => tracing::error!(%problem, "exchange rates could not be kept"),
    }
}

/// A round may take minutes, so it hears of a stop and begins nothing more.
async fn renew(center: BillingCenter, stop: watch::Receiver<bool>) {
    match center.behind_the_books().await {
        Ok(None) => {}
        Ok(Some(behind)) => {
            let minutes = behind.num_minutes();
            tracing::error!(minutes, "the clock is behind the newest order: was it set back? Put it right");
        }
        Err(problem) => tracing::error!(%problem, "the clock could not be compared"),
    }
    let mut steps = 0_usize;
    if let Err(problem) = center.renew_until(None, &stop, |_| steps += 1).await {
        tracing::error!(%problem, "not everything that is due was done");
    }
    if steps > 0 {
        tracing::info!(steps, "renewed, expired or ended what was due");
    }
    if *stop.borrow() {
        return;
    }
    match center.tell_of_renewals().await {
        Ok(0) => {}
        Ok(notices) => tracing::info!(notices, "told of renewals to come"),
        Err(problem) => tracing::error!(%problem, "the renewals to come could not be looked through"),
    }
    match center.remind_of_trial_ends().await {
        Ok(0) => {}
        Ok(reminders) => tracing::info!(reminders, "reminded of trials that end soon"),
        Err(problem) => tracing::error!(%problem, "the trials could not be looked through"),
    }
}

async fn warn_of_expiring_cards(center: BillingCenter) {
    match center.warn_of_expiring_cards().await {
        Ok(0) => {}
        Ok(warnings) => tracing::info!(warnings, "warned of cards that expire"),
        Err(error) => tracing::error!(%error, "the cards could not be looked through"),
    }
}

async fn try_out_database(center: BillingCenter) {
    if let Err(error) = center.try_out_database().await {
        tracing::error!(%error, "the database does not read and write");
    }
}

async fn clean_up(center: BillingCenter) {
    match center.clean_up().await {
        Ok(0) => {}
        Ok(rows) => tracing::info!(rows, "deleted what was kept long enough"),
        Err(error) => tracing::error!(%error, "what was kept long enough could not be deleted"),
    }
}

async fn deliver(postman: Postman) {
    match postman.deliver().await {
        Ok(delivery) if delivery.sent == 0 => {}
        Ok(delivery) => tracing::info!(sent = delivery.sent, "sent mail"),
        Err(error) => tracing::error!(%error, "the outbox could not be read"),
    }
}

#[cfg(test)]
mod tests {
    use super::Jobs;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::time::Duration;
    use tokio::sync::{Notify, mpsc, watch};
    use tokio::task::JoinSet;

    fn none() -> Jobs {
        Jobs { running: JoinSet::new(), stop: watch::Sender::new(false) }
    }

    #[tokio::test]
    async fn a_round_that_panics_is_not_the_end_of_its_job() {
        let (mut jobs, bell) = (none(), Arc::new(Notify::new()));
        let (report, mut reports) = mpsc::unbounded_channel();
        let rounds = Arc::new(AtomicU32::new(0));
        jobs.job(Duration::from_hours(1), bell.clone(), move || {
            let (round, report) = (rounds.fetch_add(1, Ordering::Relaxed), report.clone());
            async move {
                report.send(round).expect("heard");
                assert!(round > 0, "the first round panics");
            }
        });
        assert_eq!(reports.recv().await, Some(0));
        bell.notify_one();
        assert_eq!(reports.recv().await, Some(1));
        jobs.stop().await;
    }

    #[tokio::test]
    async fn a_stop_waits_for_the_round_under_way() {
        let (mut jobs, go_on) = (none(), Arc::new(Notify::new()));
        let (report, mut reports) = mpsc::unbounded_channel();
        let held = go_on.clone();
        jobs.job(Duration::from_hours(1), Arc::new(Notify::new()), move || {
            let (held, report) = (held.clone(), report.clone());
            async move {
                report.send("begun").expect("heard");
                held.notified().await;
                report.send("done").expect("heard");
            }
        });
        assert_eq!(reports.recv().await, Some("begun"));
        let stopped = tokio::spawn(jobs.stop());
        go_on.notify_one();
        stopped.await.expect("stopped");
        assert_eq!(reports.recv().await, Some("done"));
        assert_eq!(reports.recv().await, None, "and no round follows");
    }
}
