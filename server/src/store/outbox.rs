//! Mail that is to be sent. A message is taken under a lease, by one process at a time, and is sent, put off or dead
//! afterwards; a process that ends in between loses only its lease.

use super::row::{Columns, new_id, timestamp};
use super::{Result, WriteTx};
use app::i18n::Lang;
use app::ids::AccountId;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// A message to be written into the outbox.
#[derive(Clone, Copy, Debug)]
pub struct NewMessage<'a> {
    /// Whose it is.
    pub account_id: &'a AccountId,
    /// Which kind of mail it is.
    pub kind: &'a str,
    /// What it is about: one cause is one mail of each kind.
    pub cause: &'a str,
    /// The name of whom it goes to.
    pub name: &'a str,
    /// The address of whom it goes to.
    pub email: &'a str,
    /// The language it is written in.
    pub lang: Lang,
    /// What it says, as JSON.
    pub facts: &'a str,
}

/// A message of the outbox.
#[derive(Clone, Debug)]
pub struct Message {
    /// Identifies it, here and in its Message-ID.
    pub id: String,
    /// Whose it is.
    pub account_id: AccountId,
    /// Which kind of mail it is.
    pub kind: String,
    /// The name of the company it concerns.
    pub account_name: String,
    /// The name of whom it goes to.
    pub name: String,
    /// The address of whom it goes to.
    pub email: String,
    /// The language it is written in.
    pub lang: Lang,
    /// What it says, as JSON.
    pub facts: String,
    /// When it was written into the outbox.
    pub created_at: DateTime<Utc>,
    /// How it went so far.
    pub status: MessageStatus,
    /// How often it was taken for sending.
    pub attempts: u32,
    /// Before that it is not tried (again).
    pub next_attempt_at: DateTime<Utc>,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
}

/// How a message went so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MessageStatus {
    /// It waits for its next attempt.
    Queued,
    /// The mail server has it.
    Sent,
    /// Nobody tries any more, unless the operator says so.
    Dead,
    /// What it says came to nothing before it was sent.
    Withdrawn,
}

impl MessageStatus {
    /// The word in the database and on the operator's screen.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Dead => "dead",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// How a message that was taken goes on.
#[derive(Clone, Debug)]
pub enum Fate {
    /// The mail server has it.
    Sent,
    /// It is tried again then.
    PutOff {
        /// The next attempt.
        until: DateTime<Utc>,
        /// Why.
        error: String,
    },
    /// It is not tried any more.
    Dead {
        /// Why.
        error: String,
    },
    /// It is not sent: what it says is not so any more.
    Withdrawn,
}

/// Writes a message, to be sent as soon as the transaction is committed; false when its cause has one already. One that
/// was withdrawn is none.
pub async fn insert(conn: &mut AnyConnection, message: &NewMessage<'_>, now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query(
        "insert into outbox (id, account_id, kind, cause, recipient_name, recipient_email, language, facts,
            created_at, status, next_attempt_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', $9)
        on conflict (kind, cause) do update set recipient_name = excluded.recipient_name,
            recipient_email = excluded.recipient_email, language = excluded.language, facts = excluded.facts,
            created_at = excluded.created_at, status = 'queued', attempts = 0,
            next_attempt_at = excluded.next_attempt_at, last_error = null, finished_at = null
        where outbox.status = 'withdrawn'",
    )
    .bind(new_id::<String>())
    .bind(message.account_id.as_str())
    .bind(message.kind)
    .bind(message.cause)
    .bind(message.name)
    .bind(message.email)
    .bind(message.lang.code())
    .bind(message.facts)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// To which address the mail of that cause goes or went, and how it is doing; none when there is no such mail.
pub async fn whereabouts(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    kind: &str,
    cause: &str,
) -> Result<Option<(String, MessageStatus)>> {
    let row = sqlx::query(
        "select recipient_email, status from outbox where account_id = $1 and kind = $2 and cause = $3",
    )
    .bind(account_id.as_str())
    .bind(kind)
    .bind(cause)
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok((row.text("recipient_email")?, row.word("status")?))).transpose()
}

const COLUMNS: &str =
    "select id, account_id, kind, (select name from accounts where accounts.id = outbox.account_id) as account_name,
        recipient_name, recipient_email, language, facts, created_at, status, attempts, next_attempt_at, last_error
    from outbox ";

/// What is due and nobody is sending, the longest due first; at most `limit`.
pub async fn due(conn: &mut AnyConnection, now: DateTime<Utc>, limit: u32) -> Result<Vec<Message>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{COLUMNS} where status = 'queued' and next_attempt_at <= $1
            and (leased_until is null or leased_until <= $1)
        order by next_attempt_at, id limit $2"
    ));
    let rows = sqlx::query(sql).bind(timestamp(now)).bind(i64::from(limit)).fetch_all(conn).await?;
    rows.iter().map(message).collect()
}

/// Takes a message that [`due`] found, for sending until the lease ends; false when somebody else was quicker.
/// Counts the attempt.
pub async fn take(
    conn: &mut AnyConnection,
    message: &mut Message,
    now: DateTime<Utc>,
    lease_end: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "update outbox set leased_until = $3, attempts = attempts + 1
        where id = $1 and status = 'queued' and attempts = $4 and (leased_until is null or leased_until <= $2)",
    )
    .bind(&message.id)
    .bind(timestamp(now))
    .bind(timestamp(lease_end))
    .bind(i64::from(message.attempts))
    .execute(conn)
    .await?;
    message.attempts += 1;
    Ok(done.rows_affected() == 1)
}

/// Has the message say that instead, as long as it is ours to send.
pub async fn rewrite(conn: &mut AnyConnection, message: &Message) -> Result<()> {
    sqlx::query("update outbox set facts = $3 where id = $1 and status = 'queued' and attempts = $2")
        .bind(&message.id)
        .bind(i64::from(message.attempts))
        .bind(&message.facts)
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes how the attempt went. That it was sent is true whoever says so; that it failed counts only from who still
/// has the lease of that attempt.
pub async fn conclude(tx: &mut WriteTx, message: &Message, fate: &Fate, now: DateTime<Utc>) -> Result<()> {
    let (status, next, error, finished) = match fate {
        Fate::Sent => ("sent", message.next_attempt_at, None, Some(timestamp(now))),
        Fate::PutOff { until, error } => ("queued", *until, Some(error.clone()), None),
        Fate::Dead { error } => ("dead", message.next_attempt_at, Some(error.clone()), Some(timestamp(now))),
        Fate::Withdrawn => ("withdrawn", message.next_attempt_at, None, Some(timestamp(now))),
    };
    sqlx::query(
        "update outbox set status = $3, next_attempt_at = $4, last_error = $5, finished_at = $6, leased_until = null
        where id = $1 and ((status = 'queued' and attempts = $2) or ($3 = 'sent' and status <> 'sent'))",
    )
    .bind(&message.id)
    .bind(i64::from(message.attempts))
    .bind(status)
    .bind(timestamp(next))
    .bind(error)
    .bind(finished)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Counts whatever waits as sent when it was written: mail of a past that nobody lived.
pub async fn all_sent(conn: &mut AnyConnection) -> Result<()> {
    sqlx::query(
        "update outbox set status = 'sent', attempts = 1, finished_at = created_at, leased_until = null
        where status = 'queued'",
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What is not sent: waiting or dead, oldest first; only the dead ones if so wished.
pub async fn unsent(conn: &mut AnyConnection, only_dead: bool) -> Result<Vec<Message>> {
    let condition = if only_dead { "status = 'dead'" } else { "status in ('queued', 'dead')" };
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} where {condition} order by id"));
    let rows = sqlx::query(sql).fetch_all(conn).await?;
    rows.iter().map(message).collect()
}

/// How many are dead.
pub async fn count_dead(conn: &mut AnyConnection) -> Result<i64> {
    let row =
        sqlx::query("select count(*) as dead from outbox where status = 'dead'").fetch_one(conn).await?;
    row.int("dead")
}

/// Lets a message be tried again at once, with all its attempts; false when there is none of that id that is dead or
/// waits.
pub async fn retry(conn: &mut AnyConnection, id: &str, now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query(
        "update outbox set status = 'queued', attempts = 0, next_attempt_at = $2, leased_until = null,
            finished_at = null
        where id = $1 and (status = 'dead'
            or (status = 'queued' and (leased_until is null or leased_until <= $2)))",
    )
    .bind(id)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Queues a message again, also one that was sent; its account and recipient. `None` when there is none of that id, or
/// somebody is sending it.
pub async fn send_again(
    conn: &mut AnyConnection,
    id: &str,
    now: DateTime<Utc>,
) -> Result<Option<(AccountId, String)>> {
    let row = sqlx::query(
        "update outbox set status = 'queued', attempts = 0, next_attempt_at = $2, leased_until = null,
            last_error = null, finished_at = null
        where id = $1 and (status <> 'queued' or leased_until is null or leased_until <= $2)
        returning account_id, recipient_email",
    )
    .bind(id)
    .bind(timestamp(now))
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok((row.id("account_id")?, row.text("recipient_email")?))).transpose()
}

fn message(row: &AnyRow) -> Result<Message> {
    Ok(Message {
        id: row.id("id")?,
        account_id: row.id("account_id")?,
        kind: row.text("kind")?,
        account_name: row.text("account_name")?,
        name: row.text("recipient_name")?,
        email: row.text("recipient_email")?,
        lang: row.word("language")?,
        facts: row.text("facts")?,
        created_at: row.instant("created_at")?,
        status: row.word("status")?,
        attempts: row.count("attempts")?,
        next_attempt_at: row.instant("next_attempt_at")?,
        last_error: row.text_or_null("last_error")?,
    })
}
