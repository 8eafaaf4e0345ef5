//! A server that plays VIES, well or badly.

use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The consultation number of every answer to a requester.
pub const PROOF: &str = "WAPIAAAAY1k2Ovrg";

/// How it answers.
#[derive(Clone, Copy, Debug)]
pub enum Says {
    Valid,
    Invalid,
    /// 200, with a verdict of `false` beside the error.
    StateUnavailable,
    /// 400, with only the error.
    Overloaded,
    Status(u16),
    Redirect,
    /// The page of a proxy.
    Page,
    /// JSON that ends too early.
    HalfAnAnswer,
    /// More than anybody wants to read.
    Endless,
    /// It accepts and reads, and does nothing else.
    Nothing,
    /// It announces an answer, and sends only the beginning.
    BeginsAndStalls,
    HangsUp,
}

pub struct Register {
    pub url: String,
    shared: Arc<Mutex<Shared>>,
}

struct Shared {
    says: Says,
    asked: Vec<String>,
    /// Connections that are left open.
    stalled: Vec<TcpStream>,
}

impl Register {
    /// Starts listening. At first it says that every number is valid.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/api", listener.local_addr().unwrap());
        let shared = Arc::new(Mutex::new(Shared { says: Says::Valid, asked: vec![], stalled: vec![] }));
        let state = Arc::clone(&shared);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, Arc::clone(&state)));
            }
        });
        Self { url, shared }
    }

    pub fn says(&self, says: Says) {
        self.shared.lock().unwrap().says = says;
    }

    /// The requests so far: method, path and body.
    pub fn asked(&self) -> Vec<String> {
        self.shared.lock().unwrap().asked.clone()
    }
}

async fn answer(mut stream: TcpStream, shared: Arc<Mutex<Shared>>) {
    let Some((head, body)) = request(&mut stream).await else { return };
    let line = head.lines().next().unwrap_or_default().trim_end_matches(" HTTP/1.1").to_owned();
    let says = {
        let mut shared = shared.lock().unwrap();
        shared.asked.push(format!("{line} {body}"));
        shared.says
    };
    let posted = line.starts_with("POST");
    let response = match says {
        Says::Valid => ok(&verdict(&line, &body, posted, true)),
        Says::Invalid => ok(&verdict(&line, &body, posted, false)),
        Says::StateUnavailable if posted => {
            ok(r#"{"actionSucceed":false,"errorWrappers":[{"error":"MS_UNAVAILABLE"}]}"#)
        }
        Says::StateUnavailable => ok(
            r#"{"isValid":false,"userError":"MS_UNAVAILABLE","requestIdentifier":"","vatNumber":"00743110157"}"#,
        ),
        Says::Overloaded => http(
            "400 Bad Request",
            "",
            r#"{"actionSucceed":false,"errorWrappers":[{"error":"GLOBAL_MAX_CONCURRENT_REQ"}]}"#,
        ),
        Says::Status(status) => http(&format!("{status} Sorry"), "", r#"{"isValid":true,"valid":true}"#),
        Says::Redirect => http("302 Found", "location: /elsewhere\r\n", ""),
        Says::Page => ok("<!doctype html><title>Down for maintenance</title>"),
        Says::HalfAnAnswer => ok(r#"{"isValid": true, "userError": "VAL"#),
        Says::Endless => {
            ok(&format!(r#"{{"valid":true,"isValid":true,"name":"{}"}}"#, "x".repeat(1_000_000)))
        }
        Says::BeginsAndStalls => {
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{\"isValid\":"
                .into()
        }
        Says::Nothing => String::new(),
        Says::HangsUp => return,
    };
    // A client that has lost patience does not read it.
    _ = stream.write_all(response.as_bytes()).await;
    if matches!(says, Says::Nothing | Says::BeginsAndStalls) {
        shared.lock().unwrap().stalled.push(stream);
    }
}

/// The head and the body of a request.
async fn request(stream: &mut TcpStream) -> Option<(String, String)> {
    let mut bytes = Vec::new();
    loop {
        let mut chunk = [0; 1024];
        let read = stream.read(&mut chunk).await.ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&chunk[..read]);
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| {
            line.to_ascii_lowercase()
                .strip_prefix("content-length:")
                .map(|length| length.trim().parse().unwrap())
        });
        if body.len() >= length.unwrap_or(0) {
            return Some((head.to_owned(), body.to_owned()));
        }
    }
}

fn verdict(line: &str, body: &str, posted: bool, valid: bool) -> String {
    if posted {
        let asked: serde_json::Value = serde_json::from_str(body).unwrap();
        return serde_json::json!({
            "countryCode": asked["countryCode"], "vatNumber": asked["vatNumber"],
            "requestDate": "2026-03-16T09:00:00.000Z", "valid": valid, "requestIdentifier": PROOF,
            "name": "---", "address": "---", "traderName": "---",
        })
        .to_string();
    }
    let number = line.rsplit('/').next().unwrap_or_default();
    serde_json::json!({
        "isValid": valid, "requestDate": "2026-03-16T09:00:00.000Z", "userError": if valid { "VALID" } else { "INVALID" },
        "name": "---", "address": "---", "requestIdentifier": "", "originalVatNumber": number, "vatNumber": number,
        "viesApproximate": {"name": "---", "matchName": 3},
    })
    .to_string()
}

fn ok(body: &str) -> String {
    http("200 OK", "content-type: application/json\r\n", body)
}

fn http(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}
