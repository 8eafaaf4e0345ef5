//! Periods: full months and years, and the day to which they keep.

use super::*;
use crate::billing::BillingPeriod::{Annual, Monthly};
use chrono::Datelike;
use proptest::prelude::*;

/// The first days of the periods after `start`, with the anchor day of `start`.
fn days_after(start: &str, period: BillingPeriod, count: usize) -> Vec<String> {
    let first = day(start);
    let next = |date: &NaiveDate| end_of_period(*date, period, first.day());
    std::iter::successors(Some(first), next).skip(1).take(count).map(|date| date.to_string()).collect()
}

#[test]
fn a_short_month_clamps_and_the_next_takes_the_day_up_again() {
    assert_eq!(
        days_after("2026-01-31", Monthly, 4),
        ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]
    );
    assert_eq!(days_after("2026-01-30", Monthly, 2), ["2026-02-28", "2026-03-30"]);
    assert_eq!(days_after("2026-01-29", Monthly, 2), ["2026-02-28", "2026-03-29"]);
}

#[test]
fn a_leap_year_has_its_29_february() {
    assert_eq!(days_after("2028-01-31", Monthly, 2), ["2028-02-29", "2028-03-31"]);
    assert_eq!(days_after("2028-01-29", Monthly, 2), ["2028-02-29", "2028-03-29"]);
    // 2000 was a leap year, 2100 will be none.
    assert_eq!(days_after("2000-01-31", Monthly, 1), ["2000-02-29"]);
    assert_eq!(days_after("2100-01-31", Monthly, 1), ["2100-02-28"]);
}

#[test]
fn a_year_from_29_february_comes_back_to_it() {
    let days = ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"];
    assert_eq!(days_after("2024-02-29", Annual, 5), days);
}

#[test]
fn a_year_that_began_on_28_february_stays_there() {
    assert_eq!(days_after("2027-02-28", Annual, 2), ["2028-02-28", "2029-02-28"]);
}

#[test]
fn a_period_crosses_the_year() {
    assert_eq!(days_after("2026-12-31", Monthly, 2), ["2027-01-31", "2027-02-28"]);
}

#[test]
fn the_calendar_has_an_end() {
    assert_eq!(end_of_period(NaiveDate::MAX, Monthly, 31), None);
    assert_eq!(end_of_period(NaiveDate::MAX, Annual, 31), None);
    assert!(end_of_period(NaiveDate::MIN, Annual, 1).is_some());
}

#[test]
fn a_day_that_no_month_has_is_the_last_one() {
    assert_eq!(end_of_period(day("2026-02-28"), Monthly, u32::MAX), Some(day("2026-03-31")));
}

#[test]
fn people_call_the_last_day_the_end() {
    assert_eq!(last_day(day("2026-04-01")), day("2026-03-31"));
    assert_eq!(last_day(day("2028-03-01")), day("2028-02-29"));
    assert_eq!(last_day(NaiveDate::MIN), NaiveDate::MIN, "there is none before it");
}

#[test]
fn a_quoted_period_begins_today_and_is_whole() {
    for (today, period, end) in [
        ("2026-01-31", Monthly, "2026-02-28"),
        ("2028-01-31", Monthly, "2028-02-29"),
        ("2028-02-29", Annual, "2029-02-28"),
        ("2026-03-16", Monthly, "2026-04-16"),
    ] {
        let quote = quote(&request(today, [buying("1.00", 1, period)])).expect("a quote");
        let line = &quote.lines[0];
        assert_eq!((line.period_start, line.period_end), (day(today), day(end)));
    }
}

proptest! {
    #[test]
    fn every_period_keeps_to_its_day(
        days in 700_000..800_000_i32,
        period in prop_oneof![Just(Monthly), Just(Annual)],
    ) {
        let first = NaiveDate::from_num_days_from_ce_opt(days).expect("a date");
        let mut start = first;
        for _ in 0..14 {
            let end = end_of_period(start, period, first.day()).expect("a date");
            let months = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month());
            prop_assert_eq!(months(end) - months(start), i64::from(period.months()));
            let is_last_of_month = end.succ_opt().expect("a date").day() == 1;
            prop_assert!(end.day() == first.day() || (end.day() < first.day() && is_last_of_month));
            start = end;
        }
    }
}
