//! Bodies, which are read before anything is done for them: whoever sends slowly keeps nobody but themselves waiting.

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
    /// It is longer than it may be.
    TooLong,
    /// It did not come in time.
    TooSlow,
    /// It broke off.
    Broken,
}

/// The whole of a body that is no longer than `most` bytes and comes `within` that time.
pub(super) async fn whole(body: Body, most: usize, within: Duration) -> Result<Bytes, Unread> {
    match timeout(within, Limited::new(body, most).collect()).await {
        Ok(Ok(read)) => Ok(read.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Unread::TooLong),
        Ok(Err(_)) => Err(Unread::Broken),
        Err(_) => Err(Unread::TooSlow),
    }
}

/// What is answered to a body that did not come, or not whole. The rest of it is not waited for.
pub(super) fn answer(unread: &Unread) -> Response {
    let status = match unread {
        Unread::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
        Unread::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Unread::Broken => StatusCode::BAD_REQUEST,
    };
    (status, [(CONNECTION, HeaderValue::from_static("close"))]).into_response()
}
