//! What people asked support for.

use super::Result;
use super::row::timestamp;
use app::ports::SupportRequest;
use chrono::{DateTime, Utc};
use sqlx::AnyConnection;

/// Writes a request; false, and writes nothing, when its form was sent before.
pub async fn insert(
    conn: &mut AnyConnection,
    account_id: &str,
    person_id: &str,
    request: &SupportRequest,
    now: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "insert into support_requests (account_id, form_key, person_id, about, subscription_id, message, created_at)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (account_id, form_key) do nothing",
    )
    .bind(account_id)
    .bind(&request.key)
    .bind(person_id)
    .bind(&request.about)
    .bind(request.subscription.clone())
    .bind(&request.message)
    .bind(timestamp(now))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
