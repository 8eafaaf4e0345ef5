//! The account as a whole: what it is charged next, what that comes to, and what it was and will be charged by month.

use super::strict_serde;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
pub use made::{overview, spent_since};

/// What the first page says about the account as a whole. Amounts are in the account's currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// What is charged next by itself. `None` when nothing is.
    pub next: Option<NextCharge>,
    /// How many renewals failed and can be paid.
    pub open_payments: u32,
    /// What the renewals that failed cost today, with tax, after the balance. Zero when none failed.
    #[serde(with = "rust_decimal::serde::str")]
    pub open: Decimal,
    /// What the active subscriptions come to in a month, before tax, at the prices of their next period. What is billed
    /// by the year counts with a twelfth.
    #[serde(with = "rust_decimal::serde::str")]
    pub a_month: Decimal,
    /// Month by month: the eleven months before this one, this one, and the twelve after it.
    pub months: Vec<MonthSpent>,
    /// The last orders with an invoice, newest first: at most three.
    pub orders: Vec<RecentOrder>,
}

/// The next charge by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextCharge {
    /// The day, in the account's time zone.
    #[serde(deserialize_with = "strict_serde::date")]
    pub on: NaiveDate,
    /// What is charged on that day, with tax, after the balance.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
}

/// What was charged in a month, and what will be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthSpent {
    /// The first day of the month.
    #[serde(deserialize_with = "strict_serde::date")]
    pub month: NaiveDate,
    /// What was charged to payment methods, less what went back to them.
    #[serde(with = "rust_decimal::serde::str")]
    pub charged: Decimal,
    /// What will be charged by itself, if nothing changes.
    #[serde(with = "rust_decimal::serde::str")]
    pub ahead: Decimal,
}

/// An order with an invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentOrder {
    /// The number of the order.
    pub order_number: i64,
    /// The day of its invoice.
    #[serde(deserialize_with = "strict_serde::date")]
    pub on: NaiveDate,
    /// The names of the products in it.
    pub products: Vec<String>,
    /// The invoice's total, with tax.
    #[serde(with = "rust_decimal::serde::str")]
    pub gross: Decimal,
}

#[cfg(feature = "ssr")]
mod made {
    use super::super::money::share;
    use super::super::{
        Forecast, Invoice, InvoiceKind, MONTHS_AHEAD, Snapshot, SubscriptionStatus, Upcoming, from_minor,
        quote_renewal, renewal_charge, renewal_price, to_minor,
    };
    use super::{MonthSpent, NextCharge, Overview, RecentOrder};
    use chrono::{Datelike, Months, NaiveDate};
    use rust_decimal::Decimal;

    /// How many months before this one the overview shows.
    const MONTHS_BACK: u32 = 11;
    /// How many orders it shows.
    const MAX_ORDERS: usize = 3;

    /// The first day whose documents the overview needs.
    pub fn spent_since(today: NaiveDate) -> NaiveDate {
        month_of(today).checked_sub_months(Months::new(MONTHS_BACK)).unwrap_or(today)
    }

    /// The account as a whole. `invoices` are the documents since [`spent_since`], newest first; `events` is what will
    /// happen by itself in the [`MONTHS_AHEAD`] ([`forecast`](super::super::forecast)).
    pub fn overview(snapshot: &Snapshot, invoices: &[Invoice], events: &[Upcoming]) -> Overview {
        let charges: Vec<_> = events.iter().filter_map(charge).collect();
        let (open_payments, open) = open(snapshot);
        Overview {
            next: next(&charges),
            open_payments,
            open,
            a_month: a_month(snapshot).unwrap_or_default(),
            months: months(snapshot, invoices, &charges),
            orders: invoices
                .iter()
                .filter(|bill| bill.kind == InvoiceKind::Invoice)
                .take(MAX_ORDERS)
                .map(order)
                .collect(),
        }
    }

    fn charge(event: &Upcoming) -> Option<(NaiveDate, Decimal)> {
        match &event.what {
            Forecast::Renews(quote) => Some((event.on, quote.quote.total_due)),
            Forecast::TrialEnds | Forecast::Expires | Forecast::NotSold => None,
        }
    }

    /// How many renewals failed, and what they cost.
    fn open(snapshot: &Snapshot) -> (u32, Decimal) {
        let failed = snapshot.subscriptions.iter().filter(|held| held.status == SubscriptionStatus::PastDue);
        let due = failed.filter_map(|held| Some(quote_renewal(snapshot, held).ok()?.quote.total_due));
        due.fold((0, Decimal::ZERO), |(count, sum), due| (count + 1, sum + due))
    }

    fn next(charges: &[(NaiveDate, Decimal)]) -> Option<NextCharge> {
        let (on, _) = *charges.first()?;
        let amount = charges.iter().filter(|(day, _)| *day == on).map(|(_, amount)| amount).sum();
        Some(NextCharge { on, amount })
    }

    /// Twelve times the monthly prices and once the annual ones, divided by twelve: rounded once. `None` on overflow.
    fn a_month(snapshot: &Snapshot) -> Option<Decimal> {
        let currency = snapshot.account.currency;
        let active = snapshot.subscriptions.iter().filter(|held| held.status == SubscriptionStatus::Active);
        // What is not sold any more is not charged again.
        let charged = active.filter(|held| renewal_price(snapshot, held).is_some());
        let mut a_year: i128 = 0;
        for held in charged {
            let net = to_minor(renewal_charge(snapshot, held)?, currency).ok()?;
            a_year = a_year.checked_add(net.checked_mul(held.selection.period.per_year().into())?)?;
        }
        from_minor(share(a_year, 1, 12)?, currency).ok()
    }

    fn months(
        snapshot: &Snapshot,
        invoices: &[Invoice],
        charges: &[(NaiveDate, Decimal)],
    ) -> Vec<MonthSpent> {
        let first = spent_since(snapshot.today);
        let month = |index| {
            let month = first.checked_add_months(Months::new(index))?;
            let bills = invoices.iter().filter(|bill| month_of(bill.issued) == month);
            let ahead =
                charges.iter().filter(|(on, _)| month_of(*on) == month).map(|(_, amount)| amount).sum();
            Some(MonthSpent { month, charged: bills.map(charged).sum(), ahead })
        };
        (0..=MONTHS_BACK + MONTHS_AHEAD).filter_map(month).collect()
    }

    fn charged(bill: &Invoice) -> Decimal {
        match bill.kind {
            InvoiceKind::Invoice => bill.charged,
            InvoiceKind::CreditNote => -bill.charged,
        }
    }

    fn order(bill: &Invoice) -> RecentOrder {
        let mut products: Vec<String> = Vec::new();
        for line in &bill.lines {
            if !products.contains(&line.product) {
                products.push(line.product.clone());
            }
        }
        RecentOrder { order_number: bill.order_number, on: bill.issued, products, gross: bill.gross }
    }

    fn month_of(date: NaiveDate) -> NaiveDate {
        date.with_day(1).unwrap_or(date)
    }
}
