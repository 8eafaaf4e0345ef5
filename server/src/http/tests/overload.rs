//! Overload: a visitor who is one too many is sent away at once, and the server says that it is not ready for more.

use super::{Answer, Body, RETRY_AFTER, Request, Server, StatusCode};
use axum::extract::ConnectInfo;
use axum::http::header::COOKIE;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::time::sleep;
use tower::ServiceExt;

/// How many places ask for a document…
const PLACES: u8 = 6;
/// …how many each…
const OF_PLACE: u8 = 10;
/// …and how many of all of them are answered or wait.
const OF_ALL: usize = 48;

/// Somebody with a session, at one of many places, asks for a document. Only the database knows whose session it is.
fn asks_for_a_document(place: u8) -> Request<Body> {
    let mut request = Request::get("/invoices/INV-000001/pdf")
        .header(COOKIE, "session=0123456789abcdef")
        .body(Body::empty())
        .expect("a request");
    let at = SocketAddr::from(([192, 0, 2, place], 40_000));
    request.extensions_mut().insert(ConnectInfo(at));
    request
}

/// Whether it is ready within that time.
async fn is_ready_within(server: &Server, most: Duration) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < most {
        if server.get("/ready", &[]).await.status == StatusCode::OK {
            return true;
        }
        sleep(Duration::from_millis(100)).await;
    }
    false
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_overloaded_server_is_alive_and_not_ready_and_recovers_within_seconds() {
    let (server, store) = Server::with_store("http://127.0.0.1:3000").await;
    assert!(is_ready_within(&server, Duration::from_secs(1)).await);
    // The database answers nobody while all its connections are taken.
    let mut taken = Vec::new();
    for _ in 0..store.pool().options().get_max_connections() {
        taken.push(store.pool().acquire().await.expect("a connection that nobody uses"));
    }
    let mut asked = tokio::task::JoinSet::new();
    for number in 0..PLACES * OF_PLACE {
        asked.spawn(server.0.clone().oneshot(asks_for_a_document(number / OF_PLACE)));
    }
    for _ in OF_ALL..usize::from(PLACES * OF_PLACE) {
        let sent_away = asked.join_next().await.expect("some are too many").expect("an answer");
        let sent_away = Answer::of(sent_away.expect("an answer")).await;
        assert_eq!(
            (sent_away.status, sent_away.header(&RETRY_AFTER)),
            (StatusCode::SERVICE_UNAVAILABLE, "2")
        );
        assert_eq!(sent_away.text(), "busy");
    }
    let ready = server.get("/ready", &[]).await;
    assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ready.text(), "overloaded: visitors are asked to come back\n");
    assert_eq!(ready.header(&RETRY_AFTER), "2");
    let alive = server.get("/health", &[]).await;
    assert_eq!((alive.status, alive.text().as_str()), (StatusCode::OK, "ok\n"));
    drop(taken);
    for answer in asked.join_all().await {
        assert_ne!(
            answer.expect("an answer").status(),
            StatusCode::SERVICE_UNAVAILABLE,
            "whoever waited is served"
        );
    }
    assert!(is_ready_within(&server, Duration::from_secs(5)).await);
}
