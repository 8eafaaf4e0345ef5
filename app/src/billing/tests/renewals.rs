//! What happens by itself: on which day, for which period, at which price.

use super::fixture::snapshot;
use super::*;
use crate::billing::BillingPeriod::{Annual, Monthly};
use crate::billing::{
    AnnouncedPrice, Due, Forecast, PaidPeriod, SubscriptionStatus, Upcoming, announced_rises, forecast,
    next_attempt, price_to_announce, quote_renewal, renewal_price,
};
use chrono::{Datelike, Days, Months};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The fixture with its paid subscription in that period.
fn paid_until(start: &str, end: &str, anchor_day: u32) -> Snapshot {
    let mut snapshot = snapshot();
    let paid = snapshot.subscriptions[0].paid.as_mut().expect("paid");
    (paid.term.start, paid.term.end, paid.anchor_day) = (day(start), day(end), anchor_day);
    snapshot
}

fn renewed(snapshot: &Snapshot) -> CartQuote {
    quote_renewal(snapshot, &snapshot.subscriptions[0]).expect("a quote")
}

fn until(snapshot: &Snapshot, last: &str) -> Vec<Upcoming> {
    forecast(snapshot, day(last), &BTreeMap::new())
}

#[test]
fn a_renewal_begins_where_the_old_period_ends_whenever_that_was() {
    let mut snapshot = paid_until("2026-02-06", "2026-03-06", 6);
    for today in ["2026-03-06", "2026-03-16", "2026-08-01"] {
        snapshot.today = day(today);
        let quote = renewed(&snapshot);
        let line = &quote.quote.lines[0];
        assert_eq!((line.period_start, line.period_end), (day("2026-03-06"), day("2026-04-06")), "{today}");
        assert_eq!((line.credit, line.charge), (amount("0.00"), amount("100.00")));
        assert_eq!(quote.quote.total_due, amount("119.00"));
        assert!(quote.is_renewal() && quote.needs_payment_method);
    }
}

#[test]
fn the_anchor_day_outlives_a_short_month() {
    let snapshot = paid_until("2026-01-31", "2026-02-28", 31);
    let quote = renewed(&snapshot);
    assert_eq!(quote.quote.lines[0].period_end, day("2026-03-31"));
    assert_eq!(quote.anchor_day, Some(31));
    assert_eq!(quote.anew(), Ok(quote.quote.clone()));
}

#[test]
fn the_price_is_the_catalogues_and_the_balance_comes_first() {
    let mut snapshot = paid_until("2026-02-06", "2026-03-06", 6);
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("30.00");
    snapshot.subscriptions[0].announced = vec![announced("30.00", "2026-03-01")];
    snapshot.account.balance = amount("100.00");
    let quote = renewed(&snapshot).quote;
    assert_eq!(
        (quote.subtotal, quote.balance_used, quote.total_due),
        (amount("150.00"), amount("100.00"), amount("78.50"))
    );
    snapshot.account.balance = amount("500.00");
    let quote = renewed(&snapshot);
    assert_eq!((quote.quote.total_due, quote.quote.balance_after), (amount("0.00"), amount("321.50")));
    assert!(!quote.needs_payment_method);
}

fn announced(unit_price: &str, from: &str) -> AnnouncedPrice {
    AnnouncedPrice { unit_price: amount(unit_price), from: day(from) }
}

/// What a seat costs in the next periods of the fixture while the catalogue asks for `listed`.
fn prices(listed: &str, announced: Vec<AnnouncedPrice>, last: &str) -> Vec<String> {
    let mut snapshot = paid_until("2026-03-06", "2026-04-06", 6);
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount(listed);
    snapshot.subscriptions[0].announced = announced;
    let renewed = until(&snapshot, last).into_iter().filter_map(|event| match event.what {
        Forecast::Renews(quote) => Some(quote.request.lines[0].target.unit_price.to_string()),
        _ => None,
    });
    renewed.collect()
}

#[test]
fn a_higher_price_waits_until_it_was_announced_in_time() {
    // It was never announced: the price stays as before, for ever.
    assert_eq!(prices("30.00", vec![], "2026-06-06"), ["20.00", "20.00", "20.00"]);
    // Announced for the day itself, it is in time. Announced for a day later, it counts a month later.
    assert_eq!(prices("30.00", vec![announced("30.00", "2026-04-06")], "2026-05-06"), ["30.00", "30.00"]);
    assert_eq!(prices("30.00", vec![announced("30.00", "2026-04-07")], "2026-05-06"), ["20.00", "30.00"]);
    // Where the notice is longer than a period, the old price holds for all periods that begin inside of it.
    let long = vec![announced("30.00", "2026-06-01")];
    assert_eq!(prices("30.00", long, "2026-07-06"), ["20.00", "20.00", "30.00", "30.00"]);
}

#[test]
fn a_lower_price_needs_no_announcement() {
    assert_eq!(prices("15.00", vec![], "2026-05-06"), ["15.00", "15.00"]);
    // It was announced, and the price was lowered again before that day.
    assert_eq!(prices("15.00", vec![announced("30.00", "2026-04-01")], "2026-05-06"), ["15.00", "15.00"]);
    assert_eq!(prices("25.00", vec![announced("30.00", "2026-04-01")], "2026-05-06"), ["25.00", "25.00"]);
}

#[test]
fn of_several_announcements_each_counts_from_its_own_day() {
    let both = vec![announced("25.00", "2026-04-01"), announced("30.00", "2026-04-20")];
    assert_eq!(prices("30.00", both, "2026-06-06"), ["25.00", "30.00", "30.00"]);
}

#[test]
fn what_was_announced_for_the_running_period_or_before_is_done_with() {
    let mut snapshot = paid_until("2026-03-06", "2026-04-06", 6);
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("30.00");
    // It was announced, but not asked for when this period began. It has to be announced again.
    snapshot.subscriptions[0].announced = vec![announced("30.00", "2026-03-06")];
    assert_eq!(renewal_price(&snapshot, &snapshot.subscriptions[0]), Some(amount("20.00")));
    let anew = price_to_announce(&snapshot, &snapshot.subscriptions[0], 30);
    assert_eq!(anew, Some(announced("30.00", "2026-04-15")));
}

#[test]
fn a_renewal_charges_its_own_price_for_each_seat() {
    let mut snapshot = paid_until("2026-03-06", "2026-04-06", 6);
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("30.00");
    let held = &snapshot.subscriptions[0];
    // Five seats. The higher price of the catalogue was not announced, so only a new choice has it.
    assert_eq!(renewal_charge(&snapshot, held), Some(amount("100.00")));
    assert_eq!(charge_of(&snapshot, &held.selection), Some(amount("150.00")));
    Arc::make_mut(&mut snapshot.catalogue).products.clear();
    assert_eq!(renewal_charge(&snapshot, &snapshot.subscriptions[0]), None);
    assert_eq!(charge_of(&snapshot, &snapshot.subscriptions[0].selection), None);
}

#[test]
fn a_price_is_announced_once_and_only_if_it_is_higher() {
    let mut snapshot = paid_until("2026-03-06", "2026-04-06", 6);
    let of = |snapshot: &Snapshot| price_to_announce(snapshot, &snapshot.subscriptions[0], 30);
    assert_eq!(of(&snapshot), None);
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("19.99");
    assert_eq!(of(&snapshot), None);
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("20.01");
    let price = of(&snapshot).expect("a price");
    assert_eq!(price, announced("20.01", "2026-04-15"));
    snapshot.subscriptions[0].announced.push(price);
    assert_eq!(of(&snapshot), None);
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("20.02");
    assert_eq!(of(&snapshot), Some(announced("20.02", "2026-04-15")));
    // A subscription that ends does not become dearer. A plan that is not sold has no price.
    snapshot.subscriptions[0].status = SubscriptionStatus::PendingCancellation;
    assert_eq!(of(&snapshot), None);
    snapshot.subscriptions[0].status = SubscriptionStatus::PastDue;
    assert!(of(&snapshot).is_some());
    Arc::make_mut(&mut snapshot.catalogue).products.clear();
    assert_eq!(of(&snapshot), None);
}

#[test]
fn the_card_says_from_which_renewal_on_it_is_dearer() {
    let mut snapshot = paid_until("2026-03-06", "2026-04-06", 6);
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("30.00");
    let both = vec![announced("25.00", "2026-04-01"), announced("30.00", "2026-04-20")];
    snapshot.subscriptions[0].announced = both;
    let rises = announced_rises(&snapshot, &snapshot.subscriptions[0]);
    let told: Vec<_> =
        rises.iter().map(|rise| format!("{} {} {}", rise.on, rise.before, rise.after)).collect();
    assert_eq!(told, ["2026-04-06 20.00 25.00", "2026-05-06 25.00 30.00"]);
    // A price that was announced for the running period is over.
    snapshot.subscriptions[0].announced = vec![announced("30.00", "2026-03-06")];
    assert_eq!(announced_rises(&snapshot, &snapshot.subscriptions[0]), []);
    // The price was lowered since.
    snapshot.subscriptions[0].announced = vec![announced("30.00", "2026-04-01")];
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("20.00");
    assert_eq!(announced_rises(&snapshot, &snapshot.subscriptions[0]), []);
}

#[test]
fn a_price_that_is_not_announced_yet_asks_for_a_card_when_the_change_is_dearer_than_what_is_paid() {
    let mut snapshot = paid_until("2026-03-06", "2026-04-06", 6);
    Arc::make_mut(&mut snapshot.catalogue).products[0].plans[1].prices[0].per_seat = amount("30.00");
    snapshot.account.balance = amount("1000.00");
    let fewer = [super::fixture::edit("support", "standard", 4, Monthly)];
    // 4 × 30 is more than the 5 × 20 that would be charged without the change.
    assert!(quote_cart(&snapshot, &fewer).expect("a quote").needs_payment_method);
}

#[test]
fn a_plan_that_is_not_sold_any_more_does_not_renew() {
    let mut snapshot = paid_until("2026-02-06", "2026-03-06", 6);
    Arc::make_mut(&mut snapshot.catalogue).products.clear();
    let problem = CartProblem::NotSold { line_id: "support".into() };
    assert_eq!(quote_renewal(&snapshot, &snapshot.subscriptions[0]), Err(problem));
    assert_eq!(
        until(&snapshot, "2027-03-16").into_iter().map(|event| event.what).collect::<Vec<_>>(),
        [Forecast::NotSold]
    );
}

#[test]
fn the_same_renewal_has_the_same_fingerprint_and_no_other_has() {
    let snapshot = paid_until("2026-01-31", "2026-02-28", 31);
    assert_eq!(renewed(&snapshot).fingerprint(), renewed(&snapshot).fingerprint());
    let other_day = paid_until("2026-01-31", "2026-02-28", 28);
    assert_ne!(renewed(&snapshot).fingerprint(), renewed(&other_day).fingerprint());
}

#[test]
fn each_status_has_its_own_next_day() {
    let mut subscription = paid_until("2026-02-06", "2026-03-06", 6).subscriptions[0].clone();
    let (end, retry) = (day("2026-03-06"), day("2026-03-09"));
    let mut next = |status, trial_end| {
        (subscription.status, subscription.trial_end) = (status, trial_end);
        subscription.next_due(Some(retry))
    };
    // A subscription that was tried first is long past its trial.
    let trial_end = Some(day("2026-01-20"));
    assert_eq!(next(SubscriptionStatus::Active, trial_end), Some((end, Due::Renew)));
    assert_eq!(next(SubscriptionStatus::PendingCancellation, trial_end), Some((end, Due::Expire)));
    assert_eq!(next(SubscriptionStatus::PastDue, trial_end), Some((retry, Due::Renew)));
    assert_eq!(next(SubscriptionStatus::Trial, trial_end), Some((day("2026-01-20"), Due::EndTrial)));
    assert_eq!(next(SubscriptionStatus::TrialEnded, trial_end), None);
    assert_eq!(next(SubscriptionStatus::Expired, trial_end), None);
}

#[test]
fn a_failed_renewal_is_tried_again_after_1_3_5_and_7_days() {
    let first = day("2026-03-06");
    let mut attempts = vec![first];
    while let Some(next) =
        next_attempt(u32::try_from(attempts.len()).expect("few"), attempts[attempts.len() - 1])
    {
        attempts.push(next);
    }
    let days: Vec<_> = attempts.iter().map(|attempt| (*attempt - first).num_days()).collect();
    assert_eq!(days, [0, 1, 3, 5, 7]);
    assert_eq!(next_attempt(2, day("2026-03-20")), Some(day("2026-03-22")), "after a late one");
    let none = [0, 5, 6, 7, 100, u32::MAX];
    assert!(none.into_iter().all(|failed| next_attempt(failed, day("2026-03-20")).is_none()));
}

#[test]
fn a_forecast_tells_all_that_happens_until_that_day() {
    let mut snapshot = paid_until("2026-03-06", "2026-04-06", 6);
    snapshot.subscriptions[1].status = SubscriptionStatus::Trial;
    snapshot.subscriptions[1].trial_end = Some(day("2026-04-01"));
    snapshot.account.balance = amount("200.00");
    let told: Vec<_> = until(&snapshot, "2026-06-06")
        .into_iter()
        .map(|Upcoming { on, subscription_id, what }| match what {
            Forecast::Renews(quote) => format!("{on} {subscription_id} {}", quote.quote.total_due),
            other => format!("{on} {subscription_id} {other:?}"),
        })
        .collect();
    assert_eq!(
        told,
        [
            "2026-04-01 meeting TrialEnds",
            "2026-04-06 support 0.00",
            "2026-05-06 support 38.00",
            "2026-06-06 support 119.00",
        ]
    );
    assert_eq!(until(&snapshot, "2026-03-31"), []);
    snapshot.subscriptions[0].status = SubscriptionStatus::PendingCancellation;
    let last = until(&snapshot, "2030-01-01").pop().expect("an event");
    assert_eq!((last.on, last.what), (day("2026-04-06"), Forecast::Expires));
}

#[test]
fn what_should_have_happened_happens_today() {
    let snapshot = paid_until("2026-01-06", "2026-02-06", 6);
    let days: Vec<_> = until(&snapshot, "2026-04-06").iter().map(|event| event.on.to_string()).collect();
    assert_eq!(days, ["2026-03-16", "2026-03-16", "2026-04-06"]);
}

proptest! {
    /// The job may be late, and may run several times. The periods are the same as if it had never been late: month after
    /// month from the first day on, without a gap or an overlap.
    #[test]
    fn periods_follow_each_other_from_the_first_day(
        days in 0..4000_u64,
        period in prop_oneof![Just(Monthly), Just(Annual)],
        late in 0..40_u32,
    ) {
        let first = day("2020-01-01") + Days::new(days);
        let mut snapshot = snapshot();
        snapshot.subscriptions[0].selection.period = period;
        let paid = PaidPeriod {
            term: BilledTerm {
                billed_net: amount("1.00"),
                start: first,
                end: first + Months::new(period.months()),
                tax_rate: amount("0.19"),
            },
            anchor_day: first.day(),
            unit_price: amount("0.20"),
        };
        snapshot.subscriptions[0].paid = Some(paid);
        snapshot.today = first + Months::new(late);
        let mut number = 1;
        for event in forecast(&snapshot, snapshot.today, &BTreeMap::new()) {
            let Forecast::Renews(quote) = event.what else { continue };
            let line = &quote.quote.lines[0];
            // The periods are counted from the first day: a short month cannot move the later ones.
            prop_assert_eq!(line.period_start, first + Months::new(period.months() * number));
            prop_assert_eq!(line.period_end, first + Months::new(period.months() * (number + 1)));
            number += 1;
        }
        prop_assert_eq!(number, late / period.months() + 1);
    }
}
