//! The sessions, by the hash of their token.

use super::Result;
use super::row::{Columns, timestamp};
use app::ids::PersonId;
use app::ports::Caller;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// A session.
#[derive(Clone, Debug)]
pub struct Session {
    /// The person who holds it.
    pub caller: Caller,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, give or take a minute.
    pub seen_at: DateTime<Utc>,
}

/// Begins a session.
pub async fn insert(
    conn: &mut AnyConnection,
    token_hash: &str,
    caller: &Caller,
    now: DateTime<Utc>,
) -> Result<()> {
    insert_as(conn, token_hash, caller, now, false).await
}

/// Begins a session that is of no use before the second factor is given.
pub async fn insert_waiting(
    conn: &mut AnyConnection,
    token_hash: &str,
    caller: &Caller,
    now: DateTime<Utc>,
) -> Result<()> {
    insert_as(conn, token_hash, caller, now, true).await
}

async fn insert_as(
    conn: &mut AnyConnection,
    token_hash: &str,
    caller: &Caller,
    now: DateTime<Utc>,
    awaits_factor: bool,
) -> Result<()> {
    sqlx::query(
        "insert into sessions (token_hash, person_id, account_id, created_at, seen_at, proved_at, awaits_factor)
        values ($1, $2, $3, $4, $4, $5, $6)",
    )
    .bind(token_hash)
    .bind(caller.person_id.as_str())
    .bind(caller.account_id.as_str())
    .bind(timestamp(now))
    .bind((!awaits_factor).then(|| timestamp(now)))
    .bind(i64::from(awaits_factor))
    .execute(conn)
    .await?;
    Ok(())
}

/// The session with that token, alive or not. Never that of a removed person, nor one that waits for the second factor.
pub async fn get(conn: &mut AnyConnection, token_hash: &str) -> Result<Option<Session>> {
    of_token(conn, token_hash, false).await
}

/// The session with that token that waits for the second factor, alive or not.
pub async fn waiting(conn: &mut AnyConnection, token_hash: &str) -> Result<Option<Session>> {
    of_token(conn, token_hash, true).await
}

async fn of_token(conn: &mut AnyConnection, token_hash: &str, waits: bool) -> Result<Option<Session>> {
    let row = sqlx::query(
        "select person_id, sessions.account_id, created_at, seen_at
        from sessions join people on people.id = person_id
        where token_hash = $1 and sign_in_id is not null and awaits_factor = $2",
    )
    .bind(token_hash)
    .bind(i64::from(waits))
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        Ok(Session {
            caller: Caller { person_id: row.id("person_id")?, account_id: row.id("account_id")? },
            created_at: row.instant("created_at")?,
            seen_at: row.instant("seen_at")?,
        })
    })
    .transpose()
}

/// When the session's holder last proved who they are.
pub async fn proved_at(conn: &mut AnyConnection, token_hash: &str) -> Result<Option<DateTime<Utc>>> {
    let row = sqlx::query("select proved_at from sessions where token_hash = $1 and proved_at is not null");
    row.bind(token_hash).fetch_optional(conn).await?.map(|row| row.instant("proved_at")).transpose()
}

/// Notes that the session's holder has proved who they are.
pub async fn prove(conn: &mut AnyConnection, token_hash: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("update sessions set proved_at = $2 where token_hash = $1")
        .bind(token_hash)
        .bind(timestamp(now))
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes that it was used.
pub async fn touch(conn: &mut AnyConnection, token_hash: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("update sessions set seen_at = $2 where token_hash = $1")
        .bind(token_hash)
        .bind(timestamp(now))
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends a session.
pub async fn delete(conn: &mut AnyConnection, token_hash: &str) -> Result<()> {
    sqlx::query("delete from sessions where token_hash = $1").bind(token_hash).execute(conn).await?;
    Ok(())
}

/// Notes the browser in which the session began, in the browser's own words.
pub async fn set_device(conn: &mut AnyConnection, token_hash: &str, device: &str) -> Result<()> {
    sqlx::query("update sessions set device = $2 where token_hash = $1")
        .bind(token_hash)
        .bind(device)
        .execute(conn)
        .await?;
    Ok(())
}

/// A session, as its person sees it.
#[derive(Clone, Debug)]
pub struct Begun {
    /// The hash of its token.
    pub token_hash: String,
    /// The browser in which it began, in the browser's own words.
    pub device: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, give or take a minute.
    pub seen_at: DateTime<Utc>,
}

/// The sessions of the person's sign-in, in all its accounts, alive or not. The session that was used last comes first.
pub async fn of_person(conn: &mut AnyConnection, person_id: &PersonId) -> Result<Vec<Begun>> {
    let rows = sqlx::query(
        "select token_hash, device, created_at, seen_at from sessions where awaits_factor = 0 and person_id in
            (select id from people where id = $1
                or sign_in_id = (select sign_in_id from people where id = $1))
        order by seen_at desc, created_at desc",
    )
    .bind(person_id.as_str())
    .fetch_all(conn)
    .await?;
    let begun = |row: &AnyRow| {
        Ok(Begun {
            token_hash: row.text("token_hash")?,
            device: row.text_or_null("device")?,
            created_at: row.instant("created_at")?,
            seen_at: row.instant("seen_at")?,
        })
    };
    rows.iter().map(begun).collect()
}

/// Ends every session of the person's sign-in, in all its accounts. Returns how many there were.
pub async fn delete_of(conn: &mut AnyConnection, person_id: &PersonId) -> Result<u64> {
    let ended = sqlx::query(
        "delete from sessions where person_id in
            (select id from people where id = $1
                or sign_in_id = (select sign_in_id from people where id = $1))",
    )
    .bind(person_id.as_str())
    .execute(conn)
    .await?;
    Ok(ended.rows_affected())
}

/// Ends every session of everybody. Returns how many there were.
pub async fn delete_all(conn: &mut AnyConnection) -> Result<u64> {
    Ok(sqlx::query("delete from sessions").execute(conn).await?.rows_affected())
}

/// Ends the sessions of that person in their account.
pub async fn delete_of_member(conn: &mut AnyConnection, person_id: &PersonId) -> Result<()> {
    sqlx::query("delete from sessions where person_id = $1").bind(person_id.as_str()).execute(conn).await?;
    Ok(())
}

/// Continues the session as another person, in another account. The caller has checked that both have the same sign-in.
pub async fn set_caller(conn: &mut AnyConnection, token_hash: &str, caller: &Caller) -> Result<()> {
    sqlx::query("update sessions set person_id = $2, account_id = $3 where token_hash = $1")
        .bind(token_hash)
        .bind(caller.person_id.as_str())
        .bind(caller.account_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes the sessions that were not used since `unused`, that began before `begun`, or that have waited for the second
/// factor since before `waiting`. Returns how many there were.
pub async fn delete_ended(
    conn: &mut AnyConnection,
    unused: DateTime<Utc>,
    begun: DateTime<Utc>,
    waiting: DateTime<Utc>,
) -> Result<u64> {
    let mut ended = 0;
    for (sql, before) in [
        ("delete from sessions where seen_at < $1", unused),
        ("delete from sessions where created_at < $1", begun),
        ("delete from sessions where awaits_factor = 1 and created_at < $1", waiting),
    ] {
        ended += sqlx::query(sql).bind(timestamp(before)).execute(&mut *conn).await?.rows_affected();
    }
    Ok(ended)
}
