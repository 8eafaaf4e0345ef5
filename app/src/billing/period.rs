//! Billing periods: half-open civil dates `[start, end)` in the account's time zone.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// How often a subscription is billed.
///
/// ```
/// use app::billing::BillingPeriod;
///
/// assert_eq!(BillingPeriod::from_code("annual"), Some(BillingPeriod::Annual));
/// let [monthly, annual] = BillingPeriod::ALL;
/// assert_eq!((monthly.months(), monthly.per_year()), (1, 12));
/// assert_eq!((annual.months(), annual.per_year()), (12, 1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BillingPeriod {
    /// One calendar month.
    Monthly,
    /// Twelve calendar months.
    Annual,
}

impl BillingPeriod {
    /// Both, in the order in which a page offers them.
    pub const ALL: [Self; 2] = [Self::Monthly, Self::Annual];

    /// The word in URLs, forms and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Annual => "annual",
        }
    }

    /// The period of that [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.code() == code)
    }

    /// Its length in calendar months.
    pub const fn months(self) -> u32 {
        match self {
            Self::Monthly => 1,
            Self::Annual => 12,
        }
    }

    /// How many such periods a year has. It makes a monthly and an annual price comparable.
    pub const fn per_year(self) -> u32 {
        12 / self.months()
    }
}

/// The last day of a period whose `end` is the day after it. People and EN 16931 (BT-74, BT-135) call the last day its
/// end.
///
/// ```
/// use app::billing::{last_day, parse_date};
///
/// assert_eq!(last_day(parse_date("2026-03-01")?), parse_date("2026-02-28")?);
/// # Ok::<(), &str>(())
/// ```
pub fn last_day(end: NaiveDate) -> NaiveDate {
    end.pred_opt().unwrap_or(end)
}

/// The day after the last day of the period that begins on `start`.
///
/// `anchor_day` (1–31) is the day of the month on which the subscription was first billed. A shorter month clamps
/// it, and the month after takes it up again: 31 January → 28 February → 31 March (domain.md, “Changing a
/// subscription” 1). `None` beyond the last date of the calendar.
///
/// ```
/// use app::billing::{BillingPeriod, end_of_period, parse_date};
///
/// let february = end_of_period(parse_date("2026-01-31")?, BillingPeriod::Monthly, 31).unwrap();
/// assert_eq!(february, parse_date("2026-02-28")?);
/// let march = end_of_period(february, BillingPeriod::Monthly, 31);
/// assert_eq!(march, Some(parse_date("2026-03-31")?));
/// # Ok::<(), &str>(())
/// ```
pub fn end_of_period(start: NaiveDate, period: BillingPeriod, anchor_day: u32) -> Option<NaiveDate> {
    let clamped = start.checked_add_months(Months::new(period.months()))?;
    (clamped.day()..=anchor_day.min(31)).rev().find_map(|day| clamped.with_day(day)).or(Some(clamped))
}
