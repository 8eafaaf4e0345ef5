//! The clock is a port, so that tests and demos can start at any instant.

use chrono::{DateTime, NaiveDate, Utc};
use std::time::Instant;

/// Tells the time of the system, or a time that began at a given instant.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    start: Option<(DateTime<Utc>, Instant)>,
}

impl Clock {
    /// The system's time.
    pub const fn system() -> Self {
        Self { start: None }
    }

    /// A clock that shows `start` now, and runs on from there.
    pub fn starting_at(start: DateTime<Utc>) -> Self {
        Self { start: Some((start, Instant::now())) }
    }

    /// This instant.
    pub fn now(&self) -> DateTime<Utc> {
        match self.start {
            None => Utc::now(),
            Some((start, since)) => start + since.elapsed(),
        }
    }

    /// The date in the time zone with that IANA name. An unknown name counts as UTC.
    pub fn today(&self, time_zone: &str) -> NaiveDate {
        day_of(self.now(), time_zone)
    }
}

/// The date of an instant in the time zone with that IANA name. An unknown name counts as UTC.
pub fn day_of(instant: DateTime<Utc>, time_zone: &str) -> NaiveDate {
    day_in(instant, time_zone.parse().unwrap_or(chrono_tz::UTC))
}

/// The time of day of an instant in the time zone with that IANA name, to the minute, as in `14:05`.
pub fn minute_of(instant: DateTime<Utc>, time_zone: &str) -> String {
    let zone = time_zone.parse().unwrap_or(chrono_tz::UTC);
    instant.with_timezone(&zone).format("%H:%M").to_string()
}

/// The date of an instant in a time zone.
pub fn day_in(instant: DateTime<Utc>, zone: chrono_tz::Tz) -> NaiveDate {
    instant.with_timezone(&zone).date_naive()
}
