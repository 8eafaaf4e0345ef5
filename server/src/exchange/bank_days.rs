//! The days on which the European Central Bank publishes rates: those of its settlement system, T2. The closing days
//! are those of its calendar since 2002: Saturdays, Sundays, New Year, Good Friday, Easter Monday, 1 May, 25 and 26
//! December. The crates for holidays know those of all countries, but not those of T2.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Whether rates are published for that day.
pub fn is_bank_day(day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let fixed = matches!((day.month(), day.day()), (1 | 5, 1) | (12, 25 | 26));
    let easter = easter_sunday(day.year()).is_some_and(|sunday| {
        // Good Friday and Easter Monday.
        matches!((day - sunday).num_days(), -2 | 1)
    });
    !weekend && !fixed && !easter
}

/// The last bank day up to and including that day.
pub fn last_bank_day(day: NaiveDate) -> NaiveDate {
    let before = std::iter::successors(Some(day), |day| day.checked_sub_days(Days::new(1)));
    before.into_iter().find(|day| is_bank_day(*day)).unwrap_or(day)
}

/// The number of bank days after `day`, up to and including `today`.
pub fn bank_days_since(day: NaiveDate, today: NaiveDate) -> usize {
    day.iter_days().skip(1).take_while(|next| *next <= today).filter(|next| is_bank_day(*next)).count()
}

/// Easter in the Gregorian calendar (Oudin’s algorithm).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let century = year / 100;
    let golden = year % 19;
    let correction = (century - 17) / 25;
    let epact = (century - century / 4 - (century - correction) / 3 + 19 * golden + 15) % 30;
    let epact = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7;
    let offset = epact - weekday;
    let month = 3 + (offset + 40) / 44;
    let day = offset + 28 - 31 * (month / 4);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_is_when_it_is() {
        for sunday in [
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
        ] {
            assert_eq!(easter_sunday(day(sunday).year()), Some(day(sunday)));
        }
    }

    #[test]
    fn closing_days_are_those_of_the_calendar() {
        for closed in ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25", "2026-03-14"] {
            assert!(!is_bank_day(day(closed)), "{closed}");
        }
        // Whit Monday and German Unity Day are not closing days.
        for open in ["2026-01-02", "2026-04-07", "2026-05-25", "2026-12-24", "2026-03-16"] {
            assert!(is_bank_day(day(open)), "{open}");
        }
    }

    #[test]
    fn a_long_weekend_is_no_time() {
        assert_eq!(last_bank_day(day("2026-04-06")), day("2026-04-02"));
        assert_eq!(last_bank_day(day("2026-04-07")), day("2026-04-07"));
        assert_eq!(bank_days_since(day("2026-04-02"), day("2026-04-06")), 0);
        assert_eq!(bank_days_since(day("2026-04-02"), day("2026-04-07")), 1);
        assert_eq!(bank_days_since(day("2026-03-16"), day("2026-03-23")), 5);
        assert_eq!(bank_days_since(day("2026-03-16"), day("2026-03-01")), 0);
    }
}
