//! What happens by itself: trials end, subscriptions renew or expire (domain.md, “Trials, cancellation, renewal”).

use super::cart::{CartProblem, CartQuote};
use super::cart_line::CartLine;
use super::money::exact;
use super::period::last_day;
use super::prices::renewal_price;
use super::quote::{QuoteRequest, RequestedLine, Target, quote_keeping};
use super::snapshot::Snapshot;
use super::subscription::{PaidPeriod, Subscription, SubscriptionStatus};
use crate::ids::SubscriptionId;
use chrono::{Days, Months, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many days after the first attempt a renewal is charged again, if nothing delays it.
const RETRIES: [u64; 4] = [1, 3, 5, 7];

/// What is due for a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Its trial is over.
    EndTrial,
    /// It was cancelled, and its paid period is over.
    Expire,
    /// Its paid period is over, and the next begins.
    Renew,
}

impl Subscription {
    /// What becomes due next by itself, and on which day: at the end of the period or of the trial, or, where a renewal
    /// failed, on `retry_on`.
    pub fn next_due(&self, retry_on: Option<NaiveDate>) -> Option<(NaiveDate, Due)> {
        let period_end = self.paid.as_ref().map(|paid| paid.term.end);
        match self.status {
            SubscriptionStatus::Trial => Some((self.trial_end?, Due::EndTrial)),
            SubscriptionStatus::PendingCancellation => Some((period_end?, Due::Expire)),
            SubscriptionStatus::Active => Some((period_end?, Due::Renew)),
            SubscriptionStatus::PastDue => Some((retry_on.or(period_end)?, Due::Renew)),
            SubscriptionStatus::TrialEnded | SubscriptionStatus::Expired => None,
        }
    }
}

/// The day on which a renewal is charged again after `failed` attempts (1 or more), the last one on `today`. `None`
/// when there are no more attempts. The pauses are kept even if an attempt was late, so that there is always time to do
/// something.
///
/// ```
/// use app::billing::{next_attempt, parse_date};
///
/// // The first charge fails on 13 April; the fifth is the last.
/// let mut day = parse_date("2026-04-13")?;
/// let mut days = Vec::new();
/// for failed in 1.. {
///     let Some(next) = next_attempt(failed, day) else { break };
///     day = next;
///     days.push(day.to_string());
/// }
/// assert_eq!(days, ["2026-04-14", "2026-04-16", "2026-04-18", "2026-04-20"]);
/// # Ok::<(), &str>(())
/// ```
pub fn next_attempt(failed: u32, today: NaiveDate) -> Option<NaiveDate> {
    let index = usize::try_from(failed).ok()?.checked_sub(1)?;
    let before = index.checked_sub(1).map_or(0, |before| RETRIES[before.min(RETRIES.len() - 1)]);
    today.checked_add_days(Days::new(RETRIES.get(index)? - before))
}

/// What the period after the subscription's paid one costs, at today's [`renewal_price`]. The balance pays first. The
/// period begins on the day on which the paid one ends, however long ago, and keeps to the anchor day. Nothing is
/// credited.
///
/// # Errors
/// When the plan is not sold any more, when the figures cannot be computed, and when the subscription has no paid
/// period.
pub fn quote_renewal(snapshot: &Snapshot, subscription: &Subscription) -> Result<CartQuote, CartProblem> {
    let currency = snapshot.account.currency;
    let selection = &subscription.selection;
    let not_sold = || CartProblem::NotSold { line_id: subscription.id.as_str().into() };
    let PaidPeriod { term, anchor_day, .. } = subscription.paid.as_ref().ok_or_else(not_sold)?;
    let unit_price = renewal_price(snapshot, subscription).ok_or_else(not_sold)?;
    let line = RequestedLine {
        current: None,
        target: Target { unit_price, seats: selection.seats, period: selection.period },
        tax_rate: snapshot.tax_on(term.end).rate.normalize(),
    };
    let request = QuoteRequest {
        as_of: term.end,
        currency,
        balance: exact(snapshot.account.balance, currency),
        lines: vec![line],
    };
    let quote = quote_keeping(&request, Some(*anchor_day)).map_err(CartProblem::Quote)?;
    let line = CartLine {
        // The id is the same however often the renewal is quoted: an order is compared with what was on the page.
        id: subscription.id.as_str().into(),
        subscription_id: Some(subscription.id.clone()),
        selection: selection.clone(),
    };
    Ok(CartQuote {
        cart: vec![line],
        needs_payment_method: quote.total_due > Decimal::ZERO,
        request,
        quote,
        anchor_day: Some(*anchor_day),
    })
}

/// Something that will happen by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upcoming {
    /// The day: today or later, in the account's time zone.
    pub on: NaiveDate,
    /// The subscription to which it happens.
    pub subscription_id: SubscriptionId,
    /// What happens.
    pub what: Forecast,
}

impl Upcoming {
    /// The day that a page names. For a subscription that ends, it is the last day.
    pub fn shown_on(&self) -> NaiveDate {
        match self.what {
            Forecast::TrialEnds | Forecast::Expires => last_day(self.on),
            Forecast::Renews(_) | Forecast::NotSold => self.on,
        }
    }
}

/// What will happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Forecast {
    /// The trial ends.
    TrialEnds,
    /// The cancelled subscription ends.
    Expires,
    /// The subscription is charged for its next period. The figures are at today's prices, and assume that nothing
    /// changes and every payment works.
    Renews(Box<CartQuote>),
    /// The subscription cannot be renewed: its plan is not sold any more.
    NotSold,
}

/// How far ahead customers are told what will be charged, in months (`docs/domain.md`, "Overview").
pub const MONTHS_AHEAD: u32 = 12;

/// The last day of which customers are told what will be charged. `None` beyond the calendar's end.
pub fn told_until(today: NaiveDate) -> Option<NaiveDate> {
    today.checked_add_months(Months::new(MONTHS_AHEAD))
}

/// All that happens by itself from today until `until` (included), the next first. `retries` says when a failed renewal
/// is tried again, by the subscription's id.
///
/// ```
/// use app::billing::{Forecast, Snapshot, forecast, parse_date};
/// use std::collections::BTreeMap;
///
/// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
/// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
/// let events = forecast(&snapshot, parse_date("2026-05-31")?, &BTreeMap::new());
/// let days: Vec<_> = events.iter().map(|event| event.on.to_string()).collect();
/// assert_eq!(days, ["2026-04-06", "2026-05-06"]);
/// let Forecast::Renews(first) = &events[0].what else { panic!("a renewal") };
/// assert_eq!(first.quote.total_due.to_string(), "119.00");
/// # Ok::<(), &str>(())
/// ```
pub fn forecast(
    snapshot: &Snapshot,
    until: NaiveDate,
    retries: &BTreeMap<SubscriptionId, NaiveDate>,
) -> Vec<Upcoming> {
    let mut future = snapshot.clone();
    let mut events = Vec::new();
    // All subscriptions are taken together, day by day: the balance that one uses is gone for the next.
    while let Some((on, index, due)) = next(&future, retries).filter(|(on, ..)| *on <= until) {
        let subscription_id = future.subscriptions[index].id.clone();
        let what = happen(&mut future, index, due);
        events.push(Upcoming { on: on.max(future.today), subscription_id, what });
    }
    events
}

/// The next thing that is due, and the index of its subscription.
fn next(
    snapshot: &Snapshot,
    retries: &BTreeMap<SubscriptionId, NaiveDate>,
) -> Option<(NaiveDate, usize, Due)> {
    let due = |(index, subscription): (usize, &Subscription)| {
        let (on, due) = subscription.next_due(retries.get(&subscription.id).copied())?;
        Some((on, index, due))
    };
    snapshot.subscriptions.iter().enumerate().filter_map(due).min_by_key(|(on, index, _)| (*on, *index))
}

fn happen(future: &mut Snapshot, index: usize, due: Due) -> Forecast {
    let quote = (due == Due::Renew).then(|| quote_renewal(future, &future.subscriptions[index]));
    let subscription = &mut future.subscriptions[index];
    let (status, what) = match (due, quote) {
        (Due::EndTrial, _) => (SubscriptionStatus::TrialEnded, Forecast::TrialEnds),
        (Due::Renew, Some(Ok(quote))) => {
            if let (Some(paid), Some(line)) = (&mut subscription.paid, quote.lines().next()) {
                (paid.term.start, paid.term.end) = (line.figures.period_start, line.figures.period_end);
                paid.unit_price = line.requested.target.unit_price;
            }
            future.account.balance = quote.quote.balance_after;
            (SubscriptionStatus::Active, Forecast::Renews(Box::new(quote)))
        }
        // The subscription keeps its status in the store. It expires here only so that it is not looked at again.
        (Due::Renew, _) => (SubscriptionStatus::Expired, Forecast::NotSold),
        (Due::Expire, _) => (SubscriptionStatus::Expired, Forecast::Expires),
    };
    subscription.status = status;
    what
}
