//! How often one address may try to sign in, to have a link sent, or to use one.
//!
//! The desk limits the attempts for one e-mail; this limits those from one place, before any password is hashed and any
//! mail written.

use super::query::{see_other, with_query};
use app::api::Problem;
use app::i18n::Lang;
use axum::body::to_bytes;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{ACCEPT, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// The forms that need no session, and the page each is on; after the slash comes what the link is used by.
const FORMS: [(&str, &str); 7] = [
    ("/api/sign_in", "sign-in"),
    ("/api/ask_password", "forgot-password"),
    ("/api/set_password", "set-password/"),
    ("/api/join_account", "set-password/"),
    ("/api/confirm_invoice_mails", "invoice-mails/"),
    ("/api/stop_invoice_mails", "invoice-mails/"),
    ("/api/confirm_email", "confirm-email/"),
];

/// Each is an e-mail, a password, a token, a language and a path at most.
const FORM_MAX_BYTES: usize = 16 * 1024;

/// With so many addresses known, those that have been quiet for a minute are forgotten.
const ADDRESSES_MAX: usize = 10_000;

/// Counts sign-ins by address.
#[derive(Clone)]
pub(super) struct SignInLimit {
    attempts: Arc<DefaultKeyedRateLimiter<IpAddr>>,
    proxy_header: Option<HeaderName>,
}

impl SignInLimit {
    pub(super) fn new(per_minute: NonZeroU32, proxy_header: Option<HeaderName>) -> Self {
        Self { attempts: Arc::new(RateLimiter::keyed(Quota::per_minute(per_minute))), proxy_header }
    }

    /// Counts an attempt; if it is one too many, how long to wait.
    fn count(&self, address: IpAddr) -> Result<(), Duration> {
        if self.attempts.len() > ADDRESSES_MAX {
            self.attempts.retain_recent();
        }
        self.attempts
            .check_key(&place(address))
            .map_err(|until| until.wait_time_from(DefaultClock::default().now()))
    }

    fn address(&self, request: &Request) -> IpAddr {
        let told = self.proxy_header.as_ref().and_then(|name| forwarded(request.headers(), name));
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        told.or(peer).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
    }
}

/// The last address in the header: the one our own proxy wrote. Those before it are the visitor's word.
fn forwarded(headers: &HeaderMap, name: &HeaderName) -> Option<IpAddr> {
    headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

/// Whoever has one IPv6 address has 2⁶⁴ of them.
fn place(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address @ IpAddr::V4(_) => address,
    }
}

/// Lets a sign-in pass, or says that there were too many.
pub(super) async fn limit(State(limit): State<SignInLimit>, request: Request, next: Next) -> Response {
    let form = FORMS.into_iter().find(|(action, _)| request.uri().path() == *action);
    let Some((action, page)) = form else { return next.run(request).await };
    match limit.count(limit.address(&request)) {
        Ok(()) => next.run(request).await,
        Err(wait) => {
            let mut response = too_many(action, page, request).await;
            response.headers_mut().insert(RETRY_AFTER, (wait.as_secs() + 1).into());
            response
        }
    }
}

/// A plain form goes back to its page; a script gets the problem as a server function would give it.
async fn too_many(action: &str, page: &str, request: Request) -> Response {
    let problem = Problem::TooManyAttempts;
    let accept = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
    if !accept.is_some_and(|accept| accept.contains("text/html")) {
        return (StatusCode::TOO_MANY_REQUESTS, problem.code()).into_response();
    }
    let form = to_bytes(request.into_body(), FORM_MAX_BYTES).await.unwrap_or_default();
    let field =
        |wanted: &str| form_urlencoded::parse(&form).find(|(name, _)| name == wanted).map(|(_, value)| value);
    let lang = field("lang").and_then(|code| Lang::from_code(&code)).unwrap_or(Lang::En);
    let email = field("email").unwrap_or_default();
    let next = field("next").unwrap_or_default();
    // What a link is used by is a part of its page's address. It is in hexadecimal, or it is none of ours.
    let token = field("token").filter(|token| token.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let page = format!("/{}/{page}{}", lang.code(), token.unwrap_or_default());
    let typed = [("email", &*email), ("next", &*next), ("form", action), ("problem", problem.code())];
    see_other(&with_query(&page, typed.into_iter().filter(|(_, value)| !value.is_empty())))
}

#[cfg(test)]
mod tests {
    use super::{HeaderMap, HeaderName, SignInLimit, forwarded, place};
    use std::num::NonZeroU32;

    #[test]
    fn each_place_has_its_own_count() {
        let limit = SignInLimit::new(NonZeroU32::new(2).unwrap(), None);
        let [here, there] = ["192.0.2.1", "192.0.2.2"].map(|address| address.parse().unwrap());
        assert!(limit.count(here).is_ok());
        assert!(limit.count(here).is_ok());
        assert!(limit.count(here).unwrap_err().as_secs() <= 30);
        assert!(limit.count(there).is_ok());
    }

    #[test]
    fn addresses_of_one_ipv6_network_are_one_place() {
        let at = |text: &str| place(text.parse().unwrap());
        assert_eq!(at("2001:db8:1:2:3:4:5:6"), at("2001:db8:1:2:ffff::1"));
        assert_ne!(at("2001:db8:1:2::1"), at("2001:db8:1:3::1"));
        assert_eq!(at("::ffff:192.0.2.1"), at("192.0.2.1"));
    }

    #[test]
    fn only_the_address_our_proxy_wrote_counts() {
        let name = HeaderName::from_static("x-forwarded-for");
        let mut headers = HeaderMap::new();
        headers.append(&name, "203.0.113.9, 192.0.2.7".parse().unwrap());
        assert_eq!(forwarded(&headers, &name), "192.0.2.7".parse().ok());
        headers.append(&name, "nonsense".parse().unwrap());
        assert_eq!(forwarded(&headers, &name), None);
    }
}
