//! How long `quote` takes, for `make figures`:
//!
//!     cargo run --release --package server --example quote_speed
//!
//! prints the nanoseconds for each line in a quote of 1 line and in one of 1,000. They are the same, since the work is
//! linear. It is an example of the server rather than of `app`: the tests of `app` need features with which all of it
//! would be compiled a second time.

use app::billing::{BilledTerm, BillingPeriod, Currency, QuoteRequest, RequestedLine, Target, quote};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often each size is timed. The quickest time counts: every disturbance makes it slower.
const ROUNDS: usize = 50;
/// Lines quoted in a round: enough for the clock, and few enough to find an undisturbed round.
const LINES_A_ROUND: usize = 20_000;

fn main() {
    for lines in [1, 1_000] {
        println!("{lines} {}", nanoseconds_a_line(lines));
    }
}

fn nanoseconds_a_line(lines: usize) -> u128 {
    let request = request(lines);
    let quotes = LINES_A_ROUND / lines;
    let round = || -> Duration {
        let begin = Instant::now();
        for _ in 0..quotes {
            black_box(quote(black_box(&request))).expect("a quote");
        }
        begin.elapsed()
    };
    let quickest = (0..ROUNDS).map(|_| round()).min().unwrap_or_default();
    quickest.as_nanos() / (quotes * lines) as u128
}

/// A cart of changes, each with a credit.
fn request(lines: usize) -> QuoteRequest {
    let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).expect("a day of March");
    let rate = Decimal::new(19, 2);
    let line = RequestedLine {
        current: Some(BilledTerm {
            billed_net: Decimal::new(24_995, 2),
            start: day(6),
            end: day(31),
            tax_rate: rate,
        }),
        target: Target { unit_price: Decimal::new(5_200, 2), seats: 6, period: BillingPeriod::Monthly },
        tax_rate: rate,
    };
    QuoteRequest {
        as_of: day(16),
        currency: Currency::EUR,
        balance: Decimal::new(1_234, 2),
        lines: vec![line; lines],
    }
}
