//! Requests to support.

use super::Result;
use super::row::{Columns, timestamp};
use app::billing::EmailAddress;
use app::ids::{AccountId, PersonId, SubscriptionId};
use app::ports::SupportRequest;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// Writes a request. False, and nothing is written, when its form was sent before.
pub async fn insert(
    conn: &mut AnyConnection,
    account_id: &AccountId,
    person_id: &PersonId,
    request: &SupportRequest,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "insert into support_requests (account_id, form_key, person_id, about, subscription_id, message, created_at)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (account_id, form_key) do nothing",
    )
    .bind(account_id.as_str())
    .bind(&request.key)
    .bind(person_id.as_str())
    .bind(&request.about)
    .bind(request.subscription.clone().map(String::from))
    .bind(&request.message)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// How many requests the account has sent after `since`.
pub async fn count(conn: &mut AnyConnection, account_id: &AccountId, since: DateTime<Utc>) -> Result<i64> {
    let row = sqlx::query(
        "select count(*) as requests from support_requests where account_id = $1 and created_at > $2",
    );
    row.bind(account_id.as_str()).bind(timestamp(since)).fetch_one(conn).await?.int("requests")
}

/// A request, and who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedRequest {
    /// When.
    pub created_at: DateTime<Utc>,
    /// The account.
    pub account_id: AccountId,
    /// The address to which the answer goes.
    pub email: EmailAddress,
    /// The subject: see `SupportRequest`.
    pub about: String,
    /// The subscription that it is about, if it is about one.
    pub subscription_id: Option<SubscriptionId>,
    /// The request in the person's own words, or empty.
    pub message: String,
}

/// All of them, the oldest first.
pub async fn all(conn: &mut AnyConnection) -> Result<Vec<ReceivedRequest>> {
    let rows = sqlx::query(
        "select support_requests.created_at, support_requests.account_id, email, about, subscription_id, message
        from support_requests join people on people.id = person_id
        order by support_requests.created_at, support_requests.account_id, form_key",
    )
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(ReceivedRequest {
                created_at: row.instant("created_at")?,
                account_id: row.id("account_id")?,
                email: row.email("email")?,
                about: row.text("about")?,
                subscription_id: row.id_or_null("subscription_id")?,
                message: row.text("message")?,
            })
        })
        .collect()
}
