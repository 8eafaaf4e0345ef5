//! Mail that is to be sent. One process at a time takes a message under a lease. Afterwards the message is sent, put
//! off or dead. A process that ends in between loses only its lease.

use super::row::{Columns, new_id, timestamp};
use super::{Result, WriteTx};
use app::billing::EmailAddress;
use app::i18n::Lang;
use app::ids::AccountId;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// A message to be written into the outbox.
#[derive(Clone, Copy, Debug)]
pub struct NewMessage<'a> {
    /// The account to which it belongs.
    pub account_id: &'a AccountId,
    /// The kind of mail.
    pub kind: &'a str,
    /// The cause of the mail: one cause has one mail of each kind.
    pub cause: &'a str,
    /// The recipient's name.
    pub name: &'a str,
    /// The recipient's address.
    pub email: &'a EmailAddress,
    /// The language in which it is written.
    pub lang: Lang,
    /// Its facts, as JSON.
    pub facts: &'a str,
}

/// A message of the outbox.
#[derive(Clone, Debug)]
pub struct Message {
    /// The message's id, here and in its Message-ID.
    pub id: String,
    /// The account to which it belongs.
    pub account_id: AccountId,
    /// The kind of mail.
    pub kind: String,
    /// The name of the company that it concerns.
    pub account_name: String,
    /// The recipient's name.
    pub name: String,
    /// The recipient's address.
    pub email: EmailAddress,
    /// The language in which it is written.
    pub lang: Lang,
    /// Its facts, as JSON.
    pub facts: String,
    /// When it was written into the outbox.
    pub created_at: DateTime<Utc>,
    /// How sending it went so far.
    pub status: MessageStatus,
    /// How often it was taken for sending.
    pub attempts: u32,
    /// It is not tried (again) before this instant.
    pub next_attempt_at: DateTime<Utc>,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
}

/// How sending a message went so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MessageStatus {
    /// It waits for its next attempt.
    Queued,
    /// The mail server has it.
    Sent,
    /// It is not tried any more, unless the operator says so.
    Dead,
    /// Its facts stopped being true before it was sent.
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

/// The result of an attempt to send a message.
#[derive(Clone, Debug)]
pub enum Fate {
    /// The mail server has it.
    Sent,
    /// It is tried again later.
    PutOff {
        /// The time of the next attempt.
        until: DateTime<Utc>,
        /// Why.
        error: String,
    },
    /// It is not tried any more.
    Dead {
        /// Why.
        error: String,
    },
    /// It is not sent: its facts are not true any more.
    Withdrawn,
}

/// Writes a message, to be sent as soon as the transaction is committed. False when its cause has a message already. A
/// withdrawn message does not count.
pub async fn insert(conn: &mut AnyConnection, message: &NewMessage<'_>, now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query(
        "insert into outbox (id, account_id, kind, cause, recipient_name, recipient_email, recipient_key, language,
            facts, created_at, status, next_attempt_at)
        values ($1, $2, $3, $4, $5, $6, $10, $7, $8, $9, 'queued', $9)
        on conflict (kind, cause) do update set recipient_name = excluded.recipient_name,
            recipient_email = excluded.recipient_email, recipient_key = excluded.recipient_key,
            language = excluded.language, facts = excluded.facts, created_at = excluded.created_at,
            status = 'queued', attempts = 0, next_attempt_at = excluded.next_attempt_at, last_error = null,
            finished_at = null
        where outbox.status = 'withdrawn'",
    )
    .bind(new_id::<String>())
    .bind(message.account_id.as_str())
    .bind(message.kind)
    .bind(message.cause)
    .bind(message.name)
    .bind(message.email.as_str())
    .bind(message.lang.code())
    .bind(message.facts)
    .bind(timestamp(now))
    .bind(message.email.key().to_string())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The address to which the mail with that cause goes or went, and its status. `None` when there is no such mail.
pub async fn whereabouts(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    kind: &str,
    cause: &str,
) -> Result<Option<(EmailAddress, MessageStatus)>> {
    let row = sqlx::query(
        "select recipient_email, status from outbox where account_id = $1 and kind = $2 and cause = $3",
    )
    .bind(account_id.as_str())
    .bind(kind)
    .bind(cause)
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok((row.email("recipient_email")?, row.word("status")?))).transpose()
}

/// How many mails of these kinds the account has written after `since`: all, or those to the address, however it was
/// written.
pub async fn count(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    to: Option<&EmailAddress>,
    kinds: &[&str],
    since: DateTime<Utc>,
) -> Result<i64> {
    let key = to.map(|to| to.key().to_string()).unwrap_or_default();
    let mut written = 0;
    for kind in kinds {
        let row = sqlx::query(
            "select count(*) as mails from outbox
            where account_id = $1 and ($2 = '' or recipient_key = $2) and kind = $3 and created_at > $4",
        )
        .bind(account_id.as_str())
        .bind(key.as_str())
        .bind(*kind)
        .bind(timestamp(since))
        .fetch_one(&mut *conn)
        .await?;
        written += row.int("mails")?;
    }
    Ok(written)
}

const COLUMNS: &str =
    "select id, account_id, kind, (select name from accounts where accounts.id = outbox.account_id) as account_name,
        recipient_name, recipient_email, language, facts, created_at, status, attempts, next_attempt_at, last_error
    from outbox ";

/// The messages that are due and that nobody is sending, the longest due first, at most `limit`.
pub async fn due(conn: &mut AnyConnection, now: DateTime<Utc>, limit: u32) -> Result<Vec<Message>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{COLUMNS} where status = 'queued' and next_attempt_at <= $1
            and (leased_until is null or leased_until <= $1)
        order by next_attempt_at, id limit $2"
    ));
    let rows = sqlx::query(sql).bind(timestamp(now)).bind(i64::from(limit)).fetch_all(conn).await?;
    rows.iter().map(message).collect()
}

/// Takes a message that [`due`] found, for sending until the lease ends, and counts the attempt. False when another
/// process was quicker.
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

/// Replaces the facts of the message, as long as it is ours to send.
pub async fn rewrite(conn: &mut AnyConnection, message: &Message) -> Result<()> {
    sqlx::query("update outbox set facts = $3 where id = $1 and status = 'queued' and attempts = $2")
        .bind(&message.id)
        .bind(i64::from(message.attempts))
        .bind(&message.facts)
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes the result of the attempt. A process that says that the mail was sent is always believed. A failure counts
/// only from the process that still has the lease of that attempt.
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

/// Marks everything that waits as sent at the time of writing: it is mail of a past that was made up.
pub async fn all_sent(conn: &mut AnyConnection) -> Result<()> {
    sqlx::query(
        "update outbox set status = 'sent', attempts = 1, finished_at = created_at, leased_until = null
        where status = 'queued'",
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The messages that are not sent: waiting or dead, the oldest first. With `only_dead`, the dead ones only.
pub async fn unsent(conn: &mut AnyConnection, only_dead: bool) -> Result<Vec<Message>> {
    let condition = if only_dead { "status = 'dead'" } else { "status in ('queued', 'dead')" };
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} where {condition} order by id"));
    let rows = sqlx::query(sql).fetch_all(conn).await?;
    rows.iter().map(message).collect()
}

/// How many messages are dead.
pub async fn count_dead(conn: &mut AnyConnection) -> Result<i64> {
    let row =
        sqlx::query("select count(*) as dead from outbox where status = 'dead'").fetch_one(conn).await?;
    row.int("dead")
}

/// Lets a message be tried again at once, with a full number of attempts. False when no dead or waiting message has
/// that id.
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

/// Queues a message again, even one that was sent. Returns its account and recipient, or `None` when no message has
/// that id or somebody is sending it.
pub async fn send_again(
    conn: &mut AnyConnection,
    id: &str,
    now: DateTime<Utc>,
) -> Result<Option<(AccountId, EmailAddress)>> {
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
    row.map(|row| Ok((row.id("account_id")?, row.email("recipient_email")?))).transpose()
}

fn message(row: &AnyRow) -> Result<Message> {
    Ok(Message {
        id: row.id("id")?,
        account_id: row.id("account_id")?,
        kind: row.text("kind")?,
        account_name: row.text("account_name")?,
        name: row.text("recipient_name")?,
        email: row.email("recipient_email")?,
        lang: row.word("language")?,
        facts: row.text("facts")?,
        created_at: row.instant("created_at")?,
        status: row.word("status")?,
        attempts: row.count("attempts")?,
        next_attempt_at: row.instant("next_attempt_at")?,
        last_error: row.text_or_null("last_error")?,
    })
}
