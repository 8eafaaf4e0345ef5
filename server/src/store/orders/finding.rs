//! Finding orders: one of an account, or all that need attention.

use super::{Order, lines, order};
use crate::store::Result;
use crate::store::row::{Columns, bad, timestamp};
use app::ids::{AccountId, OrderId, SubscriptionId};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

const COLUMNS: &str =
    "select id, account_id, origin, person_id, idempotency_key, fingerprint, quote, catalogue_id, method,
        reverse_charge, language, status, charge_deadline, number, failure, purchase_order, buyer_reference
    from orders ";

/// The account's order with that key.
pub async fn by_key(conn: &mut AnyConnection, account_id: &AccountId, key: &str) -> Result<Option<Order>> {
    one(conn, "where account_id = $1 and idempotency_key = $2", account_id, key.to_owned()).await
}

/// The order with that id, if it belongs to the account.
pub async fn by_id(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    order_id: &OrderId,
) -> Result<Option<Order>> {
    one(conn, "where account_id = $1 and id = $2", account_id, order_id.as_str().to_owned()).await
}

/// The account of the order.
pub async fn account_of(conn: &mut AnyConnection, order_id: &OrderId) -> Result<Option<AccountId>> {
    let row = sqlx::query("select account_id from orders where id = $1")
        .bind(order_id.as_str())
        .fetch_optional(conn)
        .await?;
    row.map(|row| row.id("account_id")).transpose()
}

/// The placed order with that number, if it belongs to the account.
pub async fn by_number(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    number: i64,
) -> Result<Option<Order>> {
    one(conn, "where account_id = $1 and number = $2", account_id, number).await
}

/// The order of the account that is being processed.
pub async fn pending(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Option<Order>> {
    one(conn, "where account_id = $1 and status = $2", account_id, "pending".to_owned()).await
}

/// The account and the id of the order for which that charge paid.
pub async fn of_charge(conn: &mut AnyConnection, charge_id: &str) -> Result<Option<(AccountId, OrderId)>> {
    let row = sqlx::query("select account_id, id from orders where charge_id = $1")
        .bind(charge_id)
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok((row.id("account_id")?, row.id("id")?))).transpose()
}

/// The charges that are disputed.
pub async fn charges_in_dispute(conn: &mut AnyConnection) -> Result<Vec<String>> {
    let rows = sqlx::query(
        "select charge_id from orders where charge_id is not null and id in (
            select order_id from money_back where kind = 'dispute' and step in ('asked', 'withdrawn'))",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| row.id("charge_id")).collect()
}

/// The placed order with that number, and the gateway's id of its charge.
pub async fn numbered(conn: &mut AnyConnection, number: i64) -> Result<Option<(Order, Option<String>)>> {
    let row = sqlx::query("select account_id, charge_id from orders where number = $1")
        .bind(number)
        .fetch_optional(&mut *conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let order = by_number(conn, &row.id("account_id")?, number).await?;
    let charge = row.id_or_null("charge_id")?;
    Ok(order.map(|order| (order, charge)))
}

/// The number of a placed order.
pub async fn number_of(conn: &mut AnyConnection, order_id: &OrderId) -> Result<i64> {
    let row =
        sqlx::query("select coalesce(number, 0) as number from orders where id = $1").bind(order_id.as_str());
    row.fetch_one(conn).await?.int("number")
}

/// The placed orders that charged periods of the subscription, the first one first.
pub async fn placed_of(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    subscription_id: &SubscriptionId,
) -> Result<Vec<Order>> {
    let rows = sqlx::query(
        "select number from orders where account_id = $1 and status = 'placed' and exists (
            select 1 from order_lines where order_id = orders.id and subscription_id = $2)
        order by number",
    )
    .bind(account_id.as_str())
    .bind(subscription_id.as_str())
    .fetch_all(&mut *conn)
    .await?;
    let mut placed = Vec::with_capacity(rows.len());
    for row in &rows {
        placed.extend(by_number(&mut *conn, account_id, row.int("number")?).await?);
    }
    Ok(placed)
}

async fn one<'q, T>(
    conn: &mut AnyConnection,
    condition: &'static str,
    account_id: &AccountId,
    value: T,
) -> Result<Option<Order>>
where
    T: sqlx::Encode<'q, sqlx::Any> + sqlx::Type<sqlx::Any> + Send + 'q,
{
    // Both parts are constants of this file; no value is in the text.
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS}{condition}"));
    let row =
        sqlx::query(sql).bind(account_id.as_str().to_owned()).bind(value).fetch_optional(&mut *conn).await?;
    let Some(row) = row else { return Ok(None) };
    let mut order = order(&row)?;
    order.lines = lines(conn, &order.id).await?;
    Ok(Some(order))
}

/// `(account id, order id)` of every order that waits for the gateway and that nobody works on: its deadline is over,
/// or is later than `latest`. No process with the right time can have written the latter. The oldest order comes first.
pub async fn abandoned(
    conn: &mut AnyConnection,
    now: DateTime<Utc>,
    latest: DateTime<Utc>,
) -> Result<Vec<(AccountId, OrderId)>> {
    // If SQLite sorted them, it would look for them among all orders, in the order of the ids, and not among the pending.
    let rows = sqlx::query(
        "select account_id, id from orders
        where status = 'pending' and (charge_deadline < $1 or charge_deadline > $2)",
    )
    .bind(timestamp(now))
    .bind(timestamp(latest))
    .fetch_all(conn)
    .await?;
    let mut abandoned = account_and_order(&rows)?;
    abandoned.sort_by(|(_, a), (_, b)| a.cmp(b));
    Ok(abandoned)
}

fn account_and_order(rows: &[AnyRow]) -> Result<Vec<(AccountId, OrderId)>> {
    rows.iter().map(|row| Ok((row.id("account_id")?, row.id("id")?))).collect()
}

/// `(account id, order id)` of orders for which money may still come: those that were given up since then and got none so
/// far, and failed orders whose late money is not settled yet.
pub async fn given_up(conn: &mut AnyConnection, since: DateTime<Utc>) -> Result<Vec<(AccountId, OrderId)>> {
    // The entries of late money have words of their own (`use_cases::orders::late_money`), and there are few of them.
    let rows = sqlx::query(
        "select account_id, id from orders
        where status = 'failed' and failure = 'unavailable' and finished_at >= $1
            and not exists (select 1 from ledger_entries where order_id = orders.id)
        union
        select account_id, order_id as id from ledger_entries
        where memo in ('late-charge', 'late-refund', 'late-credit') and book = 'accounts-receivable'
        group by account_id, order_id having sum(amount_minor) <> 0
        order by id",
    )
    .bind(timestamp(since))
    .fetch_all(conn)
    .await?;
    account_and_order(&rows)
}

/// When the newest order was opened: the latest time among the last orders, since a clock may have been set back
/// between them.
pub async fn newest(conn: &mut AnyConnection) -> Result<Option<DateTime<Utc>>> {
    // Ids ascend with the system's time, whatever the clock of a demo says.
    let sql = "select max(created_at) as newest from (select created_at from orders order by id desc limit 100) as last";
    let row = sqlx::query(sql).fetch_one(conn).await?;
    row.text_or_null("newest")?.map(|text| text.parse().map_err(|_| bad("created_at"))).transpose()
}
