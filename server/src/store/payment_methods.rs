//! The payment methods on file: several an account, exactly one of which is charged while there is any.

use super::Result;
use super::row::{Columns, bad, timestamp};
use app::billing::{MethodOnFile, PaymentMethod};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// The account's methods, the one that is charged first, then the newest.
pub async fn all(conn: &mut AnyConnection, account_id: &str) -> Result<Vec<MethodOnFile>> {
    let rows = sqlx::query(
        "select gateway_id, brand, last_four, expires, is_default from payment_methods
        where account_id = $1 order by is_default desc, added_at desc, gateway_id desc",
    )
    .bind(account_id)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| Ok(MethodOnFile { method: method(row)?, is_default: row.flag("is_default")? }))
        .collect()
}

/// The method that is charged.
pub async fn default(conn: &mut AnyConnection, account_id: &str) -> Result<Option<PaymentMethod>> {
    let row = sqlx::query(
        "select gateway_id, brand, last_four, expires from payment_methods
        where account_id = $1 and is_default = 1",
    )
    .bind(account_id)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(method).transpose()
}

/// Puts a method on file and makes it the one that is charged. One that is on file already stays what it is.
pub async fn add(
    conn: &mut AnyConnection,
    account_id: &str,
    method: &PaymentMethod,
    now: DateTime<Utc>,
) -> Result<()> {
    let added = sqlx::query(
        "insert into payment_methods (account_id, gateway_id, brand, last_four, expires, is_default, added_at)
        values ($1, $2, $3, $4, $5, 0, $6)
        on conflict (account_id, gateway_id) do nothing",
    )
    .bind(account_id)
    .bind(&method.id)
    .bind(&method.brand)
    .bind(&method.last_four)
    .bind(method.expires.to_string())
    .bind(timestamp(now))
    .execute(&mut *conn)
    .await?;
    if added.rows_affected() == 1 { make_default(conn, account_id, &method.id).await } else { Ok(()) }
}

/// Makes a method on file the one that is charged.
pub async fn make_default(conn: &mut AnyConnection, account_id: &str, gateway_id: &str) -> Result<()> {
    // One after the other, as no moment may have two.
    sqlx::query("update payment_methods set is_default = 0 where account_id = $1 and gateway_id <> $2")
        .bind(account_id)
        .bind(gateway_id)
        .execute(&mut *conn)
        .await?;
    sqlx::query("update payment_methods set is_default = 1 where account_id = $1 and gateway_id = $2")
        .bind(account_id)
        .bind(gateway_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes a method off. If it was the one that is charged, the newest of the others is from now on.
pub async fn remove(conn: &mut AnyConnection, account_id: &str, gateway_id: &str) -> Result<()> {
    sqlx::query("delete from payment_methods where account_id = $1 and gateway_id = $2")
        .bind(account_id)
        .bind(gateway_id)
        .execute(&mut *conn)
        .await?;
    match all(&mut *conn, account_id).await?.first() {
        Some(first) if !first.is_default => make_default(conn, account_id, &first.method.id).await,
        _ => Ok(()),
    }
}

/// The columns of a method.
pub(super) fn method(row: &AnyRow) -> Result<PaymentMethod> {
    Ok(PaymentMethod {
        id: row.text("gateway_id")?,
        brand: row.text("brand")?,
        last_four: row.text("last_four")?,
        expires: row.date_or_null("expires")?.ok_or_else(|| bad("expires"))?,
    })
}
