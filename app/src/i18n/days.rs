//! How a period is written wherever a person reads it.

use super::messages::Arg;
use crate::billing::last_day;
use chrono::NaiveDate;

/// The period from `start` to before `end`, as arguments of a message: `$start` is the first day, `$end` the last day,
/// since people count the last day in. `written` writes a date.
pub fn days_of(
    start: NaiveDate,
    end: NaiveDate,
    written: impl Fn(NaiveDate) -> String,
) -> [(&'static str, Arg); 2] {
    [("start", written(start).into()), ("end", written(last_day(end)).into())]
}

#[cfg(test)]
mod tests {
    use super::{Arg, days_of};

    #[test]
    fn the_last_day_is_counted_in() {
        let days = |start: &str, end: &str| {
            days_of(start.parse().expect("a date"), end.parse().expect("a date"), |day| day.to_string())
        };
        let named = |start: &str, end: &str| [("start", Arg::from(start)), ("end", Arg::from(end))];
        assert_eq!(days("2026-03-16", "2027-03-16"), named("2026-03-16", "2027-03-15"));
        assert_eq!(days("2026-01-31", "2026-02-28"), named("2026-01-31", "2026-02-27"));
        assert_eq!(days("2026-02-28", "2026-03-31"), named("2026-02-28", "2026-03-30"));
        assert_eq!(days("2028-02-29", "2029-02-28"), named("2028-02-29", "2029-02-27"));
    }
}
