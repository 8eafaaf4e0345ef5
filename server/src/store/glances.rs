//! Glances: one statement that reads, outside of any transaction. It sees one state by itself.
//!
//! A transaction costs a task of its own, its begin and its end, and the checks of the connection that is given back.
//! For a single row, that is more than the row. So glances have connections of their own, in no pool. A connection that
//! failed, that took too long, or whose question nobody waits for any more is closed and opened anew.

use super::connections::Connections;
use super::{Engine, Result};
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, Connection as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::timeout;

/// How long a glance may take. Whoever asks can do without it, and learns in a transaction why there was no answer.
const WITHIN: Duration = Duration::from_secs(1);

/// The connections, each of which answers one glance after the other.
#[derive(Clone, Debug)]
pub(super) struct Glances {
    places: Arc<[Mutex<Option<AnyConnection>>]>,
    next: Arc<AtomicUsize>,
}

impl Glances {
    /// The glances at a database of that engine. Their connections are opened when they are needed.
    pub(super) fn at(engine: Engine) -> Self {
        // A file answers at once. A server of databases may be some way off.
        let connections = match engine {
            Engine::Sqlite => 2,
            Engine::Postgres => 4,
        };
        Self { places: (0..connections).map(|_| Mutex::default()).collect(), next: Arc::default() }
    }

    /// The row that the query finds.
    pub(super) async fn row(
        &self,
        connections: &Connections,
        query: Query<'_, Any, AnyArguments>,
    ) -> Result<Option<AnyRow>> {
        connections.check()?;
        let place = &self.places[self.next.fetch_add(1, Relaxed) % self.places.len()];
        let looked = async {
            let mut place = place.lock().await;
            let mut conn = match place.take() {
                Some(conn) => conn,
                None => connections.lone().await?,
            };
            let row = query.fetch_optional(&mut conn).await?;
            *place = Some(conn);
            Ok(row)
        };
        timeout(WITHIN, looked).await.map_err(|_| sqlx::Error::PoolTimedOut)?
    }

    /// Closes the connections.
    pub(super) async fn close(&self) {
        for place in &*self.places {
            if let Some(conn) = place.lock().await.take() {
                // It is gone, whether or not it could say so.
                _ = conn.close().await;
            }
        }
    }
}
