//! The audit derives every balance, order, document and subscription again from the orders and the ledger, and says
//! what does not tie. It reads one state of the database, so it may run while servers run.
//!
//! Each check is a function of its own that reads the [`Books`] of one account and notes what it finds in the
//! [`Findings`]. The accounts are read page by page ([`Pages`]), so that the memory does not grow with their number.

mod account;
mod charges;
mod entries;
mod finding;
mod money_back;
mod orders;
mod papers;
mod people;
mod subscriptions;

pub use finding::Finding;

use crate::store::books::{self, Books, Common, Page, Pages};
use crate::store::{Result, Store, StoreError};
use account::Account;
use finding::Findings;
use sqlx::AnyConnection;
use std::fmt;
use std::panic::resume_unwind;
use std::sync::Arc;
use tokio::task::{JoinHandle, spawn_blocking};

/// How many accounts and orders a page has at most. Two pages are in memory at a time.
const PAGE: u32 = 1000;

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
pub async fn audit(store: &Store) -> Result<Report> {
    audit_by_pages(store, PAGE).await
}

/// The same by pages of at most so many accounts and orders, 1 or more. An account with more orders is a page of its own.
pub async fn audit_by_pages(store: &Store, most: u32) -> Result<Report> {
    let mut tx = store.read_at_length().await?;
    let mut report = Report { findings: over_all_accounts(&mut tx).await?, ..Report::default() };
    let common = Arc::new(Common::read(&mut tx).await?);
    let mut pages = Pages::of(most);
    let mut before = None;
    // While a page is checked, the next one is read.
    while let Some(page) = pages.read_next(&mut tx).await? {
        let common = Arc::clone(&common);
        let checking = spawn_blocking(move || checked(page, &common));
        report.take_in(before.replace(checking)).await;
    }
    report.take_in(before).await;
    Ok(report)
}

/// Checks what only shows over all accounts.
async fn over_all_accounts(conn: &mut AnyConnection) -> Result<Vec<Finding>> {
    let mut findings = Findings::default();
    for (transaction, currency, total) in books::unbalanced_transactions(&mut *conn).await? {
        findings.differ(format_args!("transaction {transaction}: sum in {currency}"), 0, total);
    }
    for (currency, total) in books::sums(&mut *conn).await? {
        findings.compare(format_args!("ledger: sum in {currency}"), &0, &total);
    }
    orders::numbers_have_no_gaps(&mut *conn, &mut findings).await?;
    for series in ["invoice", "credit-note"] {
        papers::series_have_no_gaps(&mut *conn, series, &mut findings).await?;
        papers::series_dates_never_fall(&mut *conn, series, &mut findings).await?;
    }
    for charge in books::charges_without_order(&mut *conn).await? {
        let what = format_args!("charge {} of {} {}", charge.id, charge.amount_minor, charge.currency);
        findings.differ(what, format_args!("its order {}", charge.key), "no such order");
    }
    for id in books::accounts_without_contact(&mut *conn).await? {
        findings.differ(format_args!("account {id}: billing contacts"), "one at least", 0);
    }
    people::removed_have_nothing(conn, &mut findings).await?;
    Ok(findings.into())
}

/// Checks the accounts of a page.
fn checked(page: Page, common: &Arc<Common>) -> Report {
    let (mut report, mut findings) = (Report::default(), Findings::default());
    for (id, books) in page.books(common) {
        report.accounts += 1;
        match books {
            Ok(books) => {
                let account = Account { books, common: Arc::clone(common) };
                report.count(&account.books);
                for check in CHECKS {
                    check(&account, &mut findings);
                }
            }
            Err(error) => findings.differ(format_args!("account {id}"), "rows that make sense", why(error)),
        }
    }
    report.findings = findings.into();
    report
}

fn why(error: StoreError) -> String {
    match error {
        StoreError::Corrupt(why) => why,
        error => error.to_string(),
    }
}

impl Report {
    fn count(&mut self, books: &Books) {
        self.orders += books.orders.len();
        self.entries += books.entries.len();
        self.subscriptions += books.subscriptions.len();
    }

    /// Waits for the checks of a page, and takes in what came of them. A check that panics ends the audit.
    async fn take_in(&mut self, checking: Option<JoinHandle<Self>>) {
        let Some(checking) = checking else { return };
        let page = checking.await.unwrap_or_else(|stopped| resume_unwind(stopped.into_panic()));
        self.findings.extend(page.findings);
        self.accounts += page.accounts;
        self.orders += page.orders;
        self.entries += page.entries;
        self.subscriptions += page.subscriptions;
    }
}
