//! Tickets: what the links in mails are for. Only the hash of a link's token is kept.

use super::Result;
use super::row::{Columns, timestamp, word};
use app::billing::EmailAddress;
use app::ids::{AccountId, PersonId, TicketId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// An invited person chooses a password.
    Invitation,
    /// A person who forgot the password chooses another one.
    Reset,
    /// A person confirms an address.
    Email,
}

/// A ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// The ticket's id, which is not a secret.
    pub id: TicketId,
    /// The person's account.
    pub account_id: AccountId,
    /// The person who may use it.
    pub person_id: PersonId,
    /// What the ticket is for.
    pub purpose: Purpose,
    /// The address that it confirms.
    pub email: Option<EmailAddress>,
    /// The instant from which it is not valid.
    pub expires_at: DateTime<Utc>,
}

/// Writes a new ticket.
pub async fn insert(conn: &mut AnyConnection, ticket: &Ticket, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into tickets (id, account_id, person_id, purpose, email, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(ticket.id.as_str())
    .bind(ticket.account_id.as_str())
    .bind(ticket.person_id.as_str())
    .bind(word(ticket.purpose)?)
    .bind(ticket.email.as_ref().map(EmailAddress::as_str))
    .bind(timestamp(now))
    .bind(timestamp(ticket.expires_at))
    .execute(conn)
    .await?;
    Ok(())
}

/// Adds a token to the ticket: one is sent with each attempt to send its mail.
pub async fn add_token(conn: &mut AnyConnection, ticket_id: &TicketId, token_hash: &str) -> Result<()> {
    sqlx::query("insert into ticket_tokens (token_hash, ticket_id) values ($1, $2)")
        .bind(token_hash)
        .bind(ticket_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// The ticket of that token, while it can be used.
pub async fn by_token(
    conn: &mut AnyConnection,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Ticket>> {
    let row = sqlx::query(
        "select id, account_id, person_id, purpose, email, expires_at
        from tickets join ticket_tokens on ticket_id = id
        where token_hash = $1 and used_at is null and expires_at > $2",
    )
    .bind(token_hash)
    .bind(timestamp(now))
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        Ok(Ticket {
            id: row.id("id")?,
            account_id: row.id("account_id")?,
            person_id: row.id("person_id")?,
            purpose: row.word("purpose")?,
            email: row.email_or_null("email")?,
            expires_at: row.instant("expires_at")?,
        })
    })
    .transpose()
}

/// Uses up the tickets of the person's sign-in for these purposes.
pub async fn use_up(
    conn: &mut AnyConnection,
    person_id: &PersonId,
    purposes: &[Purpose],
    now: DateTime<Utc>,
) -> Result<()> {
    for purpose in purposes {
        sqlx::query(
            "update tickets set used_at = $3 where purpose = $2 and used_at is null and person_id in
                (select id from people where id = $1
                    or sign_in_id = (select sign_in_id from people where id = $1))",
        )
        .bind(person_id.as_str())
        .bind(word(purpose)?)
        .bind(timestamp(now))
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Uses up all tickets of a person, who is removed.
pub async fn use_up_all(conn: &mut AnyConnection, person_id: &PersonId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("update tickets set used_at = $2 where person_id = $1 and used_at is null")
        .bind(person_id.as_str())
        .bind(timestamp(now))
        .execute(conn)
        .await?;
    Ok(())
}

/// How many tickets the person's sign-in was given for that purpose since then.
pub async fn count(
    conn: &mut AnyConnection,
    person_id: &PersonId,
    purpose: Purpose,
    since: DateTime<Utc>,
) -> Result<i64> {
    let row = sqlx::query(
        "select count(*) as tickets from tickets where purpose = $2 and created_at > $3 and person_id in
            (select id from people where id = $1
                or sign_in_id = (select sign_in_id from people where id = $1))",
    )
    .bind(person_id.as_str())
    .bind(word(purpose)?)
    .bind(timestamp(since))
    .fetch_one(conn)
    .await?;
    row.int("tickets")
}

/// The address that the person's sign-in has still to confirm.
pub async fn open_email(
    conn: &mut AnyConnection,
    person_id: &PersonId,
    now: DateTime<Utc>,
) -> Result<Option<EmailAddress>> {
    let row = sqlx::query(
        "select email from tickets where purpose = $2 and used_at is null and expires_at > $3 and person_id in
            (select id from people where id = $1
                or sign_in_id = (select sign_in_id from people where id = $1))",
    )
    .bind(person_id.as_str())
    .bind(word(Purpose::Email)?)
    .bind(timestamp(now))
    .fetch_optional(conn)
    .await?;
    row.map_or(Ok(None), |row| row.email_or_null("email"))
}

/// Deletes the tickets that expired before that instant. Returns how many there were.
pub async fn delete_expired(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<u64> {
    let tokens =
        "delete from ticket_tokens where ticket_id in (select id from tickets where expires_at < $1)";
    sqlx::query(tokens).bind(timestamp(before)).execute(&mut *conn).await?;
    let old = sqlx::query("delete from tickets where expires_at < $1").bind(timestamp(before));
    Ok(old.execute(conn).await?.rows_affected())
}

/// When the next invitation of the account expires that is still valid.
pub async fn next_to_expire(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>> {
    let row = sqlx::query(
        "select min(expires_at) as expires_at from people join tickets on tickets.person_id = people.id
        where people.account_id = $1 and purpose = $2 and used_at is null and expires_at > $3",
    )
    .bind(account_id.as_str())
    .bind(word(Purpose::Invitation)?)
    .bind(timestamp(now))
    .fetch_one(conn)
    .await?;
    let next = row.text_or_null("expires_at")?;
    next.map(|text| text.parse().map_err(|_| super::row::bad("expires_at"))).transpose()
}

/// Whether the person has an invitation that is still valid.
pub async fn is_invited(conn: &mut AnyConnection, person_id: &PersonId, now: DateTime<Utc>) -> Result<bool> {
    let row = sqlx::query(
        "select id from tickets
        where person_id = $1 and purpose = $2 and used_at is null and expires_at > $3 limit 1",
    )
    .bind(person_id.as_str())
    .bind(word(Purpose::Invitation)?)
    .bind(timestamp(now))
    .fetch_optional(conn)
    .await?;
    Ok(row.is_some())
}
