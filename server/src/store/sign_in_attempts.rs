//! Sign-ins that were tried and have not succeeded.

use super::Result;
use super::row::{Columns, timestamp};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// Notes an attempt.
pub async fn insert(conn: &mut AnyConnection, id: &str, email_hash: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("insert into sign_in_attempts (id, email_hash, attempted_at) values ($1, $2, $3)")
        .bind(id)
        .bind(email_hash)
        .bind(timestamp(now))
        .execute(conn)
        .await?;
    Ok(())
}

/// How many attempts there were for the address since.
pub async fn count(conn: &mut AnyConnection, email_hash: &str, since: DateTime<Utc>) -> Result<i64> {
    let row = sqlx::query(
        "select count(*) as attempts from sign_in_attempts where email_hash = $1 and attempted_at > $2",
    )
    .bind(email_hash)
    .bind(timestamp(since))
    .fetch_one(conn)
    .await?;
    row.int("attempts")
}

/// Forgets one attempt.
pub async fn delete(conn: &mut AnyConnection, id: &str) -> Result<()> {
    sqlx::query("delete from sign_in_attempts where id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Forgets the attempts for the address.
pub async fn delete_of(conn: &mut AnyConnection, email_hash: &str) -> Result<()> {
    sqlx::query("delete from sign_in_attempts where email_hash = $1").bind(email_hash).execute(conn).await?;
    Ok(())
}

/// Forgets the attempts before.
pub async fn delete_before(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from sign_in_attempts where attempted_at < $1")
        .bind(timestamp(before))
        .execute(conn)
        .await?;
    Ok(())
}
