//! The currency in which a state wants its tax stated. An invoice may be in any currency, but the VAT to be paid is
//! also given in that of the member state (directive 2006/112/EC, article 230).

use chrono::NaiveDate;
use iso_currency::Currency;

use super::rates::{day, is_eu};

/// The states with a currency other than the euro. The date is the day on which a state joined the euro, for those that
/// joined since 2020.
static OTHERS: [(&str, Currency, Option<NaiveDate>); 11] = [
    // Council decision (EU) 2025/1407.
    ("BG", Currency::BGN, Some(day(2026, 1, 1))),
    ("CZ", Currency::CZK, None),
    ("DK", Currency::DKK, None),
    // Council decision (EU) 2022/1211.
    ("HR", Currency::HRK, Some(day(2023, 1, 1))),
    ("HU", Currency::HUF, None),
    ("PL", Currency::PLN, None),
    ("RO", Currency::RON, None),
    ("SE", Currency::SEK, None),
    // These states are not in the EU. A seller who is at home there has to state the tax in the country's money as
    // well.
    ("CH", Currency::CHF, None),
    ("GB", Currency::GBP, None),
    ("NO", Currency::NOK, None),
];

/// The currency of `state` (ISO 3166 alpha-2, upper case) on a civil date. `None` for a state whose VAT cannot be on an
/// invoice of ours.
#[must_use]
pub fn national_currency(state: &str, on: NaiveDate) -> Option<Currency> {
    let other = OTHERS.iter().find(|(code, _, until)| *code == state && until.is_none_or(|until| on < until));
    other.map(|(_, currency, _)| *currency).or_else(|| is_eu(state).then_some(Currency::EUR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_member_state_has_one() {
        let on = |state, on| national_currency(state, on).map(|currency| currency.code().to_owned());
        let today = |state| on(state, day(2026, 9, 15));
        for (state, code) in [
            ("DE", "EUR"),
            ("BG", "EUR"),
            ("HR", "EUR"),
            ("SE", "SEK"),
            ("DK", "DKK"),
            ("PL", "PLN"),
            ("CZ", "CZK"),
            ("HU", "HUF"),
            ("RO", "RON"),
            ("GB", "GBP"),
            ("CH", "CHF"),
            ("NO", "NOK"),
        ] {
            assert_eq!(today(state).as_deref(), Some(code), "{state}");
        }
        assert_eq!(on("BG", day(2025, 12, 31)).as_deref(), Some("BGN"));
        assert_eq!(on("BG", day(2026, 1, 1)).as_deref(), Some("EUR"));
        assert_eq!(on("HR", day(2022, 12, 31)).as_deref(), Some("HRK"));
        assert_eq!(on("HR", day(2023, 1, 1)).as_deref(), Some("EUR"));
        assert_eq!(today("US"), None);
    }
}
