//! Amounts of tax in another currency, by the rates of the euro: “conversion between currencies other than the euro
//! shall be made by using the euro exchange rate of each” (directive 2006/112/EC, article 91(2)).

use super::money::{from_minor, minor_digits, share, to_minor};
use super::strict_serde;
use chrono::NaiveDate;
use iso_currency::Currency;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Who published rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RateSource {
    /// The European Central Bank: its euro foreign exchange reference rates.
    Ecb,
    /// Nobody: the rates are made up for the demo, and documents say so.
    Demo,
}

impl RateSource {
    /// The name of the source in documents and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ecb => "ecb",
            Self::Demo => "demo",
        }
    }
}

/// The rates of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EuroRates {
    /// The day for which they were published.
    #[serde(deserialize_with = "strict_serde::date")]
    pub day: NaiveDate,
    /// Who published them.
    pub source: RateSource,
    /// How much of each currency one euro is, more than zero. The euro itself is not in the list.
    pub per_euro: Vec<(Currency, Decimal)>,
}

impl EuroRates {
    /// How much of `currency` one euro is.
    pub fn per_euro(&self, currency: Currency) -> Option<Decimal> {
        if currency == Currency::EUR {
            return Some(Decimal::ONE);
        }
        self.per_euro.iter().find(|(known, _)| *known == currency).map(|(_, rate)| *rate)
    }

    /// The amount of `from` in `to`, rounded half away from zero once, at the end. `None` if a rate is missing, or on
    /// overflow.
    pub fn convert(&self, amount: Decimal, from: Currency, to: Currency) -> Option<Decimal> {
        let (from_rate, to_rate) =
            (self.per_euro(from)?.normalize(), self.per_euro(to).map(|rate| rate.normalize())?);
        let power = |digits: u32| 10_i128.checked_pow(digits);
        // amount × to_rate ÷ from_rate, in whole numbers: both rates and both currencies contribute powers of ten.
        let up = power(from_rate.scale())?.checked_mul(power(minor_digits(to))?)?;
        let down = power(to_rate.scale())?.checked_mul(power(minor_digits(from))?)?;
        let numerator = to_rate.mantissa().checked_mul(up)?;
        let denominator = from_rate.mantissa().checked_mul(down).filter(|denominator| *denominator > 0)?;
        let minor = share(to_minor(amount, from).ok()?, numerator, denominator)?;
        from_minor(minor, to).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates() -> EuroRates {
        let rate = |code, rate: &str| (Currency::from_code(code).unwrap(), rate.parse().unwrap());
        EuroRates {
            day: NaiveDate::from_ymd_opt(2026, 3, 13).unwrap(),
            source: RateSource::Ecb,
            per_euro: vec![rate("USD", "1.0835"), rate("SEK", "10.9875"), rate("JPY", "161.47")],
        }
    }

    #[track_caller]
    fn check(amount: &str, from: Currency, to: Currency, expected: &str) {
        let converted = rates().convert(amount.parse().unwrap(), from, to).unwrap();
        assert_eq!(converted.to_string(), expected);
    }

    #[test]
    fn amounts_go_by_way_of_the_euro() {
        // Computed with exact fractions: 100 × 10.9875; 100 ÷ 1.0835 = 92.2934…; 100 × 10.9875 ÷ 1.0835 = 1014.0747…
        check("100.00", Currency::EUR, Currency::SEK, "1098.75");
        check("100.00", Currency::USD, Currency::EUR, "92.29");
        check("100.00", Currency::USD, Currency::SEK, "1014.07");
        check("100.00", Currency::EUR, Currency::EUR, "100.00");
        check("100.00", Currency::EUR, Currency::JPY, "16147");
        check("16147", Currency::JPY, Currency::EUR, "100.00");
        check("0.00", Currency::EUR, Currency::SEK, "0.00");
    }

    #[test]
    fn ties_round_away_from_zero() {
        // 0.02 × 10.9875 = 0.21975; 0.20 × 10.9875 = 2.1975; 2.00 × 10.9875 = 21.975, a tie.
        check("2.00", Currency::EUR, Currency::SEK, "21.98");
        check("-2.00", Currency::EUR, Currency::SEK, "-21.98");
        check("0.02", Currency::EUR, Currency::SEK, "0.22");
    }

    #[test]
    fn without_a_rate_there_is_no_amount() {
        assert_eq!(rates().convert(Decimal::ONE, Currency::EUR, Currency::PLN), None);
        assert_eq!(rates().convert(Decimal::ONE, Currency::PLN, Currency::EUR), None);
        let zero = EuroRates { per_euro: vec![(Currency::USD, Decimal::ZERO)], ..rates() };
        assert_eq!(zero.convert(Decimal::ONE, Currency::USD, Currency::EUR), None);
    }

    #[test]
    fn a_source_has_the_same_name_everywhere() {
        for (source, code) in [(RateSource::Ecb, "ecb"), (RateSource::Demo, "demo")] {
            assert_eq!(source.code(), code);
            assert_eq!(serde_json::to_string(&source).unwrap(), format!("\"{code}\""));
        }
    }
}
