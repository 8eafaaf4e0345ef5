//! The role of billing contact, while it is offered to somebody else.

use super::Result;
use super::row::{Columns, timestamp};
use app::ids::{AccountId, PersonId};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// An offer that the colleague has not accepted yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The offer's id.
    pub id: String,
    /// The person who has the role.
    pub from_person: PersonId,
    /// The person who is to have it.
    pub to_person: PersonId,
    /// When it was offered.
    pub created_at: DateTime<Utc>,
}

/// The account's offer, if one waits.
pub async fn get(conn: &mut AnyConnection, account_id: &AccountId) -> Result<Option<Handover>> {
    let row =
        sqlx::query("select id, from_person, to_person, created_at from handovers where account_id = $1")
            .bind(account_id.as_str())
            .fetch_optional(conn)
            .await?;
    row.map(|row| {
        Ok(Handover {
            id: row.id("id")?,
            from_person: row.id("from_person")?,
            to_person: row.id("to_person")?,
            created_at: row.instant("created_at")?,
        })
    })
    .transpose()
}

/// Writes an offer, in place of an earlier one.
pub async fn put(conn: &mut AnyConnection, account_id: &AccountId, handover: &Handover) -> Result<()> {
    delete(&mut *conn, account_id).await?;
    sqlx::query(
        "insert into handovers (account_id, id, from_person, to_person, created_at)
        values ($1, $2, $3, $4, $5)",
    )
    .bind(account_id.as_str())
    .bind(&handover.id)
    .bind(handover.from_person.as_str())
    .bind(handover.to_person.as_str())
    .bind(timestamp(handover.created_at))
    .execute(conn)
    .await?;
    Ok(())
}

/// Deletes the offer.
pub async fn delete(conn: &mut AnyConnection, account_id: &AccountId) -> Result<()> {
    sqlx::query("delete from handovers where account_id = $1")
        .bind(account_id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}
