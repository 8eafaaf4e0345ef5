//! Sessions: a random token in the browser, its hash in the database.

use super::BillingDesk;
use crate::store::sessions;
use app::api::Problem;
use app::ports::Caller;
use chrono::Duration;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// A session that is not used ends after this.
pub(super) const IDLE: Duration = Duration::hours(12);
/// And every session after this.
const LONGEST: Duration = Duration::days(30);
/// The use is noted at most this often: reading pages should not write.
const NOTED_EVERY: Duration = Duration::minutes(1);

/// 256 random bits, in hexadecimal.
pub(super) fn new_token() -> Result<String, Problem> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| {
        tracing::error!(%error, "no random bits");
        Problem::Unavailable
    })?;
    Ok(hex(&bytes))
}

/// SHA-256 in hexadecimal. Enough for a token, which nobody can guess; a password has Argon2.
pub(super) fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Who holds the session, while it is alive.
pub(super) async fn caller(desk: &BillingDesk, token: &str) -> Result<Option<Caller>, Problem> {
    let hash = sha256(token);
    let session = sessions::get(&mut *desk.store.read().await?, &hash).await?;
    let now = desk.clock.now();
    let alive = session.filter(|session| session.created_at + LONGEST > now && session.seen_at + IDLE > now);
    let Some(session) = alive else { return Ok(None) };
    if session.seen_at + NOTED_EVERY < now {
        let mut tx = desk.store.write().await?;
        sessions::touch(tx.conn(), &hash, now).await?;
        tx.commit().await?;
    }
    Ok(Some(session.caller))
}

/// Ends the session.
pub(super) async fn end(desk: &BillingDesk, token: &str) -> Result<(), Problem> {
    let mut tx = desk.store.write().await?;
    sessions::delete(tx.conn(), &sha256(token)).await?;
    Ok(tx.commit().await?)
}
