//! What a seat costs: in the catalogue, at a renewal, and from an announced day on (domain.md, “Prices that change”).

use super::money::exact;
use super::snapshot::Snapshot;
use super::subscription::{AnnouncedPrice, Selection, Subscription};
use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The price of one seat in today's catalogue. `None` when the plan is not sold in the account's currency and for that
/// period.
pub(super) fn price_of(snapshot: &Snapshot, selection: &Selection) -> Option<Decimal> {
    snapshot.catalogue.plan(&selection.plan_id)?.1.per_seat(snapshot.account.currency, selection.period)
}

/// What one period of the selection costs at today's catalogue, before tax. `None` when it is not sold in the account's
/// currency, or when the amount is too large.
pub fn charge_of(snapshot: &Snapshot, selection: &Selection) -> Option<Decimal> {
    price_of(snapshot, selection)?.checked_mul(selection.seats.into())
}

/// What one seat costs in the period after the subscription's paid one: today's catalogue price, but not more than was
/// agreed (see [`Subscription::agreed_price`]). `None` when the plan is not sold any more, or the subscription has no
/// paid period.
pub fn renewal_price(snapshot: &Snapshot, subscription: &Subscription) -> Option<Decimal> {
    let currency = snapshot.account.currency;
    let listed = exact(price_of(snapshot, &subscription.selection)?, currency);
    Some(listed.min(exact(subscription.agreed_price()?, currency)))
}

/// What the period after the subscription's paid one costs, before tax, at its [`renewal_price`]. `None` as there, and
/// when the amount is too large.
///
/// ```
/// use app::billing::{Snapshot, charge_of, renewal_charge};
///
/// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
/// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
/// # let mut snapshot = snapshot;
/// // The catalogue asks for more since today. The renewal keeps its price, since no other one was announced.
/// std::sync::Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = "30.00".parse().unwrap();
/// let held = &snapshot.subscriptions[0];
/// assert_eq!(renewal_charge(&snapshot, held).unwrap().to_string(), "100.00");
/// assert_eq!(charge_of(&snapshot, &held.selection).unwrap().to_string(), "150.00");
/// ```
pub fn renewal_charge(snapshot: &Snapshot, subscription: &Subscription) -> Option<Decimal> {
    renewal_price(snapshot, subscription)?.checked_mul(subscription.selection.seats.into())
}

/// The price that has to be announced for a subscription today, if any: the catalogue asks for more than was agreed or
/// announced so far. The price applies to periods that begin `notice_days` days from today or later.
pub fn price_to_announce(
    snapshot: &Snapshot,
    subscription: &Subscription,
    notice_days: u32,
) -> Option<AnnouncedPrice> {
    let paid = subscription.paid.as_ref().filter(|_| subscription.renews())?;
    let currency = snapshot.account.currency;
    let ahead = subscription.announced.iter().filter(|price| paid.term.start < price.from);
    let known = ahead.map(|price| price.unit_price).fold(paid.unit_price, Decimal::max);
    let unit_price = exact(price_of(snapshot, &subscription.selection)?, currency);
    let from = snapshot.today.checked_add_days(Days::new(notice_days.into()))?;
    (unit_price > known).then_some(AnnouncedPrice { unit_price, from })
}

/// A renewal at a higher price that was announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceRise {
    /// The day on which the first period at that price begins.
    pub on: NaiveDate,
    /// What one seat costs until then.
    pub before: Decimal,
    /// What it costs from then on, at today's catalogue.
    pub after: Decimal,
}

/// The days on which a subscription becomes dearer by itself, the next one first. A rise counts if it was announced and
/// the catalogue still asks for it. Empty when the subscription does not renew.
pub fn announced_rises(snapshot: &Snapshot, subscription: &Subscription) -> Vec<PriceRise> {
    let Some(paid) = subscription.paid.as_ref().filter(|_| subscription.renews()) else { return Vec::new() };
    let Some(listed) = price_of(snapshot, &subscription.selection) else { return Vec::new() };
    let mut by_day: BTreeMap<NaiveDate, Decimal> = BTreeMap::new();
    for price in subscription.announced.iter().filter(|price| paid.term.start < price.from) {
        if let Some(on) = subscription.renewal_from(price.from) {
            let most = by_day.entry(on).or_default();
            *most = price.unit_price.min(listed).max(*most);
        }
    }
    let mut before = paid.unit_price;
    let mut rises = Vec::new();
    for (on, after) in by_day {
        if after > before {
            rises.push(PriceRise { on, before, after });
            before = after;
        }
    }
    rises
}
