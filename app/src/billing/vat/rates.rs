//! Standard VAT rates as dated data: a credit is taxed at the rate it was billed at, a charge at today's.
//!
//! State of September 2026. Before a row is added, look it up in the Commission's Taxes in Europe Database, or at the
//! tax office of Switzerland, the United Kingdom or Norway.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The standard rate of one country through time, in tenths of a percent.
struct Country {
    /// ISO 3166 alpha-2.
    code: &'static str,
    eu: bool,
    rates: Rates,
}

/// A rate through time, in tenths of a percent.
#[derive(Clone, Copy)]
pub(super) struct Rates {
    /// The rate on 1 January 2020 and until the first change.
    first: u16,
    /// Changes, oldest first, each with the first day of the new rate.
    changes: &'static [(NaiveDate, u16)],
}

impl Rates {
    pub(super) const fn new(first: u16, changes: &'static [(NaiveDate, u16)]) -> Self {
        Self { first, changes }
    }

    /// A rate that never changed.
    pub(super) const fn fixed(rate: u16) -> Self {
        Self::new(rate, &[])
    }

    /// The rate on a civil date, as a fraction.
    pub(super) fn on(&self, on: NaiveDate) -> Decimal {
        let change = self.changes.iter().rev().find(|(since, _)| *since <= on);
        let tenths_of_percent = change.map_or(self.first, |(_, rate)| *rate);
        Decimal::new(tenths_of_percent.into(), 3).normalize()
    }
}

pub(super) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date in a table that is checked at compile time")
}

const fn eu(code: &'static str, first: u16, changes: &'static [(NaiveDate, u16)]) -> Country {
    Country { code, eu: true, rates: Rates::new(first, changes) }
}

const fn elsewhere(code: &'static str, first: u16, changes: &'static [(NaiveDate, u16)]) -> Country {
    Country { eu: false, ..eu(code, first, changes) }
}

static COUNTRIES: &[Country] = &[
    eu("AT", 200, &[]),
    eu("BE", 210, &[]),
    eu("BG", 200, &[]),
    eu("CY", 190, &[]),
    eu("CZ", 210, &[]),
    // Zweites Corona-Steuerhilfegesetz.
    eu("DE", 190, &[(day(2020, 7, 1), 160), (day(2021, 1, 1), 190)]),
    eu("DK", 250, &[]),
    eu("EE", 200, &[(day(2024, 1, 1), 220), (day(2025, 7, 1), 240)]),
    eu("ES", 210, &[]),
    eu("FI", 240, &[(day(2024, 9, 1), 255)]),
    eu("FR", 200, &[]),
    eu("GR", 240, &[]),
    eu("HR", 250, &[]),
    eu("HU", 270, &[]),
    eu("IE", 230, &[(day(2020, 9, 1), 210), (day(2021, 3, 1), 230)]),
    eu("IT", 220, &[]),
    eu("LT", 210, &[]),
    eu("LU", 170, &[(day(2023, 1, 1), 160), (day(2024, 1, 1), 170)]),
    eu("LV", 210, &[]),
    eu("MT", 180, &[]),
    eu("NL", 210, &[]),
    eu("PL", 230, &[]),
    eu("PT", 230, &[]),
    eu("RO", 190, &[(day(2025, 8, 1), 210)]),
    eu("SE", 250, &[]),
    eu("SI", 220, &[]),
    eu("SK", 200, &[(day(2025, 1, 1), 230)]),
    elsewhere("CH", 77, &[(day(2024, 1, 1), 81)]),
    elsewhere("GB", 200, &[]),
    elsewhere("NO", 250, &[]),
];

fn find(country: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|row| row.code.eq_ignore_ascii_case(country))
}

/// The standard rate of `country` (ISO 3166 alpha-2, any case; Greece is `GR`) on a civil date, as a fraction: 0.19
/// is 19 %.
///
/// `None` for a country other than the EU member states, Switzerland, the United Kingdom and Norway. Nothing was sold
/// before 2020, so the table begins there: earlier dates get the rate of 1 January 2020. It is the rate of the
/// mainland; [`place`](super::place) knows what applies at an address.
///
/// ```
/// use app::billing::{parse_date, vat::standard_rate};
///
/// // Germany lowered its rate for the second half of 2020.
/// assert_eq!(standard_rate("DE", parse_date("2020-07-01")?).unwrap().to_string(), "0.16");
/// assert_eq!(standard_rate("DE", parse_date("2021-01-01")?).unwrap().to_string(), "0.19");
/// assert_eq!(standard_rate("US", parse_date("2021-01-01")?), None);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn standard_rate(country: &str, on: NaiveDate) -> Option<Decimal> {
    find(country).map(|row| row.rates.on(on))
}

/// Whether `country` (ISO 3166 alpha-2, any case; Greece is `GR`) is one of the 27 EU member states. Northern
/// Ireland is not: it follows the EU's rules for goods, and seats are services.
#[must_use]
pub fn is_eu(country: &str) -> bool {
    find(country).is_some_and(|row| row.eu)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(country: &str, on: NaiveDate) -> String {
        let rate = standard_rate(country, on).unwrap();
        (rate * Decimal::ONE_HUNDRED).normalize().to_string()
    }

    #[test]
    fn rates_of_september_2026_are_those_of_the_domain_notes() {
        let notes = "AT20 BE21 BG20 CY19 CZ21 DE19 DK25 EE24 ES21 FI25.5 FR20 GR24 HR25 HU27 IE23 IT22 LT21 LU17 \
                     LV21 MT18 NL21 PL23 PT23 RO21 SE25 SI22 SK23 GB20 CH8.1 NO25";
        let on = day(2026, 9, 15);
        for note in notes.split(' ') {
            let (country, rate) = note.split_at(2);
            assert_eq!(percent(country, on), rate, "{country}");
        }
        assert_eq!(notes.split(' ').count(), COUNTRIES.len());
    }

    #[test]
    fn a_change_takes_effect_on_its_day() {
        for (country, last_day, before, after) in [
            ("DE", day(2020, 6, 30), "19", "16"),
            ("DE", day(2020, 12, 31), "16", "19"),
            ("IE", day(2020, 8, 31), "23", "21"),
            ("IE", day(2021, 2, 28), "21", "23"),
            ("LU", day(2022, 12, 31), "17", "16"),
            ("LU", day(2023, 12, 31), "16", "17"),
            ("CH", day(2023, 12, 31), "7.7", "8.1"),
            ("EE", day(2023, 12, 31), "20", "22"),
            ("EE", day(2025, 6, 30), "22", "24"),
            ("FI", day(2024, 8, 31), "24", "25.5"),
            ("SK", day(2024, 12, 31), "20", "23"),
            ("RO", day(2025, 7, 31), "19", "21"),
        ] {
            assert_eq!(percent(country, last_day), before, "{country} {last_day}");
            let next = last_day.succ_opt().unwrap();
            assert_eq!(percent(country, next), after, "{country} {next}");
        }
    }

    #[test]
    fn the_table_is_in_order() {
        for row in COUNTRIES {
            assert!(row.rates.changes.is_sorted_by(|a, b| a.0 < b.0), "{}", row.code);
            assert_eq!(row.code.len(), 2);
        }
        assert_eq!(COUNTRIES.iter().filter(|row| row.eu).count(), 27);
    }

    #[test]
    fn rates_are_fractions_without_trailing_zeros() {
        let on = day(2026, 9, 15);
        assert_eq!(standard_rate("DE", on).unwrap().to_string(), "0.19");
        assert_eq!(standard_rate("fi", on).unwrap().to_string(), "0.255");
        assert_eq!(standard_rate("US", on), None);
        assert_eq!(standard_rate("EL", on), None, "an ISO code is meant");
    }

    #[test]
    fn the_neighbours_are_not_in_the_eu() {
        assert!(is_eu("GR") && is_eu("de"));
        for country in ["GB", "XI", "CH", "NO", "EL", "US", ""] {
            assert!(!is_eu(country), "{country}");
        }
    }
}
