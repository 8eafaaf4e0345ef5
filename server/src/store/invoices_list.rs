//! The list of an account's documents, page by page.

use super::Result;
use super::row::{Columns, minor};
use super::searching::patterns;
use app::billing::{Invoice, InvoiceKind, InvoiceState, refunds};
use app::documents::{InvoiceFilter, known_by};
use app::ids::AccountId;
use app::limits::MAX_ROWS_A_PAGE;
use app::lists::{InvoicesView, Listed, Order, Span};
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe};

/// The keys by which documents are sorted, chosen and searched. They are kept beside the document and never change
/// either.
pub(super) struct Keys {
    pub total_minor: i64,
    pub outstanding_minor: i64,
    pub refunds: Option<String>,
    pub search_key: String,
}

impl Keys {
    /// A credit counts as less than zero, as the list shows it.
    pub fn of(invoice: &Invoice) -> Result<Self> {
        let total = minor(invoice.gross, invoice.currency)?;
        let is_credit = invoice.kind == InvoiceKind::CreditNote;
        Ok(Self {
            total_minor: if is_credit { -total } else { total },
            outstanding_minor: minor(invoice.outstanding(), invoice.currency)?,
            refunds: refunds(invoice).map(ToString::to_string),
            search_key: known_by(invoice),
        })
    }
}

/// The account's documents with their states: the rules of [`app::billing::states`], for the database. A document that
/// has no key yet is found unless somebody searches.
const STATES: &str = " from (select document, number, issued_on, created_at, total_minor,
        coalesce(search_key, '') as known_by,
        case when series = 'credit-note' then 'credited'
            when (select sum(-notes.total_minor) from invoices as notes
                where notes.refunds = invoices.number and notes.account_id = $1) >= total_minor then 'credited'
            when outstanding_minor > 0 then 'open'
            else 'paid' end as state
        from invoices where account_id = $1) as stated
    where ($2 = '' or substr(issued_on, 1, 4) = $2) and ($3 = '' or state = $3)
        and known_by like $4 escape '!' and known_by like $5 escape '!' and known_by like $6 escape '!'";

/// A page of the account's documents that contain each of the `words`, with their states.
pub async fn page(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    view: InvoicesView,
    words: &str,
) -> Result<Listed<(Invoice, InvoiceState)>> {
    let count = AssertSqlSafe(format!("select count(*) as documents{STATES}"));
    let count = bound(sqlx::query(count), account_id, view.filter, words).fetch_one(&mut *conn).await?;
    let span = Span::of(view.page, count.count("documents")?);
    let by = columns_of(view.order);
    // All parts are constants of this file; no value is in the text.
    let sql = AssertSqlSafe(format!("select document, state{STATES} order by {by} limit $7 offset $8"));
    let rows = bound(sqlx::query(sql), account_id, view.filter, words)
        .bind(i64::from(MAX_ROWS_A_PAGE))
        .bind(i64::from(span.before()))
        .fetch_all(conn)
        .await?;
    Ok(Listed { span, rows: rows.iter().map(found).collect::<Result<_>>()? })
}

/// The years in which the account got documents, newest first.
pub async fn years(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<i32>> {
    let rows = sqlx::query(
        "select distinct substr(issued_on, 1, 4) as year from invoices where account_id = $1 order by year desc",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    let years: Result<Vec<_>> = rows.iter().map(|row| row.text("year")).collect();
    Ok(years?.iter().filter_map(|year| year.parse().ok()).collect())
}

/// Fills the keys of documents that were written by a server without these keys. The guards are lifted meanwhile.
pub(super) async fn fill_keys(conn: &mut AnyConnection) -> Result<()> {
    let rows = sqlx::query("select number, document from invoices where search_key is null");
    for row in rows.fetch_all(&mut *conn).await? {
        let keys = Keys::of(&row.json("document")?)?;
        sqlx::query(
            "update invoices set total_minor = $2, outstanding_minor = $3, refunds = $4, search_key = $5
            where number = $1",
        )
        .bind(row.text("number")?)
        .bind(keys.total_minor)
        .bind(keys.outstanding_minor)
        .bind(keys.refunds)
        .bind(keys.search_key)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Whether there are documents without keys.
pub(super) async fn lacks_keys(conn: &mut AnyConnection) -> Result<bool> {
    let row = sqlx::query("select 1 as one from invoices where search_key is null limit 1");
    Ok(row.fetch_optional(conn).await?.is_some())
}

/// The number comes last: no two documents are equal, so each is on one page only.
const fn columns_of(order: Order) -> &'static str {
    match order {
        Order::Oldest => "issued_on, created_at, number",
        Order::Largest => "total_minor desc, issued_on desc, created_at desc, number desc",
        Order::Smallest => "total_minor, issued_on, created_at, number",
        _ => "issued_on desc, created_at desc, number desc",
    }
}

fn bound<'q>(
    query: Query<'q, Any, AnyArguments>,
    account_id: &'q AccountId,
    filter: InvoiceFilter,
    words: &str,
) -> Query<'q, Any, AnyArguments> {
    let year = filter.year.map(|year| format!("{year:04}")).unwrap_or_default();
    let query = query.bind(account_id.as_str()).bind(year).bind(filter.state.map_or("", InvoiceState::code));
    patterns(words).into_iter().fold(query, Query::bind)
}

fn found(row: &AnyRow) -> Result<(Invoice, InvoiceState)> {
    let state = InvoiceState::from_code(&row.text("state")?).ok_or_else(|| super::row::bad("state"))?;
    Ok((row.json("document")?, state))
}
