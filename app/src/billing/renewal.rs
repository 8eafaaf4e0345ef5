//! What happens by itself: trials end, subscriptions renew or expire (domain.md, “Trials, cancellation, renewal”).

use super::cart::{CartLine, CartProblem, CartQuote, exact, price_of};
use super::quote::{QuoteRequest, RequestedLine, Target, quote_keeping};
use super::snapshot::Snapshot;
use super::subscription::{PaidPeriod, Subscription, SubscriptionStatus};
use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How many days after the first attempt a renewal is charged again, if nothing delays it.
const RETRIES: [u64; 4] = [1, 3, 5, 7];

/// What is due of a subscription.
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
    /// What becomes due next by itself, and on which day: at the period's end, at the trial's, or, where a renewal
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

/// When a renewal is charged again after `failed` attempts (1 or more), the last of them on `today`; none when that was
/// the last one. The pauses are kept even if an attempt was late, so that there is always time to do something.
pub fn next_attempt(failed: u32, today: NaiveDate) -> Option<NaiveDate> {
    let index = usize::try_from(failed).ok()?.checked_sub(1)?;
    let before = index.checked_sub(1).map_or(0, |before| RETRIES[before.min(RETRIES.len() - 1)]);
    today.checked_add_days(Days::new(RETRIES.get(index)? - before))
}

/// What the period costs that follows the subscription's paid one, at the catalogue's price of today, balance first. It
/// begins on the day on which the paid one ends, whenever that was, and keeps to the anchor day. Nothing is credited.
///
/// # Errors
/// When the plan is not sold any more, or the figures do not compute; also for a subscription that has no paid period.
pub fn quote_renewal(snapshot: &Snapshot, subscription: &Subscription) -> Result<CartQuote, CartProblem> {
    let currency = snapshot.account.currency;
    let selection = &subscription.selection;
    let not_sold = || CartProblem::NotSold { line_id: subscription.id.clone() };
    let PaidPeriod { term, anchor_day } = subscription.paid.as_ref().ok_or_else(not_sold)?;
    let unit_price = exact(price_of(snapshot, selection).ok_or_else(not_sold)?, currency);
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
        // The same however often it is quoted: an order is compared with what was on the page.
        id: subscription.id.clone(),
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upcoming {
    /// When: today or later, in the account's time zone.
    pub on: NaiveDate,
    /// To which subscription.
    pub subscription_id: String,
    /// What.
    pub what: Forecast,
}

/// What will happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forecast {
    /// The trial ends.
    TrialEnds,
    /// It was cancelled, and ends.
    Expires,
    /// It is charged for its next period: the figures at today's prices, if nothing changes and every payment works.
    Renews(Box<CartQuote>),
    /// It cannot be renewed: its plan is not sold any more.
    NotSold,
}

/// All that happens by itself from today until `until`, that day included, the next first. `retries` says when a renewal
/// that failed is tried again, by the subscription's id.
pub fn forecast(
    snapshot: &Snapshot,
    until: NaiveDate,
    retries: &BTreeMap<String, NaiveDate>,
) -> Vec<Upcoming> {
    let mut future = snapshot.clone();
    let mut events = Vec::new();
    // Day by day over all of them, since the balance that one uses the next one does not have.
    while let Some((on, index, due)) = next(&future, retries).filter(|(on, ..)| *on <= until) {
        let subscription_id = future.subscriptions[index].id.clone();
        let what = happen(&mut future, index, due);
        events.push(Upcoming { on: on.max(future.today), subscription_id, what });
    }
    events
}

/// The next thing that is due, and of which of the subscriptions.
fn next(snapshot: &Snapshot, retries: &BTreeMap<String, NaiveDate>) -> Option<(NaiveDate, usize, Due)> {
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
            if let (Some(paid), Some(line)) = (&mut subscription.paid, quote.quote.lines.first()) {
                (paid.term.start, paid.term.end) = (line.period_start, line.period_end);
            }
            future.account.balance = quote.quote.balance_after;
            (SubscriptionStatus::Active, Forecast::Renews(Box::new(quote)))
        }
        // It stays as it is; here that it is not looked at again.
        (Due::Renew, _) => (SubscriptionStatus::Expired, Forecast::NotSold),
        (Due::Expire, _) => (SubscriptionStatus::Expired, Forecast::Expires),
    };
    subscription.status = status;
    what
}
