//! Events that matter for security: who did what, to which account, by ids alone. The span that surrounds
//! every request (`http::access_log`) adds to each line where it came from, when, and in which request.
//!
//! No name, address, password or token is ever written, except the name of an operator. An address that belongs to
//! nobody is written as a part of its hash, which tells attempts for one address from those for another.
//! `docs/security.md` lists the events.

use app::ids::{AccountId, PersonId};
use app::ports::Caller;

/// The target of these lines. It tells them from other lines.
pub const TARGET: &str = "security";

/// The place of an action of an operator.
const COMMAND_LINE: &str = "command line";

/// How many characters of a hash are written: enough to tell one address from another.
const HASH_CHARS: usize = 16;

/// A person did something that concerns themselves.
pub fn own(event: &'static str, caller: &Caller) {
    tracing::info!(target: TARGET, event, person = %caller.person_id, account = %caller.account_id);
}

/// A person did something to another person.
pub fn to(event: &'static str, by: &Caller, whom: &PersonId) {
    tracing::info!(target: TARGET, event, person = %by.person_id, account = %by.account_id, %whom);
}

/// The holder of a link that was sent to a person did something in that person's name.
pub fn by_link(event: &'static str, account: &AccountId, person: &PersonId) {
    tracing::info!(target: TARGET, event, %person, account = %account);
}

/// A person was told about the deeds of others.
pub fn told(event: &'static str, account: &AccountId, whom: &PersonId) {
    tracing::info!(target: TARGET, event, account = %account, %whom);
}

/// An operator did something on the command line. The reason and the details may name people: only the entry of that id
/// has them (`prorata admin log`).
pub fn operator(event: &'static str, who: &str, action: &str, account: Option<&AccountId>, entry: &str) {
    let account = account.map(tracing::field::display);
    tracing::info!(target: TARGET, event, operator = who, action, account, entry, place = COMMAND_LINE);
}

/// An attempt failed. Only a part of the hash of its address is written.
pub fn tried(event: &'static str, email_hash: &str) {
    let address = email_hash.get(..HASH_CHARS).unwrap_or(email_hash);
    tracing::warn!(target: TARGET, event, address);
}
