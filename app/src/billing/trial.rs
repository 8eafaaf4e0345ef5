//! Who may try what, and for how long (domain.md, “Trials, cancellation, renewal”).

use super::catalogue::Product;
use super::change::{Refusal, account_refusal, refusals};
use super::snapshot::Snapshot;
use super::subscription::{Selection, Subscription};
use chrono::{Days, NaiveDate};

/// The result of asking for a trial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trial<'a> {
    /// It runs already: the same button was pressed twice, and there is one trial of each product.
    Runs(&'a Subscription),
    /// It begins now. The date is the day after its last day.
    Begins(NaiveDate),
}

/// The result of asking for a trial of `wanted`, a plan of `product`, or why there is no trial. The snapshot knows only
/// the products that the catalogue still has; `had` says whether the account ever had the product or tried it.
///
/// ```
/// use app::billing::{BillingPeriod, Refusal, Selection, Snapshot, Trial, parse_date, trial};
///
/// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
/// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
/// # let snapshot = Snapshot { subscriptions: Vec::new(), ..snapshot };
/// let meeting = &snapshot.catalogue.products[1];
/// let wanted = Selection { plan_id: "large".into(), seats: 4, period: BillingPeriod::Monthly };
/// // 14 days, the first of which is today, 16 March.
/// assert_eq!(trial(&snapshot, meeting, &wanted, false), Ok(Trial::Begins(parse_date("2026-03-30")?)));
/// assert_eq!(trial(&snapshot, meeting, &wanted, true), Err(Refusal::NotSold));
/// # Ok::<(), &str>(())
/// ```
pub fn trial<'a>(
    snapshot: &'a Snapshot,
    product: &Product,
    wanted: &Selection,
    had: bool,
) -> Result<Trial<'a>, Refusal> {
    if let Some(refusal) = account_refusal(snapshot) {
        return Err(refusal);
    }
    let held = snapshot.held(&product.id);
    if let Some(runs) =
        held.filter(|held| held.days_left(snapshot.today).is_some() && held.selection == *wanted)
    {
        return Ok(Trial::Runs(runs));
    }
    if let Some(refusal) = refusals(snapshot, None, wanted).into_iter().next() {
        return Err(refusal);
    }
    let end = trial_end(snapshot, product).filter(|_| !had);
    end.map(Trial::Begins).ok_or(Refusal::NotSold)
}

/// The day after the last day of a trial that begins today. `None` where the product cannot be tried.
pub fn trial_end(snapshot: &Snapshot, product: &Product) -> Option<NaiveDate> {
    let days = Days::new(product.trial_days.into());
    snapshot.today.checked_add_days(days).filter(|_| product.trial_days > 0)
}
