//! The data that the audit reads: everything of one account, and facts that only show over all accounts. Rows are read
//! as they are stored, since the audit looks for rows that nobody should have written.

mod overall;
mod people;

pub use overall::{
    catalogues, charges_without_order, dates_of_issue, order_numbers, series, sums, unbalanced_transactions,
};
pub use people::{accounts_without_contact, idle_sign_ins, removed_with_rights};

use crate::store::money_back::{self, Noted, Taken};
use crate::store::orders::{self, Order, OrderLine};
use crate::store::price_notices::{self, PriceNotice};
use crate::store::renewals::{self, Dunning};
use crate::store::row::Columns;
use crate::store::{Result, exchange_rates, subscriptions};
use app::billing::{Currency, EuroRates, Invoice, Subscription, SubscriptionStatus};
use app::ids::{AccountId, InvoiceNumber, OrderId, SubscriptionId};
use rust_decimal::Decimal;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::{BTreeMap, HashMap};

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

/// A charge of the sandbox.
#[derive(Clone, Debug)]
pub struct ChargeRow {
    /// The order's id.
    pub key: OrderId,
    /// The gateway's id of the charge.
    pub id: String,
    /// The account's id.
    pub customer: AccountId,
    /// The amount in minor units.
    pub amount_minor: i64,
    /// Its currency's code.
    pub currency: String,
    /// `succeeded`, `declined`, `needs-confirmation` or `not-confirmed`.
    pub status: String,
    /// Whether it was given back since then.
    pub refunded: bool,
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
    /// Its subscriptions.
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
    /// When the first order with a document was opened, in any account. Earlier orders have no documents.
    pub papers_since: Option<String>,
}

/// `(id, currency)` of every account.
pub async fn accounts(conn: &mut AnyConnection) -> Result<Vec<(AccountId, Currency)>> {
    let rows = sqlx::query("select id, currency from accounts order by id").fetch_all(conn).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.currency("currency")?))).collect()
}

/// The books of an account.
pub async fn of(conn: &mut AnyConnection, account_id: &AccountId, currency: Currency) -> Result<Books> {
    Ok(Books {
        account_id: account_id.clone(),
        currency,
        entries: entries(&mut *conn, account_id).await?,
        orders: orders_of(&mut *conn, account_id).await?,
        subscriptions: subscriptions::all(&mut *conn, account_id, currency).await?,
        openings: subscriptions::openings(&mut *conn, account_id, currency).await?,
        adjustments: adjustments(&mut *conn, account_id).await?,
        status_changes: renewals::status_changes(&mut *conn, account_id).await?,
        price_notices: price_notices::all(&mut *conn, account_id, currency).await?,
        price_mails: causes(&mut *conn, account_id, "price-change").await?,
        dunning: renewals::dunning(&mut *conn, account_id).await?,
        charges: charges(&mut *conn, account_id).await?,
        documents: documents(&mut *conn, account_id).await?,
        money_back: money_back::of_account(&mut *conn, account_id).await?,
        money_back_steps: money_back::steps(&mut *conn, account_id).await?,
        reductions: money_back::reductions(&mut *conn, account_id, currency).await?,
        sandbox_money_back: sandbox_money_back(&mut *conn, account_id).await?,
        confirmations: causes(&mut *conn, account_id, "order-confirmation").await?,
        papers_since: papers_since(conn).await?,
    })
}

async fn adjustments(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<String>> {
    let rows =
        sqlx::query("select id from operator_actions where account_id = $1 and action = 'adjust-balance'")
            .bind(account_id.as_str())
            .fetch_all(conn)
            .await?;
    rows.iter().map(|row| row.id("id")).collect()
}

async fn documents(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<DocumentRow>> {
    let rows = sqlx::query(
        "select number, order_id, money_back_id, document, created_at from invoices where account_id = $1",
    )
    .bind(account_id.as_str())
    .fetch_all(&mut *conn)
    .await?;
    let mut documents = Vec::with_capacity(rows.len());
    for row in &rows {
        let invoice: Result<Invoice> = row.json("document");
        let rates = match invoice.as_ref().ok().filter(|invoice| invoice.also_taxed_in().is_some()) {
            Some(invoice) => {
                let written_at = row.instant("created_at")?;
                exchange_rates::known(&mut *conn, invoice.supplied, written_at).await?
            }
            None => None,
        };
        let (number, order_id) = (row.id("number")?, row.id("order_id")?);
        let money_back_id = row.id_or_null("money_back_id")?;
        documents.push(DocumentRow { number, order_id, money_back_id, invoice, rates });
    }
    Ok(documents)
}

/// The causes of the account's mails of that kind.
async fn causes(conn: &mut AnyConnection, account_id: &AccountId, kind: &'static str) -> Result<Vec<String>> {
    let rows = sqlx::query("select cause from outbox where account_id = $1 and kind = $2")
        .bind(account_id.as_str())
        .bind(kind)
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| row.text("cause")).collect()
}

async fn papers_since(conn: &mut AnyConnection) -> Result<Option<String>> {
    let row = sqlx::query(
        "select min(orders.created_at) as since from orders join invoices on invoices.order_id = orders.id",
    )
    .fetch_one(conn)
    .await?;
    row.text_or_null("since")
}

async fn entries(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<LedgerRow>> {
    let rows = sqlx::query(
        "select transaction_id, order_id, book, amount_minor, currency, memo, created_at
        from ledger_entries where account_id = $1 order by transaction_id, position",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(LedgerRow {
                transaction_id: row.id("transaction_id")?,
                order_id: row.id_or_null("order_id")?,
                book: row.text("book")?,
                amount_minor: row.int("amount_minor")?,
                currency: row.text("currency")?,
                memo: row.text("memo")?,
                created_at: row.text("created_at")?,
            })
        })
        .collect()
}

async fn orders_of(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<OrderRow>> {
    let mut lines = lines(&mut *conn, account_id).await?;
    let rows = sqlx::query("select * from orders where account_id = $1 order by id")
        .bind(account_id.as_str())
        .fetch_all(conn);
    rows.await?
        .iter()
        .map(|row| {
            let id = row.id("id")?;
            let lines = lines.remove(&id).unwrap_or_default();
            Ok(OrderRow {
                order: orders::order(row).map(|order| Order { lines, ..order }),
                total_due_minor: row.int("total_due_minor")?,
                status: row.text("status")?,
                number: row.int_or_null("number")?,
                charge_id: row.id_or_null("charge_id")?,
                created_at: row.text("created_at")?,
                id,
            })
        })
        .collect()
}

async fn lines(conn: &mut AnyConnection, account_id: &AccountId) -> Result<HashMap<OrderId, Vec<OrderLine>>> {
    let rows = sqlx::query(
        "select order_lines.* from order_lines join orders on orders.id = order_lines.order_id
        where orders.account_id = $1 order by order_lines.order_id, position",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    let mut all: HashMap<OrderId, Vec<OrderLine>> = HashMap::new();
    for row in &rows {
        all.entry(row.id("order_id")?).or_default().push(orders::line(row)?);
    }
    Ok(all)
}

async fn charges(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<ChargeRow>> {
    let rows = sqlx::query(
        "select sandbox_charges.*, sandbox_refunds.created_at as refunded_at
        from sandbox_charges join orders on orders.id = sandbox_charges.charge_key
        left join sandbox_refunds on sandbox_refunds.charge_key = sandbox_charges.charge_key
        where orders.account_id = $1 order by sandbox_charges.charge_key",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter().map(charge).collect()
}

async fn sandbox_money_back(
    conn: &mut AnyConnection,
    account_id: &AccountId,
) -> Result<Vec<(String, OrderId, i64, bool)>> {
    let rows = sqlx::query(
        "select sandbox_money_back.id as id, charge_key, amount_minor, state from sandbox_money_back
        join orders on orders.id = charge_key where account_id = $1",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let gone = matches!(row.text("state")?.as_str(), "withdrawn" | "returned");
            Ok((row.id("id")?, row.id("charge_key")?, row.int("amount_minor")?, gone))
        })
        .collect()
}

fn charge(row: &AnyRow) -> Result<ChargeRow> {
    Ok(ChargeRow {
        key: row.id("charge_key")?,
        id: row.id("id")?,
        customer: row.id("customer")?,
        amount_minor: row.int("amount_minor")?,
        currency: row.text("currency")?,
        status: row.text("status")?,
        refunded: row.text_or_null("refunded_at")?.is_some(),
    })
}
