//! Whether this server is alive, and whether it can do its work.

use super::queues::Queues;
use super::{Site, Stopping};
use crate::store::{Store, StoreError, readiness};
use crate::use_cases::{BillingCenter, OldRates};
use axum::extract::State;
use axum::http::StatusCode;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// The longest time for an answer. A later answer is as bad as none.
const ANSWER_WITHIN: Duration = Duration::from_secs(3);

/// For how long an answer counts as new. However often it is asked for, the disk writes only once a second.
const NEW_FOR: Duration = Duration::from_secs(1);

/// Alive: the process answers. A restart cannot mend anything else.
pub(super) async fn health() -> &'static str {
    "ok\n"
}

/// The data of `/ready`: what it depends on, and its last answer.
#[derive(Clone)]
pub(super) struct Readiness {
    store: Store,
    center: BillingCenter,
    queues: Queues,
    stopping: Stopping,
    last: Arc<Mutex<Option<(Instant, Answer)>>>,
}

type Answer = (StatusCode, String);

impl Readiness {
    pub(super) fn of(site: &Site, queues: Queues) -> Self {
        let Site { store, center, stopping, .. } = site.clone();
        Self { store, center, queues, stopping, last: Arc::default() }
    }

    /// 503 while the server stops or visitors are sent away, or else the answer of the database.
    async fn answer(&self) -> Answer {
        if self.stopping.has_begun() {
            return (StatusCode::SERVICE_UNAVAILABLE, "stopping: send visitors elsewhere\n".into());
        }
        if self.queues.overloaded() {
            return (StatusCode::SERVICE_UNAVAILABLE, "overloaded: visitors are asked to come back\n".into());
        }
        self.of_database().await
    }

    /// The answers are made one after the other: a request that waited for an answer gets that one.
    async fn of_database(&self) -> Answer {
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

/// Ready: the database writes and reads, and no visitor has to be sent elsewhere. Otherwise 503. Mail that could
/// not be sent, a clock that was set back, and old exchange rates are no reason to take a server out of
/// service. They stand in the answer, for the operator.
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
