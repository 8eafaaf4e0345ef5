//! Pages as the server sends them.

use crate::world::{SignsIn, World};
use server::http::Site;

/// The router of the world, and a session's cookie.
pub async fn signed_in(world: &World, name: &str) -> (axum::Router, String) {
    let site = Site {
        desk: world.desk.clone(),
        store: world.store.clone(),
        gateway: server::http::GatewaySite::Sandbox(world.sandbox.clone()),
        site_root: std::env::temp_dir(),
        assets: server::http::assets(false),
        hash_files: false,
        public_url: "http://127.0.0.1:3000".parse().unwrap(),
        sign_ins_per_minute: std::num::NonZeroU32::MIN,
        proxy_header: None,
    };
    let email = format!("{name}@prorata.example");
    let token = world.desk.sign_in(&email, server::demo::PASSWORD).await.unwrap();
    (server::http::router(site), format!("session={token}"))
}

pub async fn get(router: &axum::Router, path: &str, cookie: &str) -> (u16, axum::http::HeaderMap, Vec<u8>) {
    use tower::ServiceExt;
    let mut request =
        axum::http::Request::get(path).header("cookie", cookie).body(axum::body::Body::empty()).unwrap();
    let peer: std::net::SocketAddr = "127.0.0.1:9".parse().unwrap();
    request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (parts.status.as_u16(), parts.headers, body.to_vec())
}
