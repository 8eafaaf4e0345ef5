//! What will be charged by itself.

use super::format::Postcard;
use super::page::Loaded;
use super::{AccountPage, Problem};
#[cfg(feature = "ssr")]
use crate::billing::Snapshot;
use crate::billing::Upcoming;
use crate::ids::ProductId;
use crate::lists::Listed;
#[cfg(feature = "ssr")]
use crate::lists::UpcomingView;
use chrono::NaiveDate;
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What will be charged by itself in the months ahead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpcomingPage {
    /// The next event of each subscription, by its day: a page of them.
    pub next: Listed<Upcoming>,
    /// What each of the next twelve months comes to, this one first.
    pub months: Vec<MonthAhead>,
    /// The products that are charged, in the order of the catalogue.
    pub products: Vec<ProductId>,
    /// The product whose charges are listed. `None` means all.
    pub product: Option<ProductId>,
    /// Those charges: a page of them.
    pub charges: Listed<Upcoming>,
    /// What those on all pages come to.
    pub sums: Sums,
}

#[cfg(feature = "ssr")]
impl UpcomingPage {
    /// The page that is asked for. `events` is all that will happen by itself, the next first. A product that is not
    /// charged asks for nothing.
    pub fn of(snapshot: &Snapshot, events: Vec<Upcoming>, asked: &UpcomingView) -> Self {
        made::page(snapshot, events, asked)
    }
}

/// What a month comes to.
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

/// What will be charged by itself: of the rows, those that the query of the page asks for
/// ([`UpcomingView`](crate::lists::UpcomingView)). `None` when nothing will happen, and for somebody who may not see it.
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
    let asked = UpcomingView::of(&query);
    let page = (!events.is_empty()).then(|| UpcomingPage::of(&account.snapshot, events, &asked));
    Ok(super::page::beside(account, page))
}

#[cfg(feature = "ssr")]
mod made {
    use super::{Listed, MonthAhead, ProductId, Snapshot, Sums, UpcomingPage, UpcomingView};
    use crate::billing::{Forecast, MONTHS_AHEAD, Quote, Upcoming};
    use crate::lists::Order;
    use chrono::{Datelike, Months, NaiveDate};
    use rust_decimal::Decimal;
    use std::cmp::Reverse;
    use std::collections::HashSet;

    pub fn page(snapshot: &Snapshot, events: Vec<Upcoming>, asked: &UpcomingView) -> UpcomingPage {
        let next = Listed::of(asked.each, next_of_each(&events));
        let mut charges: Vec<_> = events.into_iter().filter(|event| quote_of(event).is_some()).collect();
        let (months, products) = (months(snapshot.today, &charges), products(snapshot, &charges));
        let product = asked.product.clone().filter(|asked| products.contains(asked));
        if product.is_some() {
            charges.retain(|event| product_of(snapshot, event) == product.as_ref());
        }
        let sums = sums(&charges);
        sort(&mut charges, asked.order);
        UpcomingPage { next, months, products, product, charges: Listed::of(asked.page, charges), sums }
    }

    fn quote_of(event: &Upcoming) -> Option<&Quote> {
        match &event.what {
            Forecast::Renews(quote) => Some(&quote.quote),
            Forecast::TrialEnds | Forecast::Expires | Forecast::NotSold => None,
        }
    }

    fn due(event: &Upcoming) -> Decimal {
        quote_of(event).map_or(Decimal::ZERO, |quote| quote.total_due)
    }

    fn next_of_each(events: &[Upcoming]) -> Vec<Upcoming> {
        let mut seen = HashSet::new();
        let next = events.iter().filter(|event| seen.insert(event.subscription_id.clone()));
        let mut next: Vec<_> = next.cloned().collect();
        next.sort_by_key(Upcoming::shown_on);
        next
    }

    fn product_of<'a>(snapshot: &'a Snapshot, event: &Upcoming) -> Option<&'a ProductId> {
        let held = snapshot.subscription(&event.subscription_id)?;
        let (product, _) = snapshot.catalogue.plan(&held.selection.plan_id)?;
        Some(&product.id)
    }

    fn products(snapshot: &Snapshot, charges: &[Upcoming]) -> Vec<ProductId> {
        let of_charges: HashSet<&ProductId> =
            charges.iter().filter_map(|event| product_of(snapshot, event)).collect();
        let all = snapshot.catalogue.products.iter().map(|product| &product.id);
        all.filter(|id| of_charges.contains(*id)).cloned().collect()
    }

    /// Puts charges into that order. They come by their day.
    fn sort(charges: &mut [Upcoming], order: Order) {
        match order {
            Order::Latest => charges.reverse(),
            Order::Largest => charges.sort_by_key(|event| Reverse(due(event))),
            Order::Smallest => charges.sort_by_key(due),
            _ => {}
        }
    }

    fn months(today: NaiveDate, charges: &[Upcoming]) -> Vec<MonthAhead> {
        let first = month_of(today);
        let month = |ahead| {
            let month = first.checked_add_months(Months::new(ahead))?;
            let amount = charges.iter().filter(|event| month_of(event.on) == month).map(due).sum();
            Some(MonthAhead { month, amount })
        };
        (0..MONTHS_AHEAD).filter_map(month).collect()
    }

    fn sums(charges: &[Upcoming]) -> Sums {
        charges.iter().filter_map(quote_of).fold(Sums::default(), |sums, quote| Sums {
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
