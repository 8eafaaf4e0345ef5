//! Whether this server is there, and whether it can do its work.

use crate::store::{Store, StoreError, readiness};
use crate::use_cases::{BillingCenter, OldRates};
use axum::extract::State;
use axum::http::StatusCode;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// An answer that takes longer is as bad as none.
const ANSWER_WITHIN: Duration = Duration::from_secs(3);

/// An answer is as good as new for this long: however often it is asked for, the disk writes once a second.
const NEW_FOR: Duration = Duration::from_secs(1);

/// Alive: the process answers. Restarting it would mend nothing that this does not tell.
pub(super) async fn health() -> &'static str {
    "ok\n"
}

/// What `/ready` knows: of which database, and what it last answered.
#[derive(Clone)]
pub(super) struct Readiness {
    store: Store,
    center: BillingCenter,
    last: Arc<Mutex<Option<(Instant, Answer)>>>,
}

type Answer = (StatusCode, String);

impl Readiness {
    pub(super) fn of(store: Store, center: BillingCenter) -> Self {
        Self { store, center, last: Arc::default() }
    }

    /// One after the other: who waited for an answer gets that one.
    async fn answer(&self) -> Answer {
        let mut last = self.last.lock().await;
        match &*last {
            Some((at, answer)) if at.elapsed() < NEW_FOR => answer.clone(),
            _ => {
                let answer = self.try_out().await;
                *last = Some((Instant::now(), answer.clone()));
                answer
            }
        }
    }
}

/// Ready: the database writes and reads. 503 if not. Mail that could not be sent, a clock that was set back, and exchange
/// rates that are old are no reason to take a server out: they stand in the answer, for whoever looks after it.
pub(super) async fn ready(State(readiness): State<Readiness>) -> Answer {
    readiness.answer().await
}

impl Readiness {
    async fn try_out(&self) -> Answer {
        let error = match tokio::time::timeout(ANSWER_WITHIN, self.report()).await {
            Ok(Ok(report)) => return (StatusCode::OK, report),
            Ok(Err(error)) => error.to_string(),
            Err(_) => "no answer in time".into(),
        };
        tracing::error!(error, "not ready: the database does not read and write");
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not read and write\n".into())
    }

    async fn report(&self) -> Result<String, StoreError> {
        let dead = readiness::try_out(&self.store).await?;
        let behind = self.center.behind_the_books().await.map_err(StoreError::corrupt)?;
        let clock =
            behind.map(|behind| format!("clock: {} minutes behind the newest order\n", behind.num_minutes()));
        let rates = self.center.old_exchange_rates().await.map_err(StoreError::corrupt)?;
        let rates = rates.map(|OldRates(newest)| match newest {
            Some(day) => format!("exchange rates: the newest are of {day}\n"),
            None => "exchange rates: none are known\n".into(),
        });
        let (clock, rates) = (clock.unwrap_or_default(), rates.unwrap_or_default());
        Ok(format!("ready\ndead mails: {dead}\n{clock}{rates}"))
    }
}
