//! Who may cancel, until when a cancelled subscription runs, and why somebody cancels.

use super::change::{Refusal, in_flight, viewer_refusal};
use super::snapshot::Snapshot;
use super::subscription::{Subscription, SubscriptionStatus};
use chrono::NaiveDate;

/// The reasons that can be chosen, each by the word that is stored. Nobody has to choose one.
pub const CANCELLATION_REASONS: [&str; 5] = ["price", "unused", "missing", "elsewhere", "other"];

/// Why this viewer cannot cancel anything of the account, if there is a reason. An overdue invoice or a disputed
/// payment is not a reason: a cancellation moves no money, and nobody is kept in a subscription that would be charged
/// again.
pub fn cancellation_refusal(snapshot: &Snapshot) -> Option<Refusal> {
    viewer_refusal(snapshot).or(in_flight(snapshot))
}

/// The possible results of cancelling a subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cancelling {
    /// This viewer cannot cancel it.
    Refused(Refusal),
    /// It is cancelled already.
    Done,
    /// It can be cancelled. The date is then the day after its last day.
    Ends(NaiveDate),
    /// It does not renew anyway.
    Needless,
}

/// The result of cancelling the subscription today.
///
/// ```
/// use app::billing::{Cancelling, Snapshot, cancelling, parse_date};
///
/// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
/// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
/// let [paid, tried] = &snapshot.subscriptions[..] else { panic!("two subscriptions") };
/// // It is paid for until 5 April, and can be used until then.
/// assert_eq!(cancelling(&snapshot, paid), Cancelling::Ends(parse_date("2026-04-06")?));
/// // A trial ends by itself.
/// assert_eq!(cancelling(&snapshot, tried), Cancelling::Needless);
/// # Ok::<(), &str>(())
/// ```
pub fn cancelling(snapshot: &Snapshot, held: &Subscription) -> Cancelling {
    match (cancellation_refusal(snapshot), held.status) {
        (Some(refusal), _) => Cancelling::Refused(refusal),
        (None, SubscriptionStatus::PendingCancellation) => Cancelling::Done,
        (None, _) => end_if_cancelled(snapshot, held).map_or(Cancelling::Needless, Cancelling::Ends),
    }
}

/// The day after the last day of a subscription that is cancelled today. `None` where no renewal is to come.
pub fn end_if_cancelled(snapshot: &Snapshot, held: &Subscription) -> Option<NaiveDate> {
    let end = held.paid.as_ref()?.term.end;
    let is_paid = end > snapshot.today;
    match held.status {
        SubscriptionStatus::Active if is_paid => Some(end),
        // A period that has run out while a payment is disputed goes on until the dispute is decided, and is then
        // renewed. A charge that failed is tried again. If it is cancelled, either subscription ends today.
        SubscriptionStatus::Active if snapshot.account.disputed => snapshot.today.succ_opt(),
        SubscriptionStatus::PastDue => snapshot.today.succ_opt(),
        _ => None,
    }
}
