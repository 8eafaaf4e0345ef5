//! Slow and greedy clients, over real connections.

use super::bodies::Unsent;
use super::{Body, Server, StatusCode, Store};
use crate::clock::Clock;
use crate::http::connections::{Bounded, Bounds, Peer};
use crate::http::reading::{answer, whole};
use crate::http::{GatewaySite, StripeReports};
use secrecy::SecretString;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const HEAD: Duration = Duration::from_millis(400);

const URL: &str = "http://127.0.0.1:3000";

/// Half a head.
const HALF_HEAD: &str = "GET /health HTTP/1.1\r\n";

/// A head without the body that it announces.
const NO_BODY: &str = "POST /api/sign_in HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n";

/// A head, and half of the body.
const HALF_BODY: &str = "POST /api/sign_in HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nlang=de&email=";

/// A head without the gateway's report that it announces.
const NO_REPORT: &str = "POST /webhooks/stripe HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n";

/// The server on a port of its own.
async fn serving(most: usize, idle: Duration) -> (SocketAddr, Server, Store) {
    serving_as(Server::with_store(URL).await, most, idle).await
}

async fn serving_as(
    (server, store): (Server, Store),
    most: usize,
    idle: Duration,
) -> (SocketAddr, Server, Store) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let bounds = Bounds { most, head: HEAD, idle, write: Duration::from_millis(800) };
    let service = server.0.clone().into_make_service_with_connect_info::<Peer>();
    tokio::spawn(async move { axum::serve(Bounded::new(listener, bounds), service).await });
    (address, server, store)
}

/// What is received until the other end closes, and how long that took.
async fn until_closed(stream: &mut TcpStream) -> (String, Duration) {
    let begun = Instant::now();
    let mut came = Vec::new();
    _ = stream.read_to_end(&mut came).await;
    (String::from_utf8_lossy(&came).into_owned(), begun.elapsed())
}

async fn asks(address: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let request = format!("GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("sent");
    until_closed(&mut stream).await.0
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn half_a_request_ends_after_a_while_also_when_it_comes_drop_by_drop() {
    let (address, ..) = serving(100, Duration::from_secs(30)).await;
    let mut silent = TcpStream::connect(address).await.expect("a connection");
    let mut half = TcpStream::connect(address).await.expect("a connection");
    half.write_all(b"GET /health HTTP/1.1\r\nhost: a\r\n").await.expect("sent");
    let (mut dripping, mut drops) = TcpStream::connect(address).await.expect("a connection").into_split();
    let drip = tokio::spawn(async move {
        let mut sent = 0;
        for byte in b"GET /health HTTP/1.1\r\nx: ".iter().chain(std::iter::repeat(&b'a')) {
            if drops.write_all(&[*byte]).await.is_err() {
                break;
            }
            sent += 1;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        sent
    });
    let begun = Instant::now();
    for stream in [&mut silent, &mut half] {
        until_closed(stream).await;
    }
    _ = dripping.read(&mut [0; 100]).await;
    assert!(begun.elapsed() < 4 * HEAD, "{:?}", begun.elapsed());
    assert!(begun.elapsed() >= HEAD / 2, "{:?}: nobody is hurried that much", begun.elapsed());
    assert!(drip.await.expect("it ends") < 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_is_kept_for_the_next_request_and_not_for_ever() {
    let (address, ..) = serving(100, 3 * HEAD).await;
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    for _ in 0..3 {
        stream.write_all(b"GET /health HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("sent");
        let mut answer = [0; 2000];
        let length = stream.read(&mut answer).await.expect("an answer");
        assert!(String::from_utf8_lossy(&answer[..length]).starts_with("HTTP/1.1 200"));
        // This is longer than a head may take: an idle connection does not count as a late head.
        tokio::time::sleep(HEAD + HEAD / 2).await;
    }
    let (rest, waited) = until_closed(&mut stream).await;
    assert!(rest.is_empty() && waited < 4 * HEAD, "{waited:?} {rest}");
}

/// Sends that on so many connections, one after the other, and then nothing more.
async fn begins(address: SocketAddr, half: &str, times: usize) -> Vec<TcpStream> {
    let mut begun = Vec::new();
    for _ in 0..times {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        stream.write_all(half.as_bytes()).await.expect("sent");
        begun.push(stream);
    }
    begun
}

/// Another client is served at once.
async fn serves_another(address: SocketAddr, meanwhile: &str) {
    let begun = Instant::now();
    let answer = asks(address, "/health").await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{meanwhile}: {answer}");
    assert!(begun.elapsed() < HEAD, "{meanwhile}: {:?}: it does not wait for the others", begun.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_all_places_are_taken_the_longest_silent_makes_room() {
    for half in [HALF_HEAD, NO_BODY, HALF_BODY] {
        let (address, ..) = serving(8, Duration::from_secs(30)).await;
        let _held = begins(address, half, 40).await;
        serves_another(address, half).await;
    }
}

/// Reports are read sixteen at a time. Those that wait for their turn hold no place that another needs, either.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reports_that_do_not_come_make_room_too() {
    let secret = Arc::new(SecretString::from("whsec_of_a_test"));
    let reports = StripeReports { secret, clock: Clock::system() };
    let server = Server::with_site(URL, |site| site.gateway = GatewaySite::Stripe(Some(reports))).await;
    let (address, ..) = serving_as(server, 40, Duration::from_secs(30)).await;
    let held = begins(address, NO_REPORT, 100).await;
    serves_another(address, NO_REPORT).await;
    // Whoever made room has no connection any more. If the head had been read by then, it has an answer.
    let mut first = held.into_iter().next().expect("a connection");
    let (told, waited) = until_closed(&mut first).await;
    assert!(waited < HEAD, "{waited:?}");
    assert!(told.is_empty() || told.starts_with("HTTP/1.1 400"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_that_comes_in_parts_is_waited_for_while_there_is_room() {
    let (address, ..) = serving(100, Duration::from_secs(30)).await;
    let mut slow = begins(address, HALF_BODY, 1).await.pop().expect("a connection");
    // It takes longer than a head may: a body has a limit of its own.
    tokio::time::sleep(2 * HEAD).await;
    serves_another(address, HALF_BODY).await;
    let rest = "x".repeat(100 - "lang=de&email=".len());
    slow.write_all(rest.as_bytes()).await.expect("sent");
    let mut answer = [0; 2000];
    let length = slow.read(&mut answer).await.expect("an answer");
    let told = String::from_utf8_lossy(&answer[..length]);
    assert!(told.starts_with("HTTP/1.1 4"), "the form is refused, not its sender: {told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_takes_nothing_of_an_answer_loses_the_connection() {
    let (address, server, _store) = serving(100, Duration::from_secs(30)).await;
    let big = server.1.path().join("pkg/big.js");
    std::fs::write(&big, vec![b'a'; 40_000_000]).expect("a file");
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.write_all(b"GET /pkg/big.js HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("sent");
    tokio::time::sleep(Duration::from_secs(2)).await;
    let (came, waited) = until_closed(&mut stream).await;
    assert!(came.len() < 39_000_000 && waited < Duration::from_secs(5), "{} {waited:?}", came.len());
}

#[tokio::test]
async fn a_body_that_does_not_come_ends_in_seconds_and_is_no_fault_of_ours() {
    let within = Duration::from_millis(50);
    let slow = whole(Body::new(Unsent(100)), 200, within).await.expect_err("it does not come");
    assert_eq!(answer(&slow).status(), StatusCode::REQUEST_TIMEOUT);
    let long = whole(Body::from("longer than that"), 10, within).await.expect_err("it is too long");
    assert_eq!(answer(&long).status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(whole(Body::from("short"), 10, within).await.expect("a body"), "short");
}
