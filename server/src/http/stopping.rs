//! How a server leaves the others that stand beside it. First it says that it is not ready, and goes on answering: a
//! balancer notices, and sends visitors elsewhere. The door is closed only after that. A door that closes at once would be
//! closed in front of those who are on their way.

use axum::extract::{Request, State};
use axum::http::header::{CONNECTION, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Whether the server was told to stop.
#[derive(Clone, Debug, Default)]
pub struct Stopping(Arc<AtomicBool>);

impl Stopping {
    /// Whether it was told to.
    pub(super) fn has_begun(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Resolves when the process was told to stop and balancers have had `drain` to notice. Whoever tells it once more
    /// does not want to wait.
    pub(super) async fn door_closes(self, drain: Duration) {
        told_to_stop().await;
        tracing::info!(drain_seconds = drain.as_secs(), "stopping");
        self.0.store(true, Ordering::Relaxed);
        tokio::select! {
            () = tokio::time::sleep(drain) => {}
            () = told_to_stop() => {}
        }
    }
}

/// While the server stops, each answer is the last one of its connection. A connection that is kept would be closed while
/// another request is on its way.
pub(super) async fn last_answers(State(stopping): State<Stopping>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if stopping.has_begun() {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// Resolves on Ctrl-C and, where there is one, on SIGTERM.
async fn told_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
