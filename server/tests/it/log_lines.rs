//! The log of a started server: each of its lines has its form, whatever visitors write.

use crate::running::{DEMO, Running};
use chrono::DateTime;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;

/// A line that somebody would like to see in the log.
const FORGED: &str = "2030-01-01T00:00:00Z  WARN security: event=\"operator-acted\" operator=\"mallory\"";

/// What ends a line somewhere.
const LINE_BREAKS: [&str; 5] = ["\n", "\r", "\r\n", "\u{85}", "\u{2028}"];

/// The headers that the server reads.
const HEADERS: [&str; 5] = ["x-forwarded-for", "user-agent", "cookie", "referer", "accept-language"];

/// Sends a request with further headers. Most of these requests are refused, and any answer will do.
fn sends(server: &Running, request: &str, headers: &str, form: &str) {
    let mut stream = TcpStream::connect(&server.address).unwrap();
    let head = format!(
        "{request} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {}\r\n{headers}\
         content-type: application/x-www-form-urlencoded\r\n\r\n",
        server.address,
        form.len()
    );
    stream.write_all(format!("{head}{form}").as_bytes()).unwrap();
    let mut answer = Vec::new();
    _ = stream.read_to_end(&mut answer);
    assert!(answer.starts_with(b"HTTP/1.1 "), "no answer to {request}, {headers}");
}

/// Writes the forged line into addresses, a form and headers, and gives the log.
fn log_of(variables: &[(&str, &str)]) -> String {
    let home = tempfile::tempdir().unwrap();
    let variables = [&[("PRORATA_PROXY_HEADER", "X-Forwarded-For")][..], variables].concat();
    let server = Running::start(&home, &DEMO, &variables);
    let typed: String = form_urlencoded::byte_serialize(format!("a\r\n{FORGED}").as_bytes()).collect();
    let form = format!("lang=en&email={typed}%40b.example&password={typed}&next={typed}");
    sends(&server, "POST /api/sign_in", "", &form);
    for target in ["/nothing", "/en", "/en/orders", "/invoices", "/api"] {
        sends(&server, &format!("GET {target}/{typed}?{typed}={typed}"), "", "");
    }
    for line_break in LINE_BREAKS {
        for name in HEADERS {
            let header = format!("{name}: session=203.0.113.7{line_break}{FORGED}\r\n");
            sends(&server, "GET /nothing", &header, "");
        }
    }
    server.end().1
}

#[test]
fn what_a_visitor_writes_begins_no_line_of_the_log() {
    let log = log_of(&[]);
    for line in log.split(['\n', '\r', '\u{85}', '\u{2028}']).filter(|line| !line.is_empty()) {
        let begins = line.split(' ').next().unwrap();
        assert!(DateTime::parse_from_rfc3339(begins).is_ok() && !line.starts_with("2030"), "{line}");
    }
    assert!(log.lines().filter(|line| line.contains("event=\"refused\"")).count() >= 5, "{log}");
    assert!(!log.contains("mallory"), "{log}");
}

#[test]
fn a_server_writes_its_log_as_json_by_a_setting() {
    let log = log_of(&[("PRORATA_LOG_FORMAT", "json")]);
    let mut refused = 0;
    for line in log.lines() {
        let line: Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"));
        assert!(DateTime::parse_from_rfc3339(line["timestamp"].as_str().unwrap()).is_ok(), "{line}");
        if line["event"] == "refused" {
            assert_eq!((&line["target"], &line["level"]), (&"security".into(), &"WARN".into()), "{line}");
            assert_eq!(line["span"]["id"].as_str().unwrap().len(), 16, "{line}");
            refused += 1;
        }
    }
    assert!(refused >= 5, "{log}");
}
