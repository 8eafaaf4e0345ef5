//! What a session is: a random token in the browser, its hash in the database.

use crate::secret;
pub(super) use crate::secret::sha256;
use crate::store::people;
use app::api::Problem;
use chrono::{DateTime, Duration, Utc};

/// A session that is not used ends after this.
pub(super) const IDLE: Duration = Duration::hours(12);
/// And every session after this.
const MAX_AGE: Duration = Duration::days(30);
/// The use is noted at most this often: reading pages should not write.
pub(super) const NOTED_EVERY: Duration = Duration::minutes(1);

/// 256 random bits, in hexadecimal.
pub(super) fn new_token() -> Result<String, Problem> {
    secret::new_token().map_err(|error| {
        tracing::error!(%error, "no random bits");
        Problem::Unavailable
    })
}

/// Whether a session that began and was last used then can be used now.
pub(super) fn is_alive(created_at: DateTime<Utc>, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    created_at + MAX_AGE > now && seen_at + IDLE > now
}

/// What browsers and attempts are known by.
pub(super) fn email_hash(email: &str) -> String {
    sha256(&people::email_key(email))
}
