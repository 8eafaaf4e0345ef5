//! A session: a random token in the browser, and its hash in the database.

use crate::secret;
pub(super) use crate::secret::sha256;
use crate::use_cases::retention::{SESSIONS_KEPT, SESSIONS_KEPT_UNUSED};
use app::api::Problem;
use app::billing::EmailKey;
use chrono::{DateTime, Duration, Utc};
use std::time::Duration as StdDuration;

/// How often the use is noted at most: reading pages should not write.
pub(super) const NOTED_EVERY: Duration = Duration::minutes(1);
/// How long a request waits until its use is noted. A request that only reads must not wait for a database that cannot be
/// written.
pub(super) const NOTED_WITHIN: StdDuration = StdDuration::from_secs(1);

/// 256 random bits, in hexadecimal.
pub(super) fn new_token() -> Result<String, Problem> {
    secret::new_token().map_err(no_random_bits)
}

/// The problem when this machine gives no random bits.
pub(super) fn no_random_bits(error: getrandom::Error) -> Problem {
    tracing::error!(%error, "no random bits");
    Problem::Unavailable
}

/// Whether a session that began and was last used at those times can be used now.
pub(super) fn is_alive(created_at: DateTime<Utc>, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    created_at + SESSIONS_KEPT > now && seen_at + SESSIONS_KEPT_UNUSED > now
}

/// The id by which a person's own page names a session. Nobody can sign in with it.
pub(super) fn public_id(token_hash: &str) -> String {
    let mut id = sha256(token_hash);
    id.truncate(16);
    id
}

/// The hash of an address, by which browsers and attempts are known.
pub(super) fn email_hash(email: &EmailKey) -> String {
    sha256(email.as_str())
}
