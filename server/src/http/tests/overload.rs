//! Overload: a visitor who is one too many is sent away at once, and the server says that it is not ready for more.

use super::{Answer, Body, COOKIE, RETRY_AFTER, Request, Response, Server, StatusCode, Store};
use axum::extract::ConnectInfo;
use sqlx::pool::PoolConnection;
use std::convert::Infallible;
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

/// How many forms come from one place…
const FORMS: usize = 300;
/// …and how many of them are looked at or wait for it, as pages do.
const FORMS_THAT_WAIT: usize = 250;

/// Only the database can say whose session it is.
const A_SESSION: &str = "session=0123456789abcdef";

/// The request comes from that place.
fn from_place(mut request: Request<Body>, place: u8) -> Request<Body> {
    let at = SocketAddr::from(([192, 0, 2, place], 40_000));
    request.extensions_mut().insert(ConnectInfo(at));
    request
}

/// Somebody with a session, at one of many places, asks for a document.
fn asks_for_a_document(place: u8) -> Request<Body> {
    let request = Request::get("/invoices/INV-000001/pdf").header(COOKIE, A_SESSION);
    from_place(request.body(Body::empty()).expect("a request"), place)
}

/// Somebody with a session sends a form.
fn sends_a_form(place: u8) -> Request<Body> {
    let request = Request::post("/api/put_in_cart").header(COOKIE, A_SESSION);
    from_place(request.body(Body::from("lang=de")).expect("a request"), place)
}

/// Takes all connections to the database: it answers nobody until they are given back.
async fn take_all(store: &Store) -> Vec<PoolConnection<sqlx::Any>> {
    let mut taken = Vec::new();
    for _ in 0..store.pool().options().get_max_connections() {
        taken.push(store.pool().acquire().await.expect("a connection that nobody uses"));
    }
    taken
}

/// The answers that are still to come.
type Answers = tokio::task::JoinSet<Result<Response<Body>, Infallible>>;

/// The next one to be answered is sent away, to come back in a moment.
async fn one_is_sent_away(answers: &mut Answers) {
    let answer = answers.join_next().await.expect("some are too many").expect("an answer");
    let sent_away = Answer::of(answer.expect("an answer")).await;
    assert_eq!((sent_away.status, sent_away.header(&RETRY_AFTER)), (StatusCode::SERVICE_UNAVAILABLE, "2"));
    assert_eq!(sent_away.text(), "busy");
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
    let taken = take_all(&store).await;
    let mut answers = Answers::new();
    for number in 0..PLACES * OF_PLACE {
        answers.spawn(server.0.clone().oneshot(asks_for_a_document(number / OF_PLACE)));
    }
    for _ in OF_ALL..usize::from(PLACES * OF_PLACE) {
        one_is_sent_away(&mut answers).await;
    }
    let ready = server.get("/ready", &[]).await;
    assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ready.text(), "overloaded: visitors are asked to come back\n");
    assert_eq!(ready.header(&RETRY_AFTER), "2");
    let alive = server.get("/health", &[]).await;
    assert_eq!((alive.status, alive.text().as_str()), (StatusCode::OK, "ok\n"));
    drop(taken);
    for answer in answers.join_all().await {
        assert_ne!(
            answer.expect("an answer").status(),
            StatusCode::SERVICE_UNAVAILABLE,
            "whoever waited is served"
        );
    }
    assert!(is_ready_within(&server, Duration::from_secs(5)).await);
}

/// The sender of a form with a session, whether it is good or not, is looked up before the form is read. The database is
/// not asked for more senders at once than for pages, and it is asked for senders of other places, too.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_of_forms_waits_for_its_turn_before_the_database_is_asked() {
    let (server, store) = Server::with_store("http://127.0.0.1:3000").await;
    let taken = take_all(&store).await;
    let begun = Instant::now();
    let mut answers = Answers::new();
    for _ in 0..FORMS {
        answers.spawn(server.0.clone().oneshot(sends_a_form(1)));
    }
    for _ in FORMS_THAT_WAIT..FORMS {
        one_is_sent_away(&mut answers).await;
    }
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}: they are told at once", begun.elapsed());
    // Somebody at another place waits for a few of the forms, and not for all of them.
    let elsewhere = tokio::spawn(server.0.clone().oneshot(asks_for_a_document(2)));
    sleep(Duration::from_millis(100)).await;
    drop(taken);
    while !elsewhere.is_finished() {
        let answer = answers.join_next().await.expect("the last form comes later").expect("an answer");
        assert_eq!(answer.expect("an answer").status(), StatusCode::UNAUTHORIZED);
    }
    let answer = elsewhere.await.expect("an answer").expect("an answer");
    assert_ne!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(answers.len() > FORMS_THAT_WAIT / 2, "{} forms are left", answers.len());
    for answer in answers.join_all().await {
        let status = answer.expect("an answer").status();
        assert_eq!(status, StatusCode::UNAUTHORIZED, "whoever waited is looked up");
    }
}
