//! The recipients of an account's invoices by mail, besides its billing contact.

use super::Result;
use super::people::Correspondent;
use super::row::{Columns, timestamp};
use app::billing::{EmailAddress, EmailKey};
use app::i18n::Lang;
use app::ids::{AccountId, PersonId, RecipientId};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// Somebody who gets invoices, or was asked whether they want them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The recipient's id.
    pub id: RecipientId,
    /// The account whose invoices are sent.
    pub account_id: AccountId,
    /// The address.
    pub email: EmailAddress,
    /// The language of the mails.
    pub lang: Lang,
    /// When they were asked.
    pub created_at: DateTime<Utc>,
    /// Whether they said yes.
    pub is_confirmed: bool,
    /// Whether they want no more.
    pub is_stopped: bool,
}

impl Recipient {
    /// The addressee of their mails. The mailbox of an office has no name but its address.
    pub fn correspondent(&self) -> Correspondent {
        Correspondent { name: self.email.to_string(), email: self.email.clone(), lang: self.lang }
    }
}

const COLUMNS: &str =
    "id, account_id, email, language, invoice_recipients.created_at as created_at, confirmed_at, stopped_at";

/// The account's recipients, the oldest first.
pub async fn all(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Vec<Recipient>> {
    let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
        "select {COLUMNS} from invoice_recipients where account_id = $1 and removed_at is null order by id"
    )));
    rows.bind(account_id.as_str()).fetch_all(conn).await?.iter().map(recipient).collect()
}

/// The recipient to whom a mail with that token was sent, if they are still on the list.
pub async fn by_token(conn: &mut AnyConnection, token_hash: &str) -> Result<Option<Recipient>> {
    let row = sqlx::query(sqlx::AssertSqlSafe(format!(
        "select {COLUMNS} from invoice_recipients
            join recipient_tokens on recipient_id = invoice_recipients.id
        where token_hash = $1 and removed_at is null"
    )));
    row.bind(token_hash).fetch_optional(conn).await?.as_ref().map(recipient).transpose()
}

/// Writes a new recipient, who is still to be asked.
pub async fn insert(
    conn: &mut AnyConnection,
    recipient: &Recipient,
    email_key: &EmailKey,
    added_by: &PersonId,
) -> Result<()> {
    sqlx::query(
        "insert into invoice_recipients (id, account_id, email, email_key, language, added_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(recipient.id.as_str())
    .bind(recipient.account_id.as_str())
    .bind(recipient.email.as_str())
    .bind(email_key.as_str())
    .bind(recipient.lang.code())
    .bind(added_by.as_str())
    .bind(timestamp(recipient.created_at))
    .execute(conn)
    .await?;
    Ok(())
}

/// How many addresses were asked since then: by the account, and that address by anybody.
pub async fn asked(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    email_key: &EmailKey,
    since: DateTime<Utc>,
) -> Result<(i64, i64)> {
    let row = sqlx::query(
        "select (select count(*) from invoice_recipients where account_id = $1 and created_at > $3) as own,
            (select count(*) from invoice_recipients where email_key = $2 and created_at > $3) as there",
    )
    .bind(account_id.as_str())
    .bind(email_key.as_str())
    .bind(timestamp(since))
    .fetch_one(conn)
    .await?;
    Ok((row.int("own")?, row.int("there")?))
}

/// Notes that the reader says yes.
pub async fn confirm(conn: &mut AnyConnection, id: &RecipientId, now: DateTime<Utc>) -> Result<()> {
    let sql = "update invoice_recipients set confirmed_at = $2, stopped_at = null
        where id = $1 and (confirmed_at is null or stopped_at is not null)";
    sqlx::query(sql).bind(id.as_str()).bind(timestamp(now)).execute(conn).await?;
    Ok(())
}

/// Notes that the reader wants no more.
pub async fn stop(conn: &mut AnyConnection, id: &RecipientId, now: DateTime<Utc>) -> Result<()> {
    let sql = "update invoice_recipients set stopped_at = $2 where id = $1 and stopped_at is null";
    sqlx::query(sql).bind(id.as_str()).bind(timestamp(now)).execute(conn).await?;
    Ok(())
}

/// Removes a recipient from the list, with the tokens. Does nothing when they are not on it.
pub async fn remove(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    id: &RecipientId,
    now: DateTime<Utc>,
) -> Result<()> {
    let sql = "update invoice_recipients set removed_at = $3
        where account_id = $1 and id = $2 and removed_at is null";
    let removed = sqlx::query(sql).bind(account_id.as_str()).bind(id.as_str()).bind(timestamp(now));
    if removed.execute(&mut *conn).await?.rows_affected() == 1 {
        let tokens = sqlx::query("delete from recipient_tokens where recipient_id = $1").bind(id.as_str());
        tokens.execute(conn).await?;
    }
    Ok(())
}

/// Adds a token: one is sent with each attempt to send a mail. Whoever is not on the list any more gets none.
pub async fn add_token(
    conn: &mut AnyConnection,
    recipient_id: &RecipientId,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into recipient_tokens (token_hash, recipient_id, created_at)
        select $1, id, $3 from invoice_recipients where id = $2 and removed_at is null",
    )
    .bind(token_hash)
    .bind(recipient_id.as_str())
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// Deletes the tokens from before that instant. Returns how many there were.
pub async fn delete_tokens(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<u64> {
    let old = sqlx::query("delete from recipient_tokens where created_at < $1").bind(timestamp(before));
    Ok(old.execute(conn).await?.rows_affected())
}

fn recipient(row: &AnyRow) -> Result<Recipient> {
    Ok(Recipient {
        id: row.id("id")?,
        account_id: row.id("account_id")?,
        email: row.email("email")?,
        lang: row.word("language")?,
        created_at: row.instant("created_at")?,
        is_confirmed: row.text_or_null("confirmed_at")?.is_some(),
        is_stopped: row.text_or_null("stopped_at")?.is_some(),
    })
}
