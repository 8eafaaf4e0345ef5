//! The status of the answer when a server function could not do its work.

use app::api::Problem;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The longest problem. It is one word.
const MAX_PROBLEM_BYTES: usize = 1024;

/// Sets the status of errors: `server_fn` answers every error with 500. The errors of a server function itself have
/// their status already. A form that is not one of ours does not get that far.
pub(super) async fn status(request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api/");
    let response = next.run(request).await;
    if !api || response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, MAX_PROBLEM_BYTES).await else { return parts.status.into_response() };
    if let Some(problem) = str::from_utf8(&body).ok().and_then(Problem::from_code) {
        parts.status = StatusCode::from_u16(problem.status()).unwrap_or(parts.status);
    }
    Response::from_parts(parts, Body::from(body))
}
