//! Bodies. They are read before any work is done for them, so a slow sender keeps nobody else waiting.

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::http::header::{CONNECTION, HeaderValue};
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use std::time::Duration;
use tokio::time::timeout;

/// Why a body was not read.
#[derive(Debug)]
pub(super) enum Unread {
    /// It is too long.
    TooLong,
    /// It did not arrive in time.
    TooSlow,
    /// It broke off.
    Broken,
}

/// The whole body, if it is no longer than `most` bytes and arrives `within` that time.
pub(super) async fn whole(body: Body, most: usize, within: Duration) -> Result<Bytes, Unread> {
    match timeout(within, Limited::new(body, most).collect()).await {
        Ok(Ok(read)) => Ok(read.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Unread::TooLong),
        Ok(Err(_)) => Err(Unread::Broken),
        Err(_) => Err(Unread::TooSlow),
    }
}

/// The answer to a body that did not arrive completely. The rest of it is not waited for.
pub(super) fn answer(unread: &Unread) -> Response {
    let status = match unread {
        Unread::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
        Unread::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Unread::Broken => StatusCode::BAD_REQUEST,
    };
    (status, [(CONNECTION, HeaderValue::from_static("close"))]).into_response()
}
