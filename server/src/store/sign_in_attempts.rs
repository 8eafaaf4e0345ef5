//! Sign-ins that were tried and have not succeeded.

use super::Result;
use super::row::{Columns, timestamp};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// The counts to which an attempt belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The hash of the address that was tried.
    pub email_hash: String,
    /// The hash of its origin: a place, or a known browser.
    pub place_hash: String,
    /// Whether the origin is a browser in which the owner of the address has signed in before.
    pub known: bool,
}

/// How many attempts there were for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempts {
    /// From the same place.
    pub here: i64,
    /// From all places, without known browsers.
    pub everywhere: i64,
}

/// Notes an attempt.
pub async fn insert(conn: &mut AnyConnection, id: &str, tally: &Tally, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into sign_in_attempts (id, email_hash, place_hash, known, attempted_at)
        values ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(&tally.email_hash)
    .bind(&tally.place_hash)
    .bind(i64::from(tally.known))
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// How many attempts there were since then.
pub async fn count(conn: &mut AnyConnection, tally: &Tally, since: DateTime<Utc>) -> Result<Attempts> {
    let row = sqlx::query(
        "select count(case when place_hash = $2 then 1 end) as here,
            count(case when known = 0 then 1 end) as everywhere
        from sign_in_attempts where email_hash = $1 and attempted_at > $3",
    )
    .bind(&tally.email_hash)
    .bind(&tally.place_hash)
    .bind(timestamp(since))
    .fetch_one(conn)
    .await?;
    Ok(Attempts { here: row.int("here")?, everywhere: row.int("everywhere")? })
}

/// Forgets one attempt.
pub async fn delete(conn: &mut AnyConnection, id: &str) -> Result<()> {
    sqlx::query("delete from sign_in_attempts where id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Forgets the attempts from that place for the address.
pub async fn delete_here(conn: &mut AnyConnection, tally: &Tally) -> Result<()> {
    sqlx::query("delete from sign_in_attempts where email_hash = $1 and place_hash = $2")
        .bind(&tally.email_hash)
        .bind(&tally.place_hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets the attempts for the address, from everywhere.
pub async fn delete_of(conn: &mut AnyConnection, email_hash: &str) -> Result<()> {
    sqlx::query("delete from sign_in_attempts where email_hash = $1").bind(email_hash).execute(conn).await?;
    Ok(())
}

/// Forgets the attempts before that instant. Returns how many there were.
pub async fn delete_before(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<u64> {
    let old = sqlx::query("delete from sign_in_attempts where attempted_at < $1").bind(timestamp(before));
    Ok(old.execute(conn).await?.rows_affected())
}
