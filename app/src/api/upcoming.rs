//! What will be charged by itself.

use super::format::Postcard;
use super::page::Loaded;
use super::{AccountPage, Problem};
use crate::billing::Upcoming;
use crate::lists::Listed;
use chrono::NaiveDate;
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What will be charged by itself in the months ahead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpcomingPage {
    /// The next event of each subscription, by its day.
    pub next: Vec<Upcoming>,
    /// The sums of each month.
    pub months: Vec<MonthAhead>,
    /// The charges, by their day: a page of them.
    pub charges: Listed<Upcoming>,
    /// The sums of all charges.
    pub sums: Sums,
}

/// The sum of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthAhead {
    /// Its first day.
    pub month: NaiveDate,
    /// What is charged in it.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
}

/// The sums of several charges.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    /// The prices, before tax.
    #[serde(with = "rust_decimal::serde::str")]
    pub net: Decimal,
    /// The tax.
    #[serde(with = "rust_decimal::serde::str")]
    pub tax: Decimal,
    /// What the account's balance pays.
    #[serde(with = "rust_decimal::serde::str")]
    pub balance_used: Decimal,
    /// What is charged.
    #[serde(with = "rust_decimal::serde::str")]
    pub total_due: Decimal,
}

/// What will be charged by itself. It has only those charges that are on the page of the query. `None` when nothing
/// will happen, and for somebody who may not see it.
#[server(prefix = "/api", endpoint = "load_upcoming", input = Postcard, output = Postcard)]
pub async fn load_upcoming(query: String) -> Result<Loaded<(AccountPage, Option<UpcomingPage>)>, Problem> {
    use crate::billing::{Refusal, payment_refusal, told_until};
    let (center, caller) = super::who::caller().await?;
    let account = center.account_page(&caller).await?;
    let until = told_until(account.snapshot.today).ok_or(Problem::Unavailable)?;
    let events = match payment_refusal(&account.snapshot) {
        // An order under way does not change what may be seen.
        None | Some(Refusal::OrderInFlight) => center.upcoming(&caller, until).await?,
        Some(_) => Vec::new(),
    };
    let today = account.snapshot.today;
    let page = (!events.is_empty()).then(|| made::page(today, events, crate::lists::page_asked(&query)));
    Ok(super::page::beside(account, page))
}

#[cfg(feature = "ssr")]
mod made {
    use super::{Listed, MonthAhead, Sums, UpcomingPage};
    use crate::billing::{Forecast, MONTHS_AHEAD, Quote, Upcoming};
    use chrono::{Datelike, Months, NaiveDate};
    use rust_decimal::Decimal;
    use std::collections::{BTreeMap, HashSet};

    pub fn page(today: NaiveDate, events: Vec<Upcoming>, asked: u32) -> UpcomingPage {
        let (months, sums) = (months(today, &events), sums(&events));
        let mut seen = HashSet::new();
        let next = events.iter().filter(|event| seen.insert(event.subscription_id.clone()));
        let mut next: Vec<_> = next.cloned().collect();
        next.sort_by_key(Upcoming::shown_on);
        let charges = events.into_iter().filter(|event| quote_of(event).is_some()).collect();
        UpcomingPage { next, months, charges: Listed::of(asked, charges), sums }
    }

    fn quote_of(event: &Upcoming) -> Option<&Quote> {
        match &event.what {
            Forecast::Renews(quote) => Some(&quote.quote),
            Forecast::TrialEnds | Forecast::Expires | Forecast::NotSold => None,
        }
    }

    fn months(today: NaiveDate, events: &[Upcoming]) -> Vec<MonthAhead> {
        let first = month_of(today);
        let mut sums: BTreeMap<NaiveDate, Decimal> = (0..=MONTHS_AHEAD)
            .filter_map(|month| Some((first.checked_add_months(Months::new(month))?, Decimal::ZERO)))
            .collect();
        for (event, quote) in events.iter().filter_map(|event| Some((event, quote_of(event)?))) {
            *sums.entry(month_of(event.on)).or_default() += quote.total_due;
        }
        sums.into_iter().map(|(month, amount)| MonthAhead { month, amount }).collect()
    }

    fn sums(events: &[Upcoming]) -> Sums {
        events.iter().filter_map(quote_of).fold(Sums::default(), |sums, quote| Sums {
            net: sums.net + quote.subtotal,
            tax: sums.tax + quote.tax.iter().map(|group| group.amount).sum::<Decimal>(),
            balance_used: sums.balance_used + quote.balance_used,
            total_due: sums.total_due + quote.total_due,
        })
    }

    /// The first day of the date's month.
    fn month_of(date: NaiveDate) -> NaiveDate {
        date.with_day(1).unwrap_or(date)
    }
}
