//! The account as a whole.

use super::fixture::snapshot;
use super::invoices::{document, placed};
use super::*;
use crate::billing::BillingPeriod::{Annual, Monthly};
use crate::billing::{
    Invoice, InvoiceKind, Overview, SubscriptionStatus, forecast, overview, quote_renewal, spent_since,
    told_until,
};
use std::collections::BTreeMap;

fn of(snapshot: &Snapshot, invoices: &[Invoice]) -> Overview {
    let until = told_until(snapshot.today).expect("a day");
    overview(snapshot, invoices, &forecast(snapshot, until, &BTreeMap::new()))
}

fn bill(kind: InvoiceKind, issued: &str, charged: &str) -> Invoice {
    let mut bill = document(&placed(request("2026-03-16", [buying("20.00", 5, Monthly)])), "DE", false);
    (bill.kind, bill.issued, bill.charged) = (kind, day(issued), amount(charged));
    bill
}

#[test]
fn the_next_charge_is_that_of_the_forecast_with_tax() {
    let whole = of(&snapshot(), &[]);
    let next = whole.next.expect("a renewal");
    assert_eq!((next.on, next.amount), (day("2026-04-06"), amount("119.00")));
}

#[test]
fn a_renewal_that_failed_is_open_with_tax_after_the_balance() {
    let mut failed = snapshot();
    assert_eq!((of(&failed, &[]).open_payments, of(&failed, &[]).open), (0, amount("0")));
    failed.subscriptions[0].status = SubscriptionStatus::PastDue;
    failed.account.balance = amount("19.00");
    let due = quote_renewal(&failed, &failed.subscriptions[0]).expect("a quote").quote.total_due;
    assert_eq!((of(&failed, &[]).open, due), (amount("100.00"), amount("100.00")));
    failed.account.balance = amount("0.00");
    let again = failed.subscriptions[0].clone();
    failed.subscriptions.push(again);
    assert_eq!((of(&failed, &[]).open_payments, of(&failed, &[]).open), (2, amount("238.00")));
}

#[test]
fn charges_of_one_day_are_one_amount() {
    let mut two = snapshot();
    let mut other = two.subscriptions[0].clone();
    other.id = "other".into();
    two.subscriptions.push(other);
    assert_eq!(of(&two, &[]).next.map(|next| next.amount), Some(amount("238.00")));
}

#[test]
fn a_year_counts_with_a_twelfth_and_is_rounded_once() {
    let mut held = snapshot();
    assert_eq!(of(&held, &[]).a_month, amount("100.00"));
    held.subscriptions[0].selection.period = Annual;
    held.subscriptions[0].paid.as_mut().unwrap().unit_price = amount("100.00");
    // Five times 100.00 a year.
    assert_eq!(of(&held, &[]).a_month, amount("41.67"));
    let again = held.subscriptions[0].clone();
    held.subscriptions.push(again);
    assert_eq!(of(&held, &[]).a_month, amount("83.33"));
    held.subscriptions.clear();
    assert_eq!(of(&held, &[]).a_month, amount("0.00"));
}

#[test]
fn what_is_not_sold_any_more_counts_nothing_a_month() {
    let mut held = snapshot();
    let mut other = held.subscriptions[0].clone();
    (other.id, other.selection.plan_id) = ("other".into(), "gone".into());
    held.subscriptions.push(other);
    assert_eq!(of(&held, &[]).a_month, amount("100.00"));
}

#[test]
fn each_month_has_what_was_charged_less_what_went_back_and_what_is_ahead() {
    let account = snapshot();
    assert_eq!(spent_since(account.today), day("2025-04-01"));
    let bills = [
        bill(InvoiceKind::Invoice, "2026-03-02", "30.00"),
        bill(InvoiceKind::CreditNote, "2025-04-30", "5.00"),
        bill(InvoiceKind::Invoice, "2025-04-01", "12.00"),
    ];
    let whole = of(&account, &bills);
    let months: Vec<_> = whole.months.iter().map(|month| month.month).collect();
    assert_eq!((months.len(), months[0], months[23]), (24, day("2025-04-01"), day("2027-03-01")));
    let figures = |index: usize| (whole.months[index].charged, whole.months[index].ahead);
    assert_eq!(figures(0), (amount("7.00"), amount("0")));
    assert_eq!(figures(11), (amount("30.00"), amount("0")));
    assert_eq!(figures(12), (amount("0"), amount("119.00")));
    assert_eq!(figures(23), (amount("0"), amount("119.00")));
}

#[test]
fn the_last_three_orders_are_invoices_newest_first() {
    let bills: Vec<_> = ["2026-03-05", "2026-03-04", "2026-03-03", "2026-03-02"]
        .into_iter()
        .map(|issued| bill(InvoiceKind::Invoice, issued, "1.00"))
        .chain([bill(InvoiceKind::CreditNote, "2026-03-01", "0.00")])
        .collect();
    let days: Vec<_> = of(&snapshot(), &bills).orders.iter().map(|order| order.on).collect();
    assert_eq!(days, ["2026-03-05", "2026-03-04", "2026-03-03"].map(day));
}
