//! Facts that only show over all accounts. The database counts and compares, so that only what is wrong is in memory.

use super::ChargeRow;
use super::charges::charge;
use crate::store::Result;
use crate::store::row::Columns;
use sqlx::AnyConnection;

/// The places that the documents of a series take.
#[derive(Clone, Copy, Debug)]
pub struct Series {
    /// The first place without a document before that of some document.
    pub missing: Option<i64>,
    /// How many documents there are.
    pub count: i64,
    /// The place that the counter says was taken last.
    pub last: i64,
}

/// The places of a series.
pub async fn series(conn: &mut AnyConnection, series: &str) -> Result<Series> {
    let places = sqlx::query(
        "select count(*) as documents, min(case when position <> place then place end) as missing from (
            select position, row_number() over (order by position) as place from invoices where series = $1
        ) as placed",
    )
    .bind(series)
    .fetch_one(&mut *conn)
    .await?;
    let (missing, count) = (places.int_or_null("missing")?, places.int("documents")?);
    Ok(Series { missing, count, last: counter(conn, series).await? })
}

/// `(place, date of the document before it, its own date)` of each document of a series that is dated before the
/// document ahead of it, from the place on at which the dates must never fall.
pub async fn dates_that_fell(conn: &mut AnyConnection, series: &str) -> Result<Vec<(i64, String, String)>> {
    let since = counter(&mut *conn, &format!("{series}-dated-from")).await?;
    let rows = sqlx::query(
        "select position, previous, issued_on from (
            select position, issued_on, lag(issued_on) over (order by position) as previous
            from invoices where series = $1
        ) as dated where position > $2 and issued_on < previous order by position",
    )
    .bind(series)
    .bind(since)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.int("position")?, row.text("previous")?, row.text("issued_on")?))).collect()
}

async fn counter(conn: &mut AnyConnection, name: &str) -> Result<i64> {
    let row = sqlx::query("select value from counters where name = $1").bind(name).fetch_one(conn).await?;
    row.int("value")
}

/// The numbers of the placed orders.
#[derive(Clone, Debug)]
pub struct OrderNumbers {
    /// `(number before it, number)` of each order that does not have the next number after that of the order before it.
    pub gaps: Vec<(i64, i64)>,
    /// The greatest number.
    pub greatest: i64,
    /// The number that the counter says was given last.
    pub last: i64,
}

/// The numbers of the placed orders. `before_first` stands before the first one.
pub async fn order_numbers(conn: &mut AnyConnection, before_first: i64) -> Result<OrderNumbers> {
    let rows = sqlx::query(
        "select previous, number from (
            select number, coalesce(lag(number) over (order by number), $1) as previous
            from orders where number is not null
        ) as numbered where number <> previous + 1 order by number",
    )
    .bind(before_first)
    .fetch_all(&mut *conn)
    .await?;
    let gaps = rows.iter().map(|row| Ok((row.int("previous")?, row.int("number")?)));
    let gaps = gaps.collect::<Result<_>>()?;
    let row = sqlx::query("select max(number) as greatest from orders").fetch_one(&mut *conn).await?;
    let greatest = row.int_or_null("greatest")?.unwrap_or(before_first);
    Ok(OrderNumbers { gaps, greatest, last: counter(conn, "order").await? })
}

/// The charges that took money for no order at all.
pub async fn charges_without_order(conn: &mut AnyConnection) -> Result<Vec<ChargeRow>> {
    let rows = sqlx::query(
        "select sandbox_charges.*, sandbox_refunds.created_at as refunded_at from sandbox_charges
        left join sandbox_refunds on sandbox_refunds.charge_key = sandbox_charges.charge_key
        where status = 'succeeded' and not exists (select 1 from orders where orders.id = sandbox_charges.charge_key)
        order by sandbox_charges.charge_key",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(charge).collect()
}

/// `(transaction, currency, sum)` of each transaction whose entries do not sum to zero.
pub async fn unbalanced_transactions(conn: &mut AnyConnection) -> Result<Vec<(String, String, i64)>> {
    let rows = sqlx::query(
        "select transaction_id, currency, cast(sum(amount_minor) as bigint) as total from ledger_entries
        group by transaction_id, currency having sum(amount_minor) <> 0 order by transaction_id, currency",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.id("transaction_id")?, row.text("currency")?, row.int("total")?))).collect()
}

/// `(currency, sum)` of the whole ledger.
pub async fn sums(conn: &mut AnyConnection) -> Result<Vec<(String, i64)>> {
    let rows = sqlx::query(
        "select currency, cast(sum(amount_minor) as bigint) as total from ledger_entries
        group by currency order by currency",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.text("currency")?, row.int("total")?))).collect()
}
