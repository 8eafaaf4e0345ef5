//! HTTP: what is answered at which address, and what all answers have in common.

mod access_log;
mod assets;
mod connections;
mod door;
mod health;
mod invoices;
mod language;
mod licence_lists;
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
mod security;
mod session;
mod sign_in_limit;
mod stopping;
mod stripe_webhook;
#[cfg(test)]
mod tests;
mod typed;

use crate::payments::sandbox::Sandbox;
use crate::store::Store;
use crate::use_cases::BillingCenter;
use crate::web::language_of;
pub use assets::names as assets;
pub use public_url::PublicUrl;
pub use security::HeaderSettings;
pub use stopping::Stopping;
pub use stripe_webhook::StripeReports;

use connections::{Bounded, Bounds, Peer};

use app::Assets;
use app::api::{PAYMENT_DETAILS, SWITCH_LANGUAGE, SessionCookie, TAKE_ALONG};
use axum::Router;
use axum::http::{HeaderName, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// The largest form. It is an order with the quote that was seen: a few kilobytes.
const MAX_BODY_BYTES: usize = 256 * 1024;

/// The largest form of a sender without a session: an e-mail, a password, a token, a language and a path at most; or a
/// page's address, or a card.
const MAX_STRANGERS_BYTES: usize = 16 * 1024;

/// The longest time for an answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// How long a shutdown waits for answers under way.
const FINISH_WITHIN: Duration = Duration::from_secs(10);

/// A compression so fast that a page is not slowed down. Files that everybody downloads are compressed beforehand.
const PAGE_COMPRESSION: CompressionLevel = CompressionLevel::Precise(4);

/// The parts that the routes use for their answers.
#[derive(Clone)]
pub struct Site {
    /// The use cases.
    pub center: BillingCenter,
    /// The database, to check whether it works.
    pub store: Store,
    /// The gateway's part at our addresses.
    pub gateway: GatewaySite,
    /// Where the built files are: a folder with `pkg` in it.
    pub site_root: PathBuf,
    /// The names of these files: see [`assets`](mod@assets).
    pub assets: Assets,
    /// Whether their names have hashes, so that browsers may keep them for ever.
    pub hash_files: bool,
    /// Where people reach us.
    pub public_url: PublicUrl,
    /// How often one place may send each of the forms that need no session within a minute.
    pub sign_ins_per_minute: NonZeroU32,
    /// The header in which a trusted proxy writes the visitor's address.
    pub proxy_header: Option<HeaderName>,
    /// The operator's choices about the headers.
    pub headers: HeaderSettings,
    /// Whether the server was told to stop.
    pub stopping: Stopping,
}

/// The gateway's part at our addresses.
#[derive(Clone)]
pub enum GatewaySite {
    /// The sandbox's hosted pages.
    Sandbox(Sandbox),
    /// Stripe's reports, if the secret with which they are signed is known. Its pages are at its own addresses.
    Stripe(Option<StripeReports>),
}

impl GatewaySite {
    /// Where the forms of our pages may lead besides our own addresses: the hosts of the gateway's pages, as a source
    /// list of a content security policy.
    const fn form_targets(&self) -> &'static str {
        match self {
            Self::Sandbox(_) => "",
            Self::Stripe(_) => " https://checkout.stripe.com https://hooks.stripe.com",
        }
    }

    fn routes(&self, site: &Site) -> Router {
        match self {
            Self::Sandbox(sandbox) => crate::payments::sandbox::pages(sandbox.clone()),
            Self::Stripe(Some(reports)) => Router::new()
                .route("/webhooks/stripe", post(stripe_webhook::report))
                .with_state((site.clone(), reports.clone())),
            Self::Stripe(None) => Router::new(),
        }
    }
}

impl Site {
    /// The cookies of the person who is signed in. Browsers accept the prefix `__Host-` and `Secure` only on https,
    /// loopback included.
    fn session_cookie(&self) -> SessionCookie {
        let secure = self.public_url.secure;
        if secure {
            let [name, device, search] = ["__Host-session", "__Host-device", "__Host-search"];
            return SessionCookie { name, device, search, secure };
        }
        SessionCookie { name: "session", device: "device", search: "search", secure }
    }
}

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
    let gateway = site.gateway.routes(&site);
    let own = Router::new()
        .route("/", get(language::home))
        .route("/{lang}", get(language::home_in))
        .route(SWITCH_LANGUAGE, post(language::switch))
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
