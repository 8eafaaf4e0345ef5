//! Sessions: a random token in the browser, its hash in the database.

use crate::secret;
pub(in crate::use_cases) use crate::secret::sha256;
use crate::store::sessions;
use crate::use_cases::BillingCenter;
use app::api::Problem;
use app::ports::Caller;
use chrono::{DateTime, Duration, Utc};

/// A session that is not used ends after this.
pub(in crate::use_cases) const IDLE: Duration = Duration::hours(12);
/// And every session after this.
const LONGEST: Duration = Duration::days(30);
/// The use is noted at most this often: reading pages should not write.
const NOTED_EVERY: Duration = Duration::minutes(1);

/// 256 random bits, in hexadecimal.
pub(in crate::use_cases) fn new_token() -> Result<String, Problem> {
    secret::new_token().map_err(|error| {
        tracing::error!(%error, "no random bits");
        Problem::Unavailable
    })
}

/// Who holds the session, while it is alive.
pub(in crate::use_cases) async fn caller(
    center: &BillingCenter,
    token: &str,
) -> Result<Option<Caller>, Problem> {
    let hash = sha256(token);
    let session = sessions::get(&mut *center.store.read().await?, &hash).await?;
    let now = center.clock.now();
    let alive = session.filter(|session| is_alive(session.created_at, session.seen_at, now));
    let Some(session) = alive else { return Ok(None) };
    if session.seen_at + NOTED_EVERY < now {
        let mut tx = center.store.write().await?;
        sessions::touch(tx.conn(), &hash, now).await?;
        tx.commit().await?;
    }
    Ok(Some(session.caller))
}

/// Whether a session that began and was last used then can be used now.
pub(in crate::use_cases) fn is_alive(
    created_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> bool {
    created_at + LONGEST > now && seen_at + IDLE > now
}

/// Ends the session.
pub(in crate::use_cases) async fn end(center: &BillingCenter, token: &str) -> Result<(), Problem> {
    let mut tx = center.store.write().await?;
    sessions::delete(tx.conn(), &sha256(token)).await?;
    Ok(tx.commit().await?)
}
