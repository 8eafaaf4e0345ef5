//! The data that the audit reads: everything of each account, some accounts at a time, and facts that only show over all
//! accounts. Rows are read as they are stored, since the audit looks for rows that nobody should have written.

mod charges;
mod common;
mod heads;
mod overall;
mod pages;
mod people;
mod reading;
mod tables;

pub use charges::ChargeRow;
pub use common::Common;
pub use overall::{
    OrderNumbers, Series, charges_without_order, dates_that_fell, order_numbers, series, sums,
    unbalanced_transactions,
};
pub use pages::{Page, Pages};
pub use people::{accounts_without_contact, idle_sign_ins, removed_with_rights};

use crate::store::Result;
use crate::store::money_back::{Noted, Taken};
use crate::store::orders::Order;
use crate::store::price_notices::PriceNotice;
use crate::store::renewals::Dunning;
use crate::store::row::Columns;
use app::billing::{Currency, EuroRates, Invoice, Subscription, SubscriptionStatus};
use app::ids::{AccountId, InvoiceNumber, OrderId, SubscriptionId};
use rust_decimal::Decimal;
use sqlx::AnyConnection;
use std::collections::BTreeMap;

/// An entry of the ledger.
#[derive(Clone, Debug)]
pub struct LedgerRow {
    /// The transaction to which it belongs.
    pub transaction_id: String,
    /// The order it settles.
    pub order_id: Option<OrderId>,
    /// The book in which it stands.
    pub book: String,
    /// The amount in minor units; a debit is positive.
    pub amount_minor: i64,
    /// Its currency's code.
    pub currency: String,
    /// What the entry is for.
    pub memo: String,
    /// The time of writing: RFC 3339, fixed width.
    pub created_at: String,
}

/// An order, with the columns that only the audit compares.
#[derive(Debug)]
pub struct OrderRow {
    /// Its id.
    pub id: OrderId,
    /// The order, or why it cannot be read.
    pub order: Result<Order>,
    /// The amount due of the row, in minor units.
    pub total_due_minor: i64,
    /// `pending`, `placed` or `failed`.
    pub status: String,
    /// Its number, if it is placed.
    pub number: Option<i64>,
    /// The gateway's id of its charge.
    pub charge_id: Option<String>,
    /// The time of opening: RFC 3339, fixed width.
    pub created_at: String,
}

/// The document of an order.
#[derive(Debug)]
pub struct DocumentRow {
    /// Its number.
    pub number: InvoiceNumber,
    /// The order to which it belongs.
    pub order_id: OrderId,
    /// The refund or dispute to which it belongs. `None` for the order's own document.
    pub money_back_id: Option<String>,
    /// Its content, or why it cannot be read.
    pub invoice: Result<Invoice>,
    /// The exchange rates that were known when it was written.
    pub rates: Option<EuroRates>,
}

/// Everything of one account.
#[derive(Debug)]
pub struct Books {
    /// Its id.
    pub account_id: AccountId,
    /// Its currency.
    pub currency: Currency,
    /// Its entries, by transaction and position.
    pub entries: Vec<LedgerRow>,
    /// Its orders, in the order in which they were opened.
    pub orders: Vec<OrderRow>,
    /// Its subscriptions. Their licences are counted, and no holder is named.
    pub subscriptions: Vec<Subscription>,
    /// The state of its subscriptions before the first order.
    pub openings: Vec<Subscription>,
    /// The transactions in which an operator adjusted its balance and said why.
    pub adjustments: Vec<String>,
    /// The changes of its subscriptions by themselves: the new status, by subscription and version.
    pub status_changes: BTreeMap<(SubscriptionId, i64), SubscriptionStatus>,
    /// The higher prices that were announced to it, the oldest first.
    pub price_notices: Vec<PriceNotice>,
    /// For each mail that announces a price, the price notice's id.
    pub price_mails: Vec<String>,
    /// Its renewals that failed, by subscription.
    pub dunning: BTreeMap<SubscriptionId, Dunning>,
    /// The charges of its orders.
    pub charges: Vec<ChargeRow>,
    /// The documents of its orders.
    pub documents: Vec<DocumentRow>,
    /// The money of its orders that went back.
    pub money_back: Vec<Noted>,
    /// The steps of that money.
    pub money_back_steps: Vec<Taken>,
    /// How much less is billed for a period since then, by subscription and version.
    pub reductions: BTreeMap<(SubscriptionId, i64), Decimal>,
    /// What the sandbox says went back: its id, the order's id, minor units, and whether the payer has the money.
    pub sandbox_money_back: Vec<(String, OrderId, i64, bool)>,
    /// For each mail that confirms an order, the order's id.
    pub confirmations: Vec<String>,
}

/// `(id, currency)` of every account.
pub async fn accounts(conn: &mut AnyConnection) -> Result<Vec<(AccountId, Currency)>> {
    let rows = sqlx::query("select id, currency from accounts order by id").fetch_all(conn).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.currency("currency")?))).collect()
}
