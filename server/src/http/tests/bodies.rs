//! Bodies: nothing is read of one before it is known that its sender may send it.

use super::{ACCEPT, Body, CONTENT_TYPE, Request, Router, Server};
use crate::http::door::is_open;
use axum::body::{Bytes, HttpBody};
use axum::http::header::ORIGIN;
use leptos::server_fn::axum::server_fn_paths;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tower::ServiceExt;

/// A body of a known length that never comes.
pub(super) struct Unsent(pub u64);

impl HttpBody for Unsent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }

    fn size_hint(&self) -> http_body::SizeHint {
        http_body::SizeHint::with_exact(self.0)
    }
}

/// Every path to which something can be sent: the server functions, as they are registered, and our own.
fn posts() -> Vec<&'static str> {
    let own = [
        "/switch-language",
        "/take-along",
        "/payment-details",
        "/licence-lists/de/x",
        "/invoice-mails/x",
        "/sandbox/payment-details/x",
        "/sandbox/charges/x",
        "/webhooks/stripe",
        "/api/nothing",
        "/nothing",
        "/de/sign-in",
        "/health",
    ];
    server_fn_paths().map(|(path, _)| path).chain(own).collect()
}

/// A form as a page of that origin sends it to that path: a length, and then nothing.
#[derive(Clone, Copy)]
struct Begun {
    path: &'static str,
    length: u64,
    origin: &'static str,
    accept: &'static str,
}

/// All of them.
fn begun() -> Vec<Begun> {
    let mut all = Vec::new();
    for path in posts() {
        for length in [1, 17 * 1024, 8 * 1024 * 1024] {
            for (origin, accept) in [("https://evil.example", "*/*"), ("", "*/*"), ("", "text/html")] {
                all.push(Begun { path, length, origin, accept });
            }
        }
    }
    all
}

/// An answer comes within this time, or does not come before the body.
const AT_ONCE: Duration = Duration::from_secs(4);

impl Begun {
    fn request(self) -> Request<Body> {
        let mut request = Request::post(self.path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        request = request.header(ACCEPT, self.accept);
        if !self.origin.is_empty() {
            request = request.header(ORIGIN, self.origin);
        }
        request.body(Body::new(Unsent(self.length))).expect("a request")
    }

    /// Whether it may be read. Forms for everybody are read up to their largest size. A short form of a page is read, too:
    /// its choices go along to the sign-in. A report is read in full, since its signature is over all of it.
    fn may_be_read(self) -> bool {
        let of_page = self.path.starts_with("/api/") && self.accept == "text/html";
        self.length == 1 && self.origin.is_empty() && (is_open(self.path) || of_page)
    }

    async fn is_answered_or_read(self, router: Router) {
        let Self { path, length, origin, accept } = self;
        let Ok(answer) = tokio::time::timeout(AT_ONCE, router.oneshot(self.request())).await else {
            assert!(self.may_be_read(), "{path} waits for {length} bytes of {origin}");
            return;
        };
        let status = answer.expect("an answer").status().as_u16();
        let expected: &[u16] = match (origin, path) {
            ("", "/invoice-mails/x") => &[200, 413, 429],
            ("", _) => &[303, 401, 404, 405, 413, 429],
            _ => &[403],
        };
        assert!(expected.contains(&status), "{path} {length} {origin} {accept}: {status}");
    }
}

/// Forms that are read wait for their bodies side by side.
#[tokio::test]
async fn nothing_is_read_of_a_body_that_is_too_large_or_of_who_may_not_send_it() {
    let server = Server::at("https://billing.example.com").await;
    assert!(posts().len() > 30, "{:?}", posts());
    let mut sent = tokio::task::JoinSet::new();
    for form in begun() {
        sent.spawn(form.is_answered_or_read(server.0.clone()));
    }
    sent.join_all().await;
}
