//! One log line for each request, without anything personal: the route as it is declared, and never the URL, whose
//! query contains what people typed. A span surrounds all that is logged meanwhile. It says which request it was, and
//! where the request came from.

use super::connections::Peer;
use super::place::Places;
use crate::secret::mark;
use crate::security_log::TARGET;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use std::time::Instant;
use tracing::Instrument as _;
use tracing::field::Empty;

/// Logs how a request was answered.
pub(super) async fn log(State(places): State<Arc<Places>>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let peer = request.extensions().get::<ConnectInfo<Peer>>();
    let _answering = peer.map(|peer| peer.0.watch.answering());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = move || route.as_ref().map_or("(none)", MatchedPath::as_str).to_owned();
    let place = places.note(&mut request);
    // The span has the highest level, so every filter that lets a line through also lets the span through.
    // `person` is written into it once it is known who holds the session.
    let span = tracing::error_span!(
        "request", id = mark(), place, method = %method, route = route(), person = Empty, account = Empty
    );
    let answered = async move {
        let response = next.run(request).await;
        let status = response.status();
        let duration_ms = begun.elapsed().as_millis();
        if is_refusal(status) {
            tracing::warn!(target: TARGET, event = "refused", status = status.as_u16());
        }
        if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE {
            tracing::error!(status = status.as_u16(), duration_ms, "answered");
        } else {
            tracing::debug!(status = status.as_u16(), duration_ms, "answered");
        }
        response
    };
    answered.instrument(span).await
}

/// Whether the status refuses something. 404 is a refusal, too: another account's ids do not exist.
fn is_refusal(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::UNAUTHORIZED
            | StatusCode::FORBIDDEN
            | StatusCode::NOT_FOUND
            | StatusCode::PAYLOAD_TOO_LARGE
            | StatusCode::UNPROCESSABLE_ENTITY
            | StatusCode::TOO_MANY_REQUESTS
    )
}
