//! Why subscriptions were cancelled.

use super::Result;
use super::row::{Columns, timestamp};
use app::ids::{AccountId, PersonId, SubscriptionId};
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// The reason that a person who cancelled gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cancellation {
    /// The subscription.
    pub subscription_id: SubscriptionId,
    /// The version of the subscription that was cancelled.
    pub version: i64,
    /// The account.
    pub account_id: AccountId,
    /// The person who cancelled.
    pub person_id: PersonId,
    /// One of `app::billing::CANCELLATION_REASONS`, or empty.
    pub why: String,
    /// The comment in the person's own words, or empty.
    pub comment: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// Writes it down.
pub async fn insert(conn: &mut AnyConnection, said: &Cancellation) -> Result<()> {
    sqlx::query(
        "insert into cancellations (subscription_id, version, account_id, person_id, why, comment, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(said.subscription_id.as_str())
    .bind(said.version)
    .bind(said.account_id.as_str())
    .bind(said.person_id.as_str())
    .bind(&said.why)
    .bind(&said.comment)
    .bind(timestamp(said.created_at))
    .execute(conn)
    .await?;
    Ok(())
}

/// All of them, the oldest first.
pub async fn all(conn: &mut AnyConnection) -> Result<Vec<Cancellation>> {
    let rows = sqlx::query(
        "select subscription_id, version, account_id, person_id, why, comment, created_at
        from cancellations order by created_at, subscription_id, version",
    )
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Cancellation {
                subscription_id: row.id("subscription_id")?,
                version: row.int("version")?,
                account_id: row.id("account_id")?,
                person_id: row.id("person_id")?,
                why: row.text("why")?,
                comment: row.text("comment")?,
                created_at: row.instant("created_at")?,
            })
        })
        .collect()
}
