//! The accounts, without their rows.

use crate::store::Result;
use crate::store::row::Columns;
use app::billing::Currency;
use app::ids::AccountId;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::VecDeque;

/// An account, without its rows.
pub(super) struct Head {
    pub(super) id: AccountId,
    /// Its currency, or why it has none.
    pub(super) currency: Result<Currency>,
    /// How many orders it has.
    pub(super) orders: u32,
}

/// The accounts after that one.
pub(super) async fn heads(conn: &mut AnyConnection, after: &AccountId, most: u32) -> Result<VecDeque<Head>> {
    let rows = sqlx::query(
        "select id, currency, (select count(*) from orders where account_id = accounts.id) as ordered
        from accounts where id > $1 order by id limit $2",
    )
    .bind(after.as_str())
    .bind(i64::from(most))
    .fetch_all(conn)
    .await?;
    rows.iter().map(head).collect()
}

fn head(row: &AnyRow) -> Result<Head> {
    Ok(Head { id: row.id("id")?, currency: row.currency("currency"), orders: row.count("ordered")? })
}
