//! Lists of people who are to get licences. They are kept between the check and the assignment.

use super::Result;
use super::row::{Columns, timestamp};
use app::ids::{AccountId, SubscriptionId};
use app::ports::ListDone;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// A list.
#[derive(Clone, Debug)]
pub struct LicenceList {
    /// The list's id.
    pub id: String,
    /// The subscription to which the licences belong.
    pub subscription_id: SubscriptionId,
    /// The list as it was typed or sent.
    pub content: String,
    /// Whether a person who gets a licence is told.
    pub notify: bool,
    /// The result of the list. `None` until the list is done.
    pub done: Option<ListDone>,
}

/// Writes a new list.
pub async fn insert(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    list: &LicenceList,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into licence_lists (id, account_id, subscription_id, content, notify, created_at)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&list.id)
    .bind(account_id.as_str())
    .bind(list.subscription_id.as_str())
    .bind(&list.content)
    .bind(i64::from(list.notify))
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// How many lists the account has written after `since`.
pub async fn count(conn: &mut AnyConnection, account_id: &AccountId, since: DateTime<Utc>) -> Result<i64> {
    let row =
        sqlx::query("select count(*) as lists from licence_lists where account_id = $1 and created_at > $2");
    row.bind(account_id.as_str()).bind(timestamp(since)).fetch_one(conn).await?.int("lists")
}

/// The list, if it belongs to the account.
pub async fn get(conn: &mut AnyConnection, account_id: &AccountId, id: &str) -> Result<Option<LicenceList>> {
    let row = sqlx::query(
        "select id, subscription_id, content, notify, assigned, invited from licence_lists
        where account_id = $1 and id = $2",
    )
    .bind(account_id.as_str())
    .bind(id)
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let done = match row.int_or_null("assigned")? {
        None => None,
        Some(_) => Some(ListDone { assigned: row.count("assigned")?, invited: row.count("invited")? }),
    };
    Ok(Some(LicenceList {
        id: row.id("id")?,
        subscription_id: row.id("subscription_id")?,
        content: row.text("content")?,
        notify: row.flag("notify")?,
        done,
    }))
}

/// Writes the result of the list.
pub async fn finish(conn: &mut AnyConnection, id: &str, done: ListDone, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update licence_lists set done_at = $2, assigned = $3, invited = $4 where id = $1 and done_at is null",
    )
    .bind(id)
    .bind(timestamp(now))
    .bind(i64::from(done.assigned))
    .bind(i64::from(done.invited))
    .execute(conn)
    .await?;
    Ok(())
}

/// Forgets the lists from before that instant. Returns how many there were.
pub async fn delete_before(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<u64> {
    let old = sqlx::query("delete from licence_lists where created_at < $1").bind(timestamp(before));
    Ok(old.execute(conn).await?.rows_affected())
}
