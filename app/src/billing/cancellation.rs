//! Who cancels, until when what is cancelled runs, and why somebody cancels.

use super::change::{Refusal, in_flight, viewer_refusal};
use super::snapshot::Snapshot;
use super::subscription::{Subscription, SubscriptionStatus};
use chrono::NaiveDate;

/// What can be chosen, by the word that is stored; none need be.
pub const CANCELLATION_REASONS: [&str; 5] = ["price", "unused", "missing", "elsewhere", "other"];

/// The longest comment, in characters.
pub const MAX_COMMENT: usize = 1000;

/// Why this viewer cannot cancel anything of the account, if so. An overdue invoice or a disputed payment is no reason: a
/// cancellation moves no money, and nobody is kept in what would be charged again.
pub fn cancellation_refusal(snapshot: &Snapshot) -> Option<Refusal> {
    viewer_refusal(snapshot).or(in_flight(snapshot))
}

/// What can come of cancelling a subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cancelling {
    /// This viewer cannot cancel it.
    Refused(Refusal),
    /// It is cancelled already.
    Done,
    /// It can be cancelled: that is the day after its last one then.
    Ends(NaiveDate),
    /// It does not renew anyway.
    Needless,
}

/// What can come of cancelling the subscription today.
pub fn cancelling(snapshot: &Snapshot, held: &Subscription) -> Cancelling {
    match (cancellation_refusal(snapshot), held.status) {
        (Some(refusal), _) => Cancelling::Refused(refusal),
        (None, SubscriptionStatus::PendingCancellation) => Cancelling::Done,
        (None, _) => end_if_cancelled(snapshot, held).map_or(Cancelling::Needless, Cancelling::Ends),
    }
}

/// The day after the last one of a subscription that is cancelled today; nothing where no renewal is to come.
pub fn end_if_cancelled(snapshot: &Snapshot, held: &Subscription) -> Option<NaiveDate> {
    let end = held.paid.as_ref()?.term.end;
    let is_paid = end > snapshot.today;
    match held.status {
        SubscriptionStatus::Active if is_paid => Some(end),
        // What has run out while a payment is disputed goes on until it is decided, and then renews; what could not be
        // charged is tried again. Either ends with today.
        SubscriptionStatus::Active if snapshot.account.disputed => snapshot.today.succ_opt(),
        SubscriptionStatus::PastDue => snapshot.today.succ_opt(),
        _ => None,
    }
}
