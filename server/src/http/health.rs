//! Whether this server can do its work.

use super::Site;
use axum::extract::State;
use axum::http::StatusCode;

/// 200 if the database answers, 503 if not.
pub(super) async fn health(State(site): State<Site>) -> (StatusCode, &'static str) {
    match sqlx::query("select 1").execute(site.store.pool()).await {
        Ok(_) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}
