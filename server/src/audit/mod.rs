//! The audit derives every balance, order, document and subscription again from the orders and the ledger, and says
//! what does not tie. It reads one state of the database, so it may run while servers run.
//!
//! Each check is a function of its own that reads the [`Books`] of one account and notes what it finds in the
//! [`Findings`].

mod charges;
mod entries;
mod finding;
mod money_back;
mod orders;
mod papers;
mod people;
mod subscriptions;

pub use finding::Finding;

use crate::store::books::{self, Books};
use crate::store::{Store, StoreError};
use app::billing::Catalogue;
use finding::Findings;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

/// The result of an audit: how much was checked, and what was found.
#[derive(Debug, Default)]
pub struct Report {
    /// What does not tie.
    pub findings: Vec<Finding>,
    accounts: usize,
    orders: usize,
    entries: usize,
    subscriptions: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { findings, accounts, orders, entries, subscriptions } = self;
        write!(
            f,
            "audit: {accounts} accounts, {orders} orders, {entries} ledger entries, {subscriptions} subscriptions: "
        )?;
        match findings.len() {
            0 => write!(f, "everything ties"),
            count => write!(f, "{count} do not tie"),
        }
    }
}

/// The data that a check of one account reads.
struct Account {
    books: Books,
    catalogues: HashMap<i64, Arc<Catalogue>>,
}

/// The checks of an account.
const CHECKS: [fn(&Account, &mut Findings); 14] = [
    orders::figures,
    orders::one_pending,
    entries::follow_from_orders,
    entries::receivable_is_settled,
    entries::balances,
    subscriptions::follow_from_orders,
    subscriptions::past_due_is_tried_again,
    subscriptions::prices_are_announced_once,
    charges::are_orders,
    money_back::entries_follow_from_steps,
    money_back::is_of_the_gateway,
    money_back::is_not_billed_any_more,
    papers::each_order_has_one_document,
    papers::each_order_is_confirmed_once,
];

/// Checks everything. Fails when the database cannot be read. A stored value that makes no sense is a finding.
pub async fn audit(store: &Store) -> Result<Report, StoreError> {
    let mut tx = store.read().await?;
    let mut findings = Findings::default();
    let mut report = Report::default();

    for (transaction, currency, total) in books::unbalanced_transactions(&mut tx).await? {
        findings.differ(format_args!("transaction {transaction}: sum in {currency}"), 0, total);
    }
    for (currency, total) in books::sums(&mut tx).await? {
        findings.compare(format_args!("ledger: sum in {currency}"), &0, &total);
    }
    let (numbers, last) = books::order_numbers(&mut tx).await?;
    orders::numbers_have_no_gaps(&numbers, last, &mut findings);
    for series in ["invoice", "credit-note"] {
        let (positions, last) = books::series(&mut tx, series).await?;
        papers::series_have_no_gaps(series, &positions, last, &mut findings);
        let (dates, since) = books::dates_of_issue(&mut tx, series).await?;
        papers::series_dates_never_fall(series, &dates, since, &mut findings);
    }
    for charge in books::charges_without_order(&mut tx).await? {
        let what = format_args!("charge {} of {} {}", charge.id, charge.amount_minor, charge.currency);
        findings.differ(what, format_args!("its order {}", charge.key), "no such order");
    }

    for id in books::accounts_without_contact(&mut tx).await? {
        findings.differ(format_args!("account {id}: billing contacts"), "one at least", 0);
    }

    people::removed_have_nothing(&mut tx, &mut findings).await?;

    let mut catalogues = books::catalogues(&mut tx).await?;
    for (id, currency) in books::accounts(&mut tx).await? {
        report.accounts += 1;
        let books = match books::of(&mut tx, &id, currency).await {
            Ok(books) => books,
            Err(StoreError::Corrupt(why)) => {
                findings.differ(format_args!("account {id}"), "rows that make sense", why);
                continue;
            }
            Err(error) => return Err(error),
        };
        report.orders += books.orders.len();
        report.entries += books.entries.len();
        report.subscriptions += books.subscriptions.len();
        let account = Account { books, catalogues };
        for check in CHECKS {
            check(&account, &mut findings);
        }
        catalogues = account.catalogues;
    }
    report.findings = findings.into();
    Ok(report)
}
