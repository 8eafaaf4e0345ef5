//! How much a request may send, and how long its answer may take.

use std::time::Duration;

/// The largest form. It is an order with the quote that was seen: a few kilobytes.
pub(super) const MAX_BODY_BYTES: usize = 256 * 1024;

/// The largest form of a sender without a session: an e-mail, a password, a token, a language and a path at most; or a
/// page's address, or a card.
pub(super) const MAX_STRANGERS_BYTES: usize = 16 * 1024;

/// The longest time for an answer.
pub(super) const ANSWER_WITHIN: Duration = Duration::from_secs(30);
