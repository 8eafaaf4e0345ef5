//! Made-up rates for the demo, which has no network. Documents say that they are made up.

use super::RatePublisher;
use super::bank_days::last_bank_day;
use crate::clock::Clock;
use app::billing::{Currency, EuroRates, RateSource};
use async_trait::async_trait;
use rust_decimal::Decimal;

/// Rates near those of 2026, the same every day.
const RATES: [(Currency, i64, u32); 9] = [
    (Currency::CHF, 9_385, 4),
    (Currency::CZK, 24_250, 3),
    (Currency::DKK, 74_640, 4),
    (Currency::GBP, 86_500, 5),
    (Currency::HUF, 38_575, 2),
    (Currency::NOK, 114_250, 4),
    (Currency::PLN, 42_350, 4),
    (Currency::SEK, 109_875, 4),
    (Currency::USD, 11_325, 4),
];

/// Publishes the same rates each bank day.
#[derive(Clone, Copy, Debug)]
pub struct DemoRates {
    clock: Clock,
}

impl DemoRates {
    /// Publishes for the days of that clock.
    pub const fn new(clock: Clock) -> Self {
        Self { clock }
    }
}

#[async_trait]
impl RatePublisher for DemoRates {
    async fn published(&self) -> Result<Vec<EuroRates>, String> {
        let per_euro =
            RATES.iter().map(|(currency, digits, scale)| (*currency, Decimal::new(*digits, *scale)));
        let day = last_bank_day(self.clock.today("Europe/Berlin"));
        Ok(vec![EuroRates { day, source: RateSource::Demo, per_euro: per_euro.collect() }])
    }
}
