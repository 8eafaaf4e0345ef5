//! The router, with requests that browsers and others send.

mod bodies;
mod connections;
mod headers;
mod overload;
mod switching;

use super::{Site, router};
use crate::clock::Clock;
use crate::config::Serve;
use crate::payments::sandbox::Sandbox;
use crate::store::Store;
use crate::use_cases::BillingCenter;
use crate::{catalogue, demo};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{
    ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, COOKIE, LOCATION, REFERER, RETRY_AFTER, SET_COOKIE, STRICT_TRANSPORT_SECURITY,
};
use axum::http::{HeaderName, Request, Response, StatusCode};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tower::ServiceExt;

struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    async fn of(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body").to_vec();
        Self { status: parts.status, headers: parts.headers, body }
    }

    fn header(&self, name: &HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a plain header"))
    }

    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("text")
    }
}

/// The server on an empty database. It lives as long as the directory.
struct Server(Router, TempDir);

impl Server {
    async fn at(public_url: &str) -> Self {
        Self::with_store(public_url).await.0
    }

    async fn with_store(public_url: &str) -> (Self, Store) {
        Self::with_headers(public_url, super::HeaderSettings::default()).await
    }

    async fn with_headers(public_url: &str, headers: super::HeaderSettings) -> (Self, Store) {
        Self::with_site(public_url, |site| site.headers = headers).await
    }

    /// A server with a change of what its routes use.
    async fn with_site(public_url: &str, change: impl FnOnce(&mut Site)) -> (Self, Store) {
        let directory = TempDir::new().expect("a directory");
        let url = format!("sqlite://{}", directory.path().join("test.db").display());
        let store = Store::open(&url).await.expect("a database");
        let clock = Clock::system();
        let sandbox = Sandbox::new(store.clone(), clock);
        let config = Serve::from_environment().expect("every setting has a default");
        let center = BillingCenter::new(store.clone(), Arc::new(sandbox.clone()), clock, config.settings());
        std::fs::create_dir(directory.path().join("pkg")).expect("a directory");
        std::fs::write(directory.path().join("pkg/prorata.js"), "export {}").expect("a file");
        let mut site = Site {
            center,
            store: store.clone(),
            gateway: super::GatewaySite::Sandbox(sandbox),
            site_root: directory.path().to_owned(),
            assets: super::assets(false),
            hash_files: false,
            public_url: public_url.parse().expect("a URL"),
            sign_ins_per_minute: NonZeroU32::MIN,
            proxy_header: None,
            headers: super::HeaderSettings::default(),
            stopping: super::Stopping::default(),
        };
        change(&mut site);
        (Self(router(site), directory), store)
    }

    /// The server on a database with the accounts of the demo.
    async fn with_accounts(public_url: &str) -> Self {
        let (server, store) = Self::with_store(public_url).await;
        let (clock, sold) = (Clock::system(), catalogue::read(None).expect("the catalogue of the demo"));
        store.replace_catalogue(&sold, clock.now()).await.expect("it is kept");
        let sandbox = Sandbox::new(store.clone(), clock);
        assert!(demo::seed(&store, &sandbox, &clock, "IE").await.expect("accounts"));
        server
    }

    async fn new() -> Self {
        Self::at("http://127.0.0.1:3000").await
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        Answer::of(self.0.clone().oneshot(request).await.expect("an answer")).await
    }

    async fn get(&self, path: &str, headers: &[(HeaderName, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    async fn post(&self, path: &str, form: &str, headers: &[(HeaderName, &str)]) -> Answer {
        let mut request = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        self.send(request.body(Body::from(form.to_owned())).expect("a request")).await
    }
}

#[tokio::test]
async fn the_root_leads_to_the_visitors_language() {
    let server = Server::new().await;
    for (headers, expected) in [
        (vec![], "/en/subscriptions"),
        (vec![(ACCEPT_LANGUAGE, "pt-PT,pt;q=0.9,en;q=0.8")], "/pt-PT/subscriptions"),
        (vec![(ACCEPT_LANGUAGE, "pt-BR,pt;q=0.9,en;q=0.8")], "/pt/subscriptions"),
        (vec![(ACCEPT_LANGUAGE, "xx,es-XX;q=0.5")], "/es/subscriptions"),
        (vec![(ACCEPT_LANGUAGE, "xx"), (COOKIE, "lang=it")], "/it/subscriptions"),
        (vec![(ACCEPT_LANGUAGE, "de"), (COOKIE, "lang=xx")], "/de/subscriptions"),
        (vec![(ACCEPT_LANGUAGE, ";;;q=x")], "/en/subscriptions"),
    ] {
        let answer = server.get("/", &headers).await;
        assert_eq!(
            (answer.status, answer.header(&LOCATION)),
            (StatusCode::SEE_OTHER, expected),
            "{headers:?}"
        );
    }
    assert_eq!(server.get("/de", &[]).await.header(&LOCATION), "/de/subscriptions");
}

#[tokio::test]
async fn an_address_that_is_nearly_a_page_leads_to_it() {
    let server = Server::new().await;
    let italian = [(ACCEPT_LANGUAGE, "it")];
    for (address, page) in [
        ("/de/", "/de/subscriptions"),
        ("/de/checkout/?a=1", "/de/checkout?a=1"),
        ("/DE", "/de/subscriptions"),
        ("/pt-BR/cart", "/pt/cart"),
        ("/subscriptions", "/it/subscriptions"),
        ("/payment-methods", "/it/payment-methods"),
    ] {
        let answer = server.get(address, &italian).await;
        assert_eq!((answer.status, answer.header(&LOCATION)), (StatusCode::SEE_OTHER, page), "{address}");
    }
}

#[tokio::test]
async fn what_does_not_exist_is_a_page_that_says_so() {
    let server = Server::new().await;
    for path in ["/xx", "/de/nothing", "/nothing/at/all", "/icon.ico"] {
        let answer = server.get(path, &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().contains("<h1"), "{path}");
    }
    assert_eq!(server.get("/pkg/none.js", &[]).await.header(&CACHE_CONTROL), "no-store");
    assert_eq!(server.get("/messages/none.bin", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_page_runs_only_the_scripts_that_carry_its_nonce() {
    let server = Server::new().await;
    let [first, second] = [server.get("/de/sign-in", &[]).await, server.get("/de/sign-in", &[]).await];
    assert_eq!(first.status, StatusCode::OK);
    let policy = first.header(&CONTENT_SECURITY_POLICY);
    assert_ne!(policy, second.header(&CONTENT_SECURITY_POLICY));
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce");
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
             frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default"
        )
    );
    let page = first.text();
    let scripts = page.matches("<script").count();
    assert!(scripts > 0);
    assert_eq!(page.matches(&format!("nonce=\"{nonce}\"")).count(), scripts);
    assert!(!page.contains(" style=\""));
}

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    let server = Server::new().await;
    for path in [
        "/",
        "/de/sign-in",
        "/pkg/prorata.js",
        "/nothing/here",
        "/health",
        "/ready",
        "/sandbox/style.css",
        "/sandbox/charges/x",
    ] {
        let answer = server.get(path, &[]).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(&HeaderName::from_static(name)), value, "{path} {name}");
        }
        assert!(answer.header(&CONTENT_SECURITY_POLICY).contains("default-src 'none'"), "{path}");
        assert!(!answer.header(&CACHE_CONTROL).is_empty(), "{path}");
        assert!(!answer.headers.contains_key(STRICT_TRANSPORT_SECURITY), "{path}");
    }
    let secure = Server::at("https://billing.example.com").await;
    let hsts = secure.get("/", &[]).await.header(&STRICT_TRANSPORT_SECURITY).to_owned();
    assert_eq!(hsts, "max-age=63072000; includeSubDomains");
}

#[tokio::test]
async fn forms_of_other_sites_are_refused() {
    let server = Server::at("https://billing.example.com").await;
    let (site, origin) = (HeaderName::from_static("sec-fetch-site"), HeaderName::from_static("origin"));
    for path in [
        "/switch-language",
        "/take-along",
        "/payment-details",
        "/api/sign_in",
        "/api/sign_out",
        "/sandbox/charges/x",
    ] {
        let foreign = [(site.clone(), "cross-site"), (origin.clone(), "https://evil.example")];
        assert_eq!(server.post(path, "lang=de", &foreign).await.status, StatusCode::FORBIDDEN, "{path}");
        let old_browser = [(origin.clone(), "https://evil.example")];
        assert_eq!(server.post(path, "lang=de", &old_browser).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let own = [(origin, "https://billing.example.com")];
    assert_eq!(server.post("/payment-details", "lang=de", &own).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_text_of_a_language_is_kept_under_its_own_name_only() {
    let server = Server::new().await;
    let wording = app::i18n::Wording::Everywhere;
    let path = app::i18n::messages_path(app::i18n::Lang::De, wording);
    let early = server.get(path, &[(ACCEPT_ENCODING, "gzip, br")]).await;
    let answer = loop {
        let answer = server.get(path, &[(ACCEPT_ENCODING, "gzip, br")]).await;
        if answer.body.len() < early.body.len() {
            break answer;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    };
    assert_eq!((answer.status, answer.header(&CONTENT_ENCODING)), (StatusCode::OK, "br"));
    assert!(answer.header(&CACHE_CONTROL).contains("immutable"));
    let plain = server.get(path, &[]).await;
    assert_eq!(plain.body, app::i18n::messages_file(app::i18n::Lang::De, wording));
    assert!(answer.body.len() < plain.body.len() / 2);
    let old = server.get("/messages/de.00000000.bin", &[]).await;
    assert_eq!((old.status, old.header(&CACHE_CONTROL)), (StatusCode::OK, "no-store"));
}

#[tokio::test]
async fn too_many_sign_ins_are_told_in_the_way_they_were_sent() {
    let server = Server::new().await;
    let form = "lang=de&email=a%40b.example&password=secret&next=%2Fde%2Fcart";
    let json = [(ACCEPT, "application/json")];
    assert_eq!(server.post("/api/sign_in", form, &json).await.status, StatusCode::UNAUTHORIZED);
    let script = server.post("/api/sign_in", form, &json).await;
    assert_eq!((script.status, script.text()), (StatusCode::TOO_MANY_REQUESTS, "too-many-attempts".into()));
    assert!(!script.header(&RETRY_AFTER).is_empty());
    let plain = server.post("/api/sign_in", form, &[(ACCEPT, "text/html")]).await;
    assert_eq!(plain.status, StatusCode::SEE_OTHER);
    let expected = "/de/sign-in?next=%2Fde%2Fcart&form=%2Fapi%2Fsign_in&problem=too-many-attempts";
    assert_eq!(plain.header(&LOCATION), expected);
    // No address contains what was typed.
    assert!(plain.header(&SET_COOKIE).contains("&email=a%40b.example;"), "{}", plain.header(&SET_COOKIE));
    assert!(!plain.text().contains("secret"));
}

#[tokio::test]
async fn a_call_that_is_none_of_ours_is_the_callers_fault() {
    let server = Server::new().await;
    let answer = server.post("/api/sign_in", "nonsense=1", &[(ACCEPT, "application/json")]).await;
    assert_eq!((answer.status, answer.text()), (StatusCode::BAD_REQUEST, "bad-request".into()));
    // A sender without a session is told so before anything is read.
    let answer = server.post("/api/put_in_cart", "nonsense=1", &[(ACCEPT, "application/json")]).await;
    assert_eq!((answer.status, answer.text()), (StatusCode::UNAUTHORIZED, "sign-in-first".into()));
    let answer = server.get("/api/%3Csvg%3E", &[]).await;
    assert_eq!((answer.status, answer.text()), (StatusCode::NOT_FOUND, "not-found".into()));
    let huge = format!("lang={}", "x".repeat(super::MAX_BODY_BYTES + 1));
    let answer = server.post("/switch-language", &huge, &[]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn whoever_is_not_signed_in_comes_back_to_the_checkout_after_it() {
    let server = Server::new().await;
    let sign_in = "/pt/sign-in?next=%2Fpt%2Fcheckout";
    let left = [(REFERER, "http://127.0.0.1:3000/pt/checkout?number=x")];
    assert_eq!(server.post("/payment-details", "lang=pt", &left).await.header(&LOCATION), sign_in);
    // Nothing is read from a sender without a session. Without the address of the page, only its language can be
    // guessed.
    let foreign = [(REFERER, "https://evil.example/pt/checkout"), (ACCEPT_LANGUAGE, "it")];
    assert_eq!(server.post("/payment-details", "lang=pt", &foreign).await.header(&LOCATION), "/it/sign-in");
    for nowhere in ["https://evil.example/", "/pt//evil.example", "nonsense"] {
        let left = [(REFERER, nowhere), (ACCEPT_LANGUAGE, "it")];
        assert_eq!(server.post("/payment-details", "lang=pt", &left).await.header(&LOCATION), "/it/sign-in");
    }
    assert_eq!(server.get("/payment-details/return?lang=pt", &[]).await.header(&LOCATION), sign_in);
    assert_eq!(server.get("/orders/x/return?lang=pt", &[]).await.header(&LOCATION), sign_in);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_is_alive_also_while_its_database_is_stuck_and_then_it_is_not_ready() {
    let (server, store) = Server::with_store("http://127.0.0.1:3000").await;
    let ready = server.get("/ready", &[]).await;
    assert_eq!((ready.status, ready.text().as_str()), (StatusCode::OK, "ready\ndead mails: 0\n"));
    let stuck = store.write().await.expect("a transaction");
    // An answer counts as new for a second.
    tokio::time::sleep(Duration::from_millis(1100)).await;
    let begun = Instant::now();
    assert_eq!(server.get("/ready", &[]).await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
    let alive = server.get("/health", &[]).await;
    assert_eq!((alive.status, alive.text().as_str()), (StatusCode::OK, "ok\n"));
    drop(stuck);
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(server.get("/ready", &[]).await.status, StatusCode::OK, "it has healed by itself");
}
