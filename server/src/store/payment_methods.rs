//! The payment methods on file: an account may have several, and exactly one of them is charged.

use super::Result;
use super::row::{Columns, bad, timestamp};
use app::billing::{MethodOnFile, PaymentMethod};
use app::ids::{AccountId, PaymentMethodId};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// The account's methods: the one that is charged first, then the newest.
pub async fn all(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<MethodOnFile>> {
    let rows = sqlx::query(
        "select gateway_id, brand, last_four, expires, is_default from payment_methods
        where account_id = $1 order by is_default desc, added_at desc, gateway_id desc",
    )
    .bind(account_id.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| Ok(MethodOnFile { method: method(row)?, is_default: row.flag("is_default")? }))
        .collect()
}

/// The method that is charged. While the default is being removed, it is the newest of the others.
pub async fn default(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Option<PaymentMethod>> {
    let row = sqlx::query(
        "select gateway_id, brand, last_four, expires from payment_methods
        where account_id = $1 and removal is null
        order by is_default desc, added_at desc, gateway_id desc limit 1",
    )
    .bind(account_id.as_str())
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(method).transpose()
}

/// How many methods the account has besides that one, without those that are being removed.
pub async fn others(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    gateway_id: &PaymentMethodId,
) -> Result<i64> {
    let row = sqlx::query(
        "select count(*) as others from payment_methods
        where account_id = $1 and gateway_id <> $2 and removal is null",
    )
    .bind(account_id.as_str())
    .bind(gateway_id.as_str())
    .fetch_one(conn)
    .await?;
    row.int("others")
}

/// Writes down that a method is being removed. `removal` begins with the timestamp.
pub async fn begin_removal(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    gateway_id: &PaymentMethodId,
    removal: &str,
) -> Result<()> {
    sqlx::query("update payment_methods set removal = $3 where account_id = $1 and gateway_id = $2")
        .bind(account_id.as_str())
        .bind(gateway_id.as_str())
        .bind(removal)
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps the method, unless another removal of it has begun.
pub async fn give_up_removal(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    gateway_id: &PaymentMethodId,
    removal: &str,
) -> Result<()> {
    sqlx::query(
        "update payment_methods set removal = null
        where account_id = $1 and gateway_id = $2 and removal = $3",
    )
    .bind(account_id.as_str())
    .bind(gateway_id.as_str())
    .bind(removal)
    .execute(conn)
    .await?;
    Ok(())
}

/// The removals that began before that timestamp and have not ended: account, method, removal.
pub async fn removals(
    conn: &mut AnyConnection,
    before: &str,
) -> Result<Vec<(AccountId, PaymentMethodId, String)>> {
    let rows = sqlx::query("select account_id, gateway_id, removal from payment_methods where removal < $1")
        .bind(before)
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| Ok((row.id("account_id")?, row.id("gateway_id")?, row.text("removal")?))).collect()
}

/// Puts a method on file and makes it the one that is charged. A method that is on file already stays as it is.
pub async fn add(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    method: &PaymentMethod,
    now: DateTime<Utc>,
) -> Result<()> {
    let added = sqlx::query(
        "insert into payment_methods (account_id, gateway_id, brand, last_four, expires, is_default, added_at)
        values ($1, $2, $3, $4, $5, 0, $6)
        on conflict (account_id, gateway_id) do nothing",
    )
    .bind(account_id.as_str())
    .bind(method.id.as_str())
    .bind(&method.brand)
    .bind(&method.last_four)
    .bind(method.expires.to_string())
    .bind(timestamp(now))
    .execute(&mut *conn)
    .await?;
    if added.rows_affected() == 1 { make_default(conn, account_id, &method.id).await } else { Ok(()) }
}

/// Makes a method on file the one that is charged.
pub async fn make_default(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    gateway_id: &PaymentMethodId,
) -> Result<()> {
    // The updates run one after the other, since no moment may have two defaults.
    sqlx::query("update payment_methods set is_default = 0 where account_id = $1 and gateway_id <> $2")
        .bind(account_id.as_str())
        .bind(gateway_id.as_str())
        .execute(&mut *conn)
        .await?;
    sqlx::query("update payment_methods set is_default = 1 where account_id = $1 and gateway_id = $2")
        .bind(account_id.as_str())
        .bind(gateway_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes a method. If it was the one that is charged, the newest of the others is charged from now on.
pub async fn remove(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    gateway_id: &PaymentMethodId,
) -> Result<()> {
    sqlx::query("delete from payment_methods where account_id = $1 and gateway_id = $2")
        .bind(account_id.as_str())
        .bind(gateway_id.as_str())
        .execute(&mut *conn)
        .await?;
    match all(&mut *conn, account_id).await?.first() {
        Some(first) if !first.is_default => make_default(conn, account_id, &first.method.id).await,
        _ => Ok(()),
    }
}

/// The method in a row.
pub(super) fn method(row: &AnyRow) -> Result<PaymentMethod> {
    Ok(PaymentMethod {
        id: row.id("gateway_id")?,
        brand: row.text("brand")?,
        last_four: row.text("last_four")?,
        expires: row.date_or_null("expires")?.ok_or_else(|| bad("expires"))?,
    })
}
