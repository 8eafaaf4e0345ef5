//! Slow and greedy clients, over real connections.

use super::bodies::Unsent;
use super::{Body, Server, StatusCode, Store};
use crate::http::connections::{Bounded, Bounds, Peer};
use crate::http::reading::{answer, whole};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const HEAD: Duration = Duration::from_millis(400);

/// The server on a port of its own.
async fn serving(most: usize, idle: Duration) -> (SocketAddr, Server, Store) {
    let (server, store) = Server::with_store("http://127.0.0.1:3000").await;
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_all_places_are_taken_the_longest_silent_makes_room() {
    let (address, ..) = serving(8, Duration::from_secs(30)).await;
    let mut held = Vec::new();
    for _ in 0..40 {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        stream.write_all(b"GET /health HTTP/1.1\r\n").await.expect("sent");
        held.push(stream);
    }
    let begun = Instant::now();
    assert!(asks(address, "/health").await.starts_with("HTTP/1.1 200"));
    assert!(begun.elapsed() < HEAD, "{:?}: it does not wait for the others", begun.elapsed());
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
