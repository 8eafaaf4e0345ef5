//! Requests that no browser sends, and that the frameworks below do not expect.

use axum::extract::Request;
use axum::http::header::ALLOW;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The longest name of a file in `pkg`, in bytes; ours are far shorter. Looking for a name of more than 255 bytes fails
/// on most file systems, and would look like an error of the server instead of a missing file. `.br` or `.gz` may be
/// added.
const MAX_NAME_BYTES: usize = 200;

/// Refuses requests that a server of pages cannot answer: tunnels, echoes, and names that no file can have.
pub(super) async fn refuse(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::CONNECT | Method::TRACE) || !request.uri().path().starts_with('/')
    {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD, POST")]).into_response();
    }
    if names_no_file(request.uri()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    next.run(request).await
}

fn names_no_file(uri: &Uri) -> bool {
    let Some(file) = uri.path().strip_prefix("/pkg/") else { return false };
    file.contains("%00") || file.split('/').any(|name| name.len() > MAX_NAME_BYTES)
}
