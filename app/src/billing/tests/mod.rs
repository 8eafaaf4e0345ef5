//! The rules, by subject. Worked cases read like those of domain.md; `properties` says what is true in every case.

mod cards;
mod carts;
mod differences;
mod documents;
mod fingerprints;
mod fixture;
mod invoices;
mod overview;
mod periods;
mod properties;
mod refunds;
mod refusals;
mod renewals;
mod rounding;
mod savings;
mod snapshots;
mod strategies;
mod subscriptions;
mod trials;
mod worked_cases;

use super::*;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::sync::Arc;

fn day(text: &str) -> NaiveDate {
    parse_date(text).expect("a date")
}

fn amount(text: &str) -> Decimal {
    parse_decimal(text).expect("a decimal")
}

/// A line that buys something at 0 % tax, with nothing to credit.
fn buying(unit_price: &str, seats: u32, period: BillingPeriod) -> RequestedLine {
    let target = Target { unit_price: amount(unit_price), seats, period };
    RequestedLine { current: None, target, tax_rate: Decimal::ZERO }
}

fn billed(net: &str, start: &str, end: &str) -> BilledTerm {
    BilledTerm { billed_net: amount(net), start: day(start), end: day(end), tax_rate: Decimal::ZERO }
}

impl RequestedLine {
    /// The line, which now ends the running period.
    fn ending(self, current: BilledTerm) -> Self {
        Self { current: Some(current), ..self }
    }

    /// The line, now bought at `rate`.
    fn taxed(self, rate: &str) -> Self {
        Self { tax_rate: amount(rate), ..self }
    }
}

impl BilledTerm {
    /// The period, now billed at `rate`.
    fn taxed(self, rate: &str) -> Self {
        Self { tax_rate: amount(rate), ..self }
    }
}

fn request(as_of: &str, lines: impl IntoIterator<Item = RequestedLine>) -> QuoteRequest {
    QuoteRequest {
        as_of: day(as_of),
        currency: Currency::EUR,
        balance: Decimal::ZERO,
        lines: lines.into_iter().collect(),
    }
}

/// Compares amounts to the letter: `74.9` is not `74.90`.
#[track_caller]
fn assert_amount(actual: Decimal, expected: &str) {
    assert_eq!(actual.to_string(), expected);
}
