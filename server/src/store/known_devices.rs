//! The browsers in which people have signed in before, by the hashes of their cookie and of the address.

use super::Result;
use super::row::timestamp;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// Whether somebody has signed in in that browser since then.
pub async fn is_known(conn: &mut AnyConnection, token_hash: &str, since: DateTime<Utc>) -> Result<bool> {
    let row =
        sqlx::query("select email_hash from known_devices where token_hash = $1 and seen_at > $2 limit 1")
            .bind(token_hash)
            .bind(timestamp(since))
            .fetch_optional(conn)
            .await?;
    Ok(row.is_some())
}

/// Whether somebody has signed in with that address in that browser since then.
pub async fn is_of(
    conn: &mut AnyConnection,
    token_hash: &str,
    email_hash: &str,
    since: DateTime<Utc>,
) -> Result<bool> {
    let row = sqlx::query(
        "select email_hash from known_devices where token_hash = $1 and email_hash = $2 and seen_at > $3",
    )
    .bind(token_hash)
    .bind(email_hash)
    .bind(timestamp(since))
    .fetch_optional(conn)
    .await?;
    Ok(row.is_some())
}

/// Notes that somebody has signed in with that address in that browser.
pub async fn note(
    conn: &mut AnyConnection,
    token_hash: &str,
    email_hash: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into known_devices (token_hash, email_hash, created_at, seen_at) values ($1, $2, $3, $3)
        on conflict (token_hash, email_hash) do update set seen_at = $3",
    )
    .bind(token_hash)
    .bind(email_hash)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// Forgets the browsers of the address, except the `kept` ones that were used last.
pub async fn delete_of(conn: &mut AnyConnection, email_hash: &str, kept: i64) -> Result<()> {
    sqlx::query(
        "delete from known_devices where email_hash = $1 and token_hash not in (
            select token_hash from known_devices where email_hash = $1 order by seen_at desc, token_hash limit $2
        )",
    )
    .bind(email_hash)
    .bind(kept)
    .execute(conn)
    .await?;
    Ok(())
}

/// Forgets the browsers that were not used since then. Returns how many there were.
pub async fn delete_unseen(conn: &mut AnyConnection, since: DateTime<Utc>) -> Result<u64> {
    let old = sqlx::query("delete from known_devices where seen_at <= $1").bind(timestamp(since));
    Ok(old.execute(conn).await?.rows_affected())
}
