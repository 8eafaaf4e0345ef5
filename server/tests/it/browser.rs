//! Pages in the form in which the server sends them.

use crate::world::{SignsIn, World};
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use server::http::Site;
use server::use_cases::BillingCenter;
use tower::ServiceExt;

/// The router of the world, and a session's cookie.
pub async fn signed_in(world: &World, name: &str) -> (axum::Router, String) {
    let email = format!("{name}@prorata.example");
    let token = world.center.sign_in(&email, server::demo::PASSWORD).await.unwrap();
    (router(world, 1), format!("session={token}"))
}

/// The router of the world, which lets one place send each form that often a minute.
pub fn router(world: &World, times: u32) -> axum::Router {
    router_of(world, &world.center, times)
}

/// The same, with another billing center.
pub fn router_of(world: &World, center: &BillingCenter, times: u32) -> axum::Router {
    server::http::router(Site {
        center: center.clone(),
        store: world.store.clone(),
        gateway: server::http::GatewaySite::Sandbox(world.sandbox.clone()),
        site_root: std::env::temp_dir(),
        assets: server::http::assets(false),
        hash_files: false,
        public_url: "http://127.0.0.1:3000".parse().unwrap(),
        sign_ins_per_minute: std::num::NonZeroU32::new(times).unwrap(),
        proxy_header: None,
        headers: server::http::HeaderSettings::default(),
        stopping: server::http::Stopping::default(),
    })
}

/// An answer: the status, the headers and the body.
pub type Answer = (u16, HeaderMap, Vec<u8>);

pub async fn get(router: &axum::Router, path: &str, cookie: &str) -> Answer {
    send(router, Request::get(path).header("cookie", cookie).body(Body::empty()).unwrap()).await
}

/// Sends a form, as a page without scripts does.
pub async fn post(router: &axum::Router, path: &str, form: &str, cookie: &str) -> Answer {
    let request = Request::post(path)
        .header("cookie", cookie)
        .header("accept", "text/html")
        .header("content-type", "application/x-www-form-urlencoded");
    send(router, request.body(Body::from(form.to_owned())).unwrap()).await
}

/// Sends a list of people, as the page of licences does.
pub async fn post_list(router: &axum::Router, path: &str, list: &str, cookie: &str) -> Answer {
    let request = Request::post(path)
        .header("cookie", cookie)
        .header("accept", "text/html")
        .header("content-type", "multipart/form-data; boundary=b");
    let form = format!("--b\r\ncontent-disposition: form-data; name=\"list\"\r\n\r\n{list}\r\n--b--\r\n");
    send(router, request.body(Body::from(form)).unwrap()).await
}

/// Calls a server function whose arguments are bytes, like a page with scripts.
pub async fn call(router: &axum::Router, endpoint: &str, arguments: Vec<u8>, cookie: &str) -> Answer {
    let request = Request::post(format!("/api/{endpoint}"))
        .header("cookie", cookie)
        .header("accept", "application/json")
        .header("content-type", "application/x-postcard");
    send(router, request.body(Body::from(arguments)).unwrap()).await
}

/// Texts as such arguments: each after its length, which is below 128.
pub fn texts(texts: &[&str]) -> Vec<u8> {
    let after_its_length = |text: &&str| [&[u8::try_from(text.len()).unwrap()][..], text.as_bytes()].concat();
    texts.iter().flat_map(after_its_length).collect()
}

/// Sends a form like a page with scripts.
pub async fn post_as_script(router: &axum::Router, path: &str, form: &str, cookie: &str) -> Answer {
    let request = Request::post(path)
        .header("cookie", cookie)
        .header("accept", "application/json")
        .header("content-type", "application/x-www-form-urlencoded");
    send(router, request.body(Body::from(form.to_owned())).unwrap()).await
}

/// The address to which an answer leads.
pub fn leads_to((status, headers, _): &Answer) -> &str {
    assert!((300..400).contains(status), "{status}");
    headers["location"].to_str().unwrap()
}

async fn send(router: &axum::Router, mut request: Request<Body>) -> Answer {
    let peer: std::net::SocketAddr = "127.0.0.1:9".parse().unwrap();
    request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status.as_u16(), parts.headers, body.to_vec())
}

/// How many bytes a page has on its way to a browser, and its status.
pub async fn get_packed(router: &axum::Router, path: &str, cookie: &str) -> (u16, usize) {
    let request = Request::get(path).header("cookie", cookie).header("accept-encoding", "br");
    let (status, headers, body) = send(router, request.body(Body::empty()).unwrap()).await;
    assert_eq!(headers["content-encoding"], "br");
    (status, body.len())
}
