//! Wrong passwords of the last day, from browsers that are not known. They are noted for every address, even for an
//! address that belongs to nobody, so that an attempt costs the same for each.

use super::Result;
use super::row::{Columns, new_id, timestamp};
use super::sign_in_attempts::Tally;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// The wrong passwords for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guesses {
    /// How many there were.
    pub count: u32,
    /// When the first one was tried.
    pub first: DateTime<Utc>,
}

/// Notes a wrong password.
pub async fn insert(conn: &mut AnyConnection, tally: &Tally, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("insert into wrong_passwords (id, email_hash, place_hash, tried_at) values ($1, $2, $3, $4)")
        .bind(new_id::<String>())
        .bind(&tally.email_hash)
        .bind(&tally.place_hash)
        .bind(timestamp(now))
        .execute(conn)
        .await?;
    Ok(())
}

/// The wrong passwords for the address since then. `None` when there are none.
pub async fn since(
    conn: &mut AnyConnection,
    email_hash: &str,
    since: DateTime<Utc>,
) -> Result<Option<Guesses>> {
    let row = sqlx::query(
        "select count(*) as guesses, coalesce(min(tried_at), $2) as first_at
        from wrong_passwords where email_hash = $1 and tried_at > $2",
    )
    .bind(email_hash)
    .bind(timestamp(since))
    .fetch_one(conn)
    .await?;
    let guesses = Guesses { count: row.count("guesses")?, first: row.instant("first_at")? };
    Ok(Some(guesses).filter(|guesses| guesses.count > 0))
}

/// Forgets the wrong passwords from that place for the address: its owner has signed in there.
pub async fn delete_here(conn: &mut AnyConnection, tally: &Tally) -> Result<()> {
    sqlx::query("delete from wrong_passwords where email_hash = $1 and place_hash = $2")
        .bind(&tally.email_hash)
        .bind(&tally.place_hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets the wrong passwords for the address: it has another password now.
pub async fn delete_of(conn: &mut AnyConnection, email_hash: &str) -> Result<()> {
    sqlx::query("delete from wrong_passwords where email_hash = $1").bind(email_hash).execute(conn).await?;
    Ok(())
}

/// Forgets those before that instant. Returns how many there were.
pub async fn delete_before(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<u64> {
    let old = sqlx::query("delete from wrong_passwords where tried_at <= $1").bind(timestamp(before));
    Ok(old.execute(conn).await?.rows_affected())
}
