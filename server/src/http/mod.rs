//! HTTP: what is answered at which address, and what all answers have in common.

mod access_log;
mod assets;
mod connections;
mod door;
mod health;
mod home;
mod invoices;
mod kept_documents;
mod kept_pages;
mod language;
mod licence_lists;
mod limits;
mod line;
mod messages;
mod near_misses;
mod odd;
mod pages;
mod payment;
mod place;
mod problem_status;
mod public_url;
mod query;
mod queues;
mod reading;
mod rendering;
mod security;
mod session;
mod sign_in_limit;
mod site;
mod stopping;
mod stripe_webhook;
mod switch_language;
#[cfg(test)]
mod tests;
mod typed;

pub use assets::names as assets;
pub use public_url::PublicUrl;
pub use site::{GatewaySite, HeaderSettings, Site, StripeReports};
pub use stopping::Stopping;

use connections::{Bounded, Bounds, Peer};
use limits::{ANSWER_WITHIN, MAX_BODY_BYTES};

use app::api::{PAYMENT_DETAILS, SWITCH_LANGUAGE, TAKE_ALONG};
use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// How long a shutdown waits for answers under way.
const FINISH_WITHIN: Duration = Duration::from_secs(10);

/// A compression so fast that a page is not slowed down. Files that everybody downloads are compressed beforehand.
const PAGE_COMPRESSION: CompressionLevel = CompressionLevel::Precise(4);

/// Everything that is answered.
///
/// # Panics
/// If the public URL is not an origin. [`PublicUrl`] makes sure that it is.
pub fn router(site: Site) -> Router {
    router_with(site, Router::new())
}

/// Everything that is answered, and `more`.
///
/// # Panics
/// As [`router`] does.
pub fn router_with(site: Site, more: Router) -> Router {
    let places = place::Places::new(site.proxy_header.clone());
    let limit = sign_in_limit::SignInLimit::new(&site);
    let queues = queues::Queues::default();
    let door = door::Door::new(site.clone(), queues.clone());
    let csrf =
        CsrfLayer::new().add_trusted_origin(&site.public_url.origin).expect("a public URL is an origin");
    let security = security::Security::new(&site);
    let stopping = site.stopping.clone();
    let gateway = gateway_routes(&site);
    let own = Router::new()
        .route("/", get(home::home))
        .route("/{lang}", get(home::home_in))
        .route(SWITCH_LANGUAGE, post(switch_language::switch))
        .route(TAKE_ALONG, post(typed::take_along))
        .route(PAYMENT_DETAILS, post(payment::start))
        .route("/payment-details/return", get(payment::returned))
        .route("/orders/{id}/return", get(payment::order_returned))
        .route("/invoices/{number}/pdf", get(invoices::pdf))
        .route("/invoices/{number}/xml", get(invoices::xml))
        .route("/invoices.csv", get(invoices::csv))
        .route("/licence-lists/{lang}/{subscription}", post(licence_lists::keep))
        .route("/invoice-mails/{token}", get(invoices::mails).post(invoices::stop_mails))
        .route("/messages/{file}", get(messages::messages))
        .route("/health", get(health::health));
    let readiness = health::Readiness::of(&site, queues.clone());
    pages::routes(own, &site)
        .with_state(site)
        .route("/ready", get(health::ready).with_state(readiness))
        .merge(gateway)
        .merge(more)
        // From the innermost to the outermost.
        .layer(from_fn(pages::own_root))
        .layer(from_fn(problem_status::status))
        .layer(from_fn_with_state(limit, sign_in_limit::limit))
        .layer(from_fn_with_state(queues, queues::queue))
        .layer(RequestBodyLimitLayer::new(MAX_BODY_BYTES))
        .layer(from_fn_with_state(Arc::new(door), door::guard))
        .layer(csrf)
        .layer(from_fn(odd::refuse))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, ANSWER_WITHIN))
        .layer(CatchPanicLayer::new())
        .layer(CompressionLayer::new().quality(PAGE_COMPRESSION))
        .layer(from_fn_with_state(Arc::new(security), security::headers))
        .layer(from_fn_with_state(stopping, stopping::last_answers))
        .layer(from_fn_with_state(Arc::new(places), access_log::log))
}

/// What the gateway has at our addresses.
fn gateway_routes(site: &Site) -> Router {
    match &site.gateway {
        GatewaySite::Sandbox(sandbox) => crate::payments::sandbox::pages(sandbox.clone()),
        GatewaySite::Stripe(Some(reports)) => Router::new()
            .route("/webhooks/stripe", post(stripe_webhook::report))
            .with_state((site.clone(), reports.clone())),
        GatewaySite::Stripe(None) => Router::new(),
    }
}

/// Serves until the process is told to stop and `drain` has passed since then. Then it lets the requests under way finish.
pub async fn serve(
    listener: tokio::net::TcpListener,
    router: Router,
    stopping: Stopping,
    drain: Duration,
) -> std::io::Result<()> {
    let stop = Arc::new(tokio::sync::Notify::new());
    let stopped = Arc::clone(&stop);
    let listener = Bounded::new(listener, Bounds::of_this_process());
    let service = router.into_make_service_with_connect_info::<Peer>();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        stopping.door_closes(drain).await;
        stopped.notify_one();
    });
    tokio::select! {
        result = server => result,
        () = async { stop.notified().await; tokio::time::sleep(FINISH_WITHIN).await } => {
            tracing::warn!("stopped before every answer was sent");
            Ok(())
        }
    }
}
