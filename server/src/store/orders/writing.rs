//! Writing orders: opened once, and then placed or failed.

use super::{Order, OrderLine, OrderStatus};
use crate::store::orders_list::search_key;
use crate::store::row::{Columns, json, minor, timestamp, word};
use crate::store::{Result, StoreError};
use app::api::Problem;
use app::billing::Catalogue;
use app::ids::OrderId;
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::AnyConnection;

/// Writes a new order, pending.
///
/// `catalogue` is the one that the order names: people search for orders by the names of products.
pub async fn open(
    conn: &mut AnyConnection,
    order: &Order,
    catalogue: &Catalogue,
    now: DateTime<Utc>,
) -> Result<()> {
    let OrderStatus::Pending { charge_deadline } = order.status else {
        return Err(StoreError::corrupt("an order is opened pending"));
    };
    sqlx::query(
        "insert into orders (id, account_id, origin, person_id, idempotency_key, fingerprint, quote, catalogue_id,
            total_due_minor, method, reverse_charge, language, created_at, status, charge_deadline, purchase_order,
            buyer_reference, search_key)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'pending', $14, $15, $16, $17)",
    )
    .bind(order.id.as_str())
    .bind(order.account_id.as_str())
    .bind(word(order.origin)?)
    .bind(order.person_id.as_str())
    .bind(&order.idempotency_key)
    .bind(&order.fingerprint)
    .bind(json(&order.quote)?)
    .bind(order.catalogue_id)
    .bind(minor(order.quote.quote.total_due, order.quote.request.currency)?)
    .bind(order.method.as_ref().map(json).transpose()?)
    .bind(i64::from(order.reverse_charge))
    .bind(order.lang.code())
    .bind(timestamp(now))
    .bind(timestamp(charge_deadline))
    .bind(order.references.purchase_order.clone())
    .bind(order.references.buyer_reference.clone())
    .bind(search_key(catalogue, &order.quote, &order.references))
    .execute(&mut *conn)
    .await?;
    for (position, line) in (1_i64..).zip(&order.lines) {
        insert_line(&mut *conn, order, position, line).await?;
    }
    Ok(())
}

async fn insert_line(conn: &mut AnyConnection, order: &Order, position: i64, line: &OrderLine) -> Result<()> {
    sqlx::query(
        "insert into order_lines (order_id, position, account_id, subscription_id, version_before, seats_before,
            plan_before, cancelled_before)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(order.id.as_str())
    .bind(position)
    .bind(order.account_id.as_str())
    .bind(line.placed.subscription_id.as_str())
    .bind(line.version_before)
    .bind(i64::from(line.placed.seats_before))
    .bind(line.placed.plan_before.clone().map(String::from))
    .bind(i64::from(line.placed.ends_cancellation))
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes that a process of ours may be charging until then. The deadline always differs from the one before, so that
/// the process that wrote the old one can tell that the order is another's now.
pub async fn extend_deadline(
    conn: &mut AnyConnection,
    order_id: &OrderId,
    until: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "update orders set charge_deadline = case when charge_deadline = $2 then $3 else $2 end
        where id = $1 and status = 'pending'",
    )
    .bind(order_id.as_str())
    .bind(timestamp(until))
    .bind(timestamp(until + TimeDelta::milliseconds(1)))
    .execute(conn)
    .await?;
    Ok(())
}

/// Places a pending order under the next number, and returns the number.
pub async fn place(
    conn: &mut AnyConnection,
    order_id: &OrderId,
    charge_id: Option<&str>,
    now: DateTime<Utc>,
) -> Result<i64> {
    let row = sqlx::query("update counters set value = value + 1 where name = 'order' returning value")
        .fetch_one(&mut *conn)
        .await?;
    let number = row.int("value")?;
    let done = sqlx::query(
        "update orders set status = 'placed', number = $2, charge_id = $3, finished_at = $4
        where id = $1 and status = 'pending'",
    )
    .bind(order_id.as_str())
    .bind(number)
    .bind(charge_id.map(str::to_owned))
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    expect_one(done.rows_affected(), order_id)?;
    Ok(number)
}

/// Ends a pending order that changed nothing.
pub async fn fail(
    conn: &mut AnyConnection,
    order_id: &OrderId,
    problem: Problem,
    now: DateTime<Utc>,
) -> Result<()> {
    let done = sqlx::query(
        "update orders set status = 'failed', failure = $2, finished_at = $3 where id = $1 and status = 'pending'",
    )
    .bind(order_id.as_str())
    .bind(problem.code())
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    expect_one(done.rows_affected(), order_id)
}

fn expect_one(rows: u64, order_id: &OrderId) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(StoreError::corrupt(format_args!("order {order_id} is not pending"))) }
}
