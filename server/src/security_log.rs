//! What happened that matters for safety: who did what, to which account, by ids alone. Where it came from, when, and in
//! which request are in the span that surrounds every request (`http::access_log`), and so in each line.
//!
//! No name, address, password or token of anybody is ever written: an address that nobody is known by is a part of its hash,
//! which tells the tries for one address from those for another. `docs/security.md` lists the events.

use app::ids::{AccountId, PersonId};
use app::ports::Caller;

/// By which all of these are found, and sent elsewhere: the target of their lines.
pub const TARGET: &str = "security";

/// How much of a hash tells one from another.
const HASH_CHARS: usize = 16;

/// Somebody did something of their own.
pub fn own(event: &'static str, caller: &Caller) {
    tracing::info!(target: TARGET, event, person = %caller.person_id, account = %caller.account_id);
}

/// Somebody did something to somebody.
pub fn to(event: &'static str, by: &Caller, whom: &PersonId) {
    tracing::info!(target: TARGET, event, person = %by.person_id, account = %by.account_id, %whom);
}

/// Something was done to somebody by whoever has a link that was sent to them.
pub fn by_link(event: &'static str, account: &AccountId, person: &PersonId) {
    tracing::info!(target: TARGET, event, %person, account = %account);
}

/// Something was tried in vain, for an address of which nothing is said but a part of its hash.
pub fn tried(event: &'static str, email_hash: &str) {
    let address = email_hash.get(..HASH_CHARS).unwrap_or(email_hash);
    tracing::warn!(target: TARGET, event, address);
}
