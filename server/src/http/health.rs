//! Whether this server can do its work.

use super::Site;
use crate::store::{Result, outbox};
use axum::extract::State;
use axum::http::StatusCode;

/// 200 if the database answers, 503 if not. Mail that could not be sent is no reason to restart a server: it is counted
/// in the answer, for whoever looks after it.
pub(super) async fn health(State(site): State<Site>) -> (StatusCode, String) {
    match dead_mails(&site).await {
        Ok(dead) => (StatusCode::OK, format!("ok\ndead mails: {dead}\n")),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n".into())
        }
    }
}

async fn dead_mails(site: &Site) -> Result<i64> {
    outbox::count_dead(&mut *site.store.pool().acquire().await?).await
}
