//! The headers of every answer, including answers to requests that no browser sends.

use super::{Answer, Body, CONTENT_TYPE, COOKIE, LOCATION, Request, SET_COOKIE, Server, StatusCode};
use crate::demo;
use crate::http::HeaderSettings;
use axum::http::header::{ALLOW, CONTENT_SECURITY_POLICY, STRICT_TRANSPORT_SECURITY};
use axum::http::{HeaderName, Method};
use std::collections::BTreeSet;

async fn send(server: &Server, method: Method, uri: &str) -> Answer {
    let request = Request::builder().method(method).uri(uri).body(Body::empty());
    server.send(request.expect("a request")).await
}

#[tokio::test]
async fn what_is_no_request_to_a_server_of_pages_is_refused_quietly() {
    let server = Server::new().await;
    for (method, uri) in [
        (Method::CONNECT, "a.example:443"),
        (Method::CONNECT, "/de/cart"),
        (Method::TRACE, "/"),
        (Method::OPTIONS, "*"),
    ] {
        let answer = send(&server, method.clone(), uri).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {uri}");
        assert_eq!(answer.header(&ALLOW), "GET, HEAD, POST");
    }
    let long = format!("/pkg/{}", "a".repeat(5000));
    for method in [Method::GET, Method::HEAD] {
        for uri in
            ["/pkg/a%00", "/pkg/%00/b", "/pkg/..%2f..%2fetc%2fpasswd", "/pkg/%ff", "/pkg/a/../..", &long]
        {
            assert_eq!(
                send(&server, method.clone(), uri).await.status,
                StatusCode::NOT_FOUND,
                "{method} {uri}"
            );
        }
    }
}

#[tokio::test]
async fn every_body_says_what_it_is() {
    let server = Server::new().await;
    let mut with_body = 0;
    for path in [
        "/",
        "/de",
        "/de/sign-in",
        "/de/nothing",
        "/nothing",
        "/health",
        "/ready",
        "/pkg/prorata.js",
        "/pkg/none",
        "/icon.svg",
        "/api/nope",
        "/api/sign_in",
        "/api/load_visitor",
        "/invoices.csv",
        "/invoices/1/pdf",
        "/messages/none.bin",
        "/sandbox/style.css",
        "/sandbox/nothing",
        "/invoice-mails/x",
        "/licence-lists/de/x",
        "/switch-language",
        "/take-along",
        "/webhooks/x",
    ] {
        for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE]
        {
            let answer = send(&server, method.clone(), path).await;
            if !answer.body.is_empty() {
                with_body += 1;
                let kind = answer.header(&CONTENT_TYPE);
                assert!(!kind.is_empty(), "{method} {path} {}: {}", answer.status, answer.text());
                let is_text = kind.starts_with("text/") && kind != "text/javascript";
                assert!(!is_text || kind.contains("utf-8"), "{method} {path}: {kind}");
            }
        }
    }
    assert!(with_body > 20, "{with_body}");
}

/// The cookies that an answer sets.
fn cookies(answer: &Answer) -> Vec<String> {
    let all = answer.headers.get_all(SET_COOKIE).iter();
    all.map(|cookie| cookie.to_str().expect("plain").to_owned()).collect()
}

/// Every cookie that there is: of the language, of what was typed, of a session, of a known browser, and of a search.
async fn every_cookie(server: &Server) -> Vec<String> {
    let switched = server.post("/switch-language", "to=%2Fit%2Fsign-in&email=a", &[]).await;
    let form = format!("lang=it&email=it%40prorata.example&password={}&next=", demo::PASSWORD);
    let signed_in = server.post("/api/sign_in", &form, &[]).await;
    let session = cookies(&signed_in).into_iter().find(|cookie| cookie.contains("session="));
    let session = session.expect("a session");
    let session = session.split(';').next().unwrap_or_default();
    let searched = server.post("/api/search_people", "lang=it&search=Sara", &[(COOKIE, session)]).await;
    // A cookie that ends another one has the same attributes.
    let all = format!("{session}; __Host-search=x");
    let signed_out = server.post("/api/sign_out", "lang=it", &[(COOKIE, all.as_str())]).await;
    [switched, signed_in, searched, signed_out].iter().flat_map(cookies).collect()
}

#[tokio::test]
async fn every_cookie_is_the_hosts_own_behind_https() {
    let server = Server::with_accounts("https://billing.example.com").await;
    let cookies = every_cookie(&server).await;
    let names: BTreeSet<_> = cookies.iter().filter_map(|cookie| cookie.split('=').next()).collect();
    let expected = ["__Host-device", "__Host-lang", "__Host-search", "__Host-session", "__Host-typed"];
    assert_eq!(names.into_iter().collect::<Vec<_>>(), expected, "{cookies:?}");
    for cookie in &cookies {
        for part in ["Secure", "Path=/", "SameSite=Lax"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        // A page reads its language from the cookie. The server alone reads the others.
        assert_eq!(cookie.contains("HttpOnly"), !cookie.starts_with("__Host-lang="), "{cookie}");
    }
    let led = server.get("/", &[(COOKIE, "lang=de; __Host-lang=it")]).await;
    assert_eq!(led.header(&LOCATION), "/it/subscriptions");
    // Browsers accept the prefix on https only.
    let plain = Server::new().await.post("/switch-language", "to=%2Fit%2Fsign-in", &[]).await;
    assert!(plain.header(&SET_COOKIE).starts_with("lang=it;"));
}

#[tokio::test]
async fn an_operator_lists_the_host_and_hears_of_what_a_policy_forbade() {
    let headers = HeaderSettings { hsts_preload: true, csp_reports: Some("https://r.example/csp".into()) };
    let (server, _) = Server::with_headers("https://billing.example.com", headers).await;
    let answer = server.get("/de/sign-in", &[]).await;
    assert_eq!(answer.header(&STRICT_TRANSPORT_SECURITY), "max-age=63072000; includeSubDomains; preload");
    let reporting = HeaderName::from_static("reporting-endpoints");
    assert_eq!(answer.header(&reporting), "csp=\"https://r.example/csp\"");
    let policy = answer.header(&CONTENT_SECURITY_POLICY);
    assert!(policy.ends_with("; report-to csp; report-uri https://r.example/csp"), "{policy}");
    assert!(Server::new().await.get("/de/sign-in", &[]).await.header(&reporting).is_empty());
}
