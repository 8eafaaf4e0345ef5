//! The ledger: each entry follows from an order, and each balance is the sum of its entries.

use super::account::Account;
use super::finding::Findings;
use super::orders::{name, placed};
use crate::store::books::{LedgerRow, OrderRow};
use crate::store::ledger::ADJUSTMENT;
use crate::store::money_back::Step;
use crate::store::orders::Order;
use crate::use_cases;
use app::billing::{CartQuote, Currency, to_minor};
use app::ids::OrderId;
use rust_decimal::Decimal;

const RECEIVABLE: &str = "accounts-receivable";
const CREDIT: &str = "customer-credit";
const CLEARING: &str = "gateway-clearing";
const REVENUE: &str = "revenue";

/// The memo of an entry without an order: a balance with which the account began.
const OPENING: &str = "prepayment";

/// Whether the entry belongs to the transaction of money that came for an order that had failed. Its name begins like
/// this.
pub(super) fn is_late(entry: &LedgerRow, order_id: &OrderId) -> bool {
    entry.transaction_id.strip_prefix(order_id.as_str()).is_some_and(|rest| rest.starts_with("-late"))
}

/// Whether the entry belongs to a step of money that went back from the order.
fn went_back(account: &Account, entry: &LedgerRow, order_id: &OrderId) -> bool {
    let books = &account.books;
    books.money_back.iter().filter(|noted| noted.order_id == *order_id).any(|noted| {
        let mut steps = books.money_back_steps.iter().filter(|taken| taken.id == noted.id);
        steps.any(|taken| use_cases::went_back::transaction_id(&noted.id, taken.step) == entry.transaction_id)
    })
}

/// The entries of a placed order are those that settling writes for its quote. Another order has none, except those of
/// a late charge.
pub(super) fn follow_from_orders(account: &Account, findings: &mut Findings) {
    let books = &account.books;
    for entry in &books.entries {
        let what = format_args!("entry of transaction {}", entry.transaction_id);
        findings.compare(format_args!("{what}: currency"), &books.currency.code(), &entry.currency.as_str());
        let of_order = |id: &OrderId| {
            entry.transaction_id == id.as_str() || is_late(entry, id) || went_back(account, entry, id)
        };
        match &entry.order_id {
            Some(id) if !of_order(id) => findings.differ(what, format_args!("transaction {id}"), "another"),
            None if !may_stand_alone(account, entry) => {
                findings.differ(what, "an order, or an operator's reason", written(entry));
            }
            _ => {}
        }
    }
    for row in &books.orders {
        let of_order = |entry: &&LedgerRow| entry.order_id.as_ref() == Some(&row.id);
        let entries = books.entries.iter().filter(of_order);
        let entries = entries.filter(|entry| !went_back(account, entry, &row.id));
        match (&row.order, row.number) {
            (Ok(order), Some(_)) => as_settled(row, order, entries, findings),
            // This is reported with the figures.
            (Err(_), Some(_)) => {}
            (_, None) => {
                for entry in entries.filter(|entry| !is_late(entry, &row.id)) {
                    findings.differ(name(row), "no entries, as it is not placed", written(entry));
                }
            }
        }
    }
}

/// Whether the entry is a balance with which the account began, or an adjustment by an operator who said why.
fn may_stand_alone(account: &Account, entry: &LedgerRow) -> bool {
    let books: &[&str] = match entry.memo.as_str() {
        OPENING => &[CREDIT, CLEARING],
        ADJUSTMENT if account.books.adjustments.contains(&entry.transaction_id) => &[CREDIT, REVENUE],
        _ => return false,
    };
    books.contains(&entry.book.as_str())
}

fn as_settled<'a>(
    row: &OrderRow,
    order: &Order,
    entries: impl Iterator<Item = &'a LedgerRow>,
    findings: &mut Findings,
) {
    // Entries are compared only if the figures compute. Other figures are reported by `orders::figures`.
    if order.quote.anew().as_ref() != Ok(&order.quote.quote) {
        return;
    }
    let currency = order.quote.request.currency;
    let mut expected: Vec<String> = use_cases::entries(&order.quote)
        .into_iter()
        .filter(|entry| !entry.amount.is_zero())
        .map(|entry| {
            let book = serde_json::to_value(entry.book).unwrap_or_default();
            line(book.as_str().unwrap_or_default(), minor(entry.amount, currency), entry.memo)
        })
        .collect();
    let mut found: Vec<String> = entries.map(written).collect();
    expected.sort();
    found.sort();
    if expected != found {
        let text = |lines: Vec<String>| if lines.is_empty() { "none".into() } else { lines.join(", ") };
        findings.differ(format_args!("{}: entries", name(row)), text(expected), text(found));
    }
}

pub(super) fn written(entry: &LedgerRow) -> String {
    line(&entry.book, entry.amount_minor.into(), &entry.memo)
}

pub(super) fn line(book: &str, amount_minor: i128, memo: &str) -> String {
    format!("{book} {amount_minor} ({memo})")
}

pub(super) fn minor(amount: Decimal, currency: Currency) -> i128 {
    to_minor(amount, currency).unwrap_or(i128::MAX)
}

/// Every order is paid for, and money that came late is given back: nothing is owed except what a bank has withdrawn.
pub(super) fn receivable_is_settled(account: &Account, findings: &mut Findings) {
    let owed: i64 = of_book(account, RECEIVABLE).map(|entry| entry.amount_minor).sum();
    let disputed = account.books.money_back.iter().filter(|noted| noted.step == Step::Withdrawn);
    let disputed: i128 = disputed.map(|noted| minor(noted.amount, noted.currency)).sum();
    let what = format_args!("account {}: receivable", account.books.account_id);
    findings.compare(what, &disputed, &i128::from(owed));
}

/// Each order found the balance to which the entries before it sum, and the present balance is the sum of all.
pub(super) fn balances(account: &Account, findings: &mut Findings) {
    let placed = placed(account);
    let settled =
        |entry: &LedgerRow| placed.iter().any(|(_, row, _)| row.id.as_str() == entry.transaction_id);
    let others: Vec<_> = of_book(account, CREDIT).filter(|entry| !settled(entry)).collect();
    // An entry of the very millisecond in which an order was opened may belong before it or after it.
    let until = |at: &str, inclusive: bool| -> i128 {
        let before = |entry: &&&LedgerRow| {
            entry.created_at.as_str() < at || (inclusive && entry.created_at.as_str() == at)
        };
        others.iter().filter(before).map(|entry| -i128::from(entry.amount_minor)).sum()
    };
    let mut from_orders = 0;
    for (number, row, order) in &placed {
        let CartQuote { request, quote, .. } = &order.quote;
        let found = minor(request.balance, request.currency);
        let possible = [false, true].map(|inclusive| from_orders + until(&row.created_at, inclusive));
        if !possible.contains(&found) {
            findings.differ(format_args!("order {number}: balance before it"), possible[0], found);
        }
        from_orders += minor(quote.balance_after, request.currency) - found;
    }
    let rest: i128 = others.iter().map(|entry| -i128::from(entry.amount_minor)).sum();
    let found: i128 = of_book(account, CREDIT).map(|entry| -i128::from(entry.amount_minor)).sum();
    let what = format_args!("account {}: balance", account.books.account_id);
    findings.compare(what, &(from_orders + rest), &found);
    if found < 0 {
        findings.differ(what, "zero or more", found);
    }
}

fn of_book<'a>(account: &'a Account, book: &'static str) -> impl Iterator<Item = &'a LedgerRow> {
    account.books.entries.iter().filter(move |entry| entry.book == book)
}

/// What the gateway took for an order after it had failed, in minor units.
pub(super) fn taken_late(account: &Account, order_id: &OrderId) -> i64 {
    late(account, order_id).filter(|minor| *minor > 0).sum()
}

/// What the gateway gave back of that, in minor units.
pub(super) fn refunded(account: &Account, order_id: &OrderId) -> i64 {
    late(account, order_id).filter(|minor| *minor < 0).map(|minor| -minor).sum()
}

fn late<'a>(account: &'a Account, order_id: &'a OrderId) -> impl Iterator<Item = i64> + 'a {
    of_book(account, CLEARING).filter(move |entry| is_late(entry, order_id)).map(|entry| entry.amount_minor)
}
