//! Facts that only show over all accounts.

use super::{ChargeRow, charge};
use crate::store::row::Columns;
use crate::store::{Result, catalogues as store};
use app::billing::Catalogue;
use sqlx::AnyConnection;
use std::collections::HashMap;
use std::sync::Arc;

/// The places of a series' documents, and the place that its counter says was taken last.
pub async fn series(conn: &mut AnyConnection, series: &str) -> Result<(Vec<i64>, i64)> {
    let rows = sqlx::query("select position from invoices where series = $1 order by position")
        .bind(series)
        .fetch_all(&mut *conn)
        .await?;
    let positions = rows.iter().map(|row| row.int("position")).collect::<Result<_>>()?;
    let counter =
        sqlx::query("select value from counters where name = $1").bind(series).fetch_one(conn).await?;
    Ok((positions, counter.int("value")?))
}

/// The places of a series' documents with their dates of issue, and the place from which on the dates must never fall.
pub async fn dates_of_issue(conn: &mut AnyConnection, series: &str) -> Result<(Vec<(i64, String)>, i64)> {
    let rows = sqlx::query("select position, issued_on from invoices where series = $1 order by position")
        .bind(series)
        .fetch_all(&mut *conn)
        .await?;
    let dates = rows.iter().map(|row| Ok((row.int("position")?, row.text("issued_on")?)));
    let since = sqlx::query("select value from counters where name = $1")
        .bind(format!("{series}-dated-from"))
        .fetch_one(conn)
        .await?;
    Ok((dates.collect::<Result<_>>()?, since.int("value")?))
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

/// The numbers of the placed orders, ascending, and the number that was given last.
pub async fn order_numbers(conn: &mut AnyConnection) -> Result<(Vec<i64>, i64)> {
    let rows = sqlx::query("select number from orders where number is not null order by number")
        .fetch_all(&mut *conn)
        .await?;
    let counter = sqlx::query("select value from counters where name = 'order'").fetch_one(conn).await?;
    let numbers = rows.iter().map(|row| row.int("number")).collect::<Result<_>>()?;
    Ok((numbers, counter.int("value")?))
}

/// Every catalogue, by its number.
pub async fn catalogues(conn: &mut AnyConnection) -> Result<HashMap<i64, Arc<Catalogue>>> {
    let rows = sqlx::query("select id from catalogues").fetch_all(&mut *conn).await?;
    let mut all = HashMap::new();
    for row in &rows {
        let id = row.int("id")?;
        all.insert(id, store::get(&mut *conn, id).await?);
    }
    Ok(all)
}
