//! How often one place may try to sign in, to have a link sent, or to use one.
//!
//! The desk limits the attempts for one e-mail; this limits those from one place for all of them, before any password is
//! hashed and any mail written.

use super::Site;
use super::query::{see_other, with_query};
use crate::secret::sha256;
use crate::use_cases::BillingCenter;
use app::api::{Place, Problem};
use app::i18n::Lang;
use app::ports::Whence;
use app::ports::prelude::*;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, RETRY_AFTER};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::sync::Arc;
use std::time::Duration;

/// The forms that need no session, and the page each is on; after the slash comes what the link is used by.
pub(super) const FORMS: [(&str, &str); 7] = [
    ("/api/sign_in", "sign-in"),
    ("/api/ask_password", "forgot-password"),
    ("/api/set_password", "set-password/"),
    ("/api/join_account", "set-password/"),
    ("/api/confirm_invoice_mails", "invoice-mails/"),
    ("/api/stop_invoice_mails", "invoice-mails/"),
    ("/api/confirm_email", "confirm-email/"),
];

/// One click in a mail program stops the mails (RFC 8058); what follows is what the link is used by.
pub(super) const ONE_CLICK: &str = "/invoice-mails/";

/// Each is an e-mail, a password, a token, a language and a path at most.
const FORM_MAX_BYTES: usize = 16 * 1024;

/// With so many places known, those that have been quiet for a minute are forgotten.
const ADDRESSES_MAX: usize = 10_000;

/// Counts what comes of each form, by where it comes from.
#[derive(Clone)]
pub(super) struct SignInLimit {
    /// Each form has a count of its own: whoever uses up the sign-ins of a place leaves it the links in mails.
    attempts: Arc<DefaultKeyedRateLimiter<(&'static str, String)>>,
    desk: BillingCenter,
    /// The cookie of a browser in which somebody has signed in before.
    device: &'static str,
}

impl SignInLimit {
    pub(super) fn new(site: &Site) -> Self {
        let attempts = Arc::new(RateLimiter::keyed(Quota::per_minute(site.sign_ins_per_minute)));
        Self { attempts, desk: site.desk.clone(), device: site.session_cookie().device }
    }

    /// Counts an attempt; if it is one too many, how long to wait.
    fn count(&self, form: &'static str, from: String) -> Result<(), Duration> {
        if self.attempts.len() > ADDRESSES_MAX {
            self.attempts.retain_recent();
        }
        self.attempts
            .check_key(&(form, from))
            .map_err(|until| until.wait_time_from(DefaultClock::default().now()))
    }

    /// Where the request comes from: a browser that is known, whatever is tried from its address; or the address.
    async fn whence(&self, from: Whence) -> String {
        match from.device {
            Some(device) if self.desk.knows_device(&device).await == Ok(true) => sha256(&device),
            _ => from.place,
        }
    }

    /// What the request says of where it comes from.
    fn told(&self, request: &Request) -> Whence {
        let cookies = CookieJar::from_headers(request.headers());
        Whence {
            place: request.extensions().get::<Place>().map(|place| place.0.clone()).unwrap_or_default(),
            device: cookies.get(self.device).map(|cookie| cookie.value().to_owned()),
        }
    }
}

/// Lets a sign-in pass, or says that there were too many.
pub(super) async fn limit(State(limit): State<SignInLimit>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let click =
        (request.method() == Method::POST && path.starts_with(ONE_CLICK)).then_some((ONE_CLICK, None));
    let form = || FORMS.into_iter().find(|(action, _)| path == *action);
    let form = click.or_else(|| form().map(|(action, page)| (action, Some(page))));
    let Some((action, page)) = form else { return next.run(request).await };
    let from = limit.told(&request);
    match limit.count(action, limit.whence(from).await) {
        Ok(()) => next.run(request).await,
        Err(wait) => {
            let mut response = match page {
                Some(page) => too_many(action, page, request).await,
                // A mail program has no page, and is not led anywhere.
                None => told(Problem::TooManyAttempts),
            };
            response.headers_mut().insert(RETRY_AFTER, (wait.as_secs() + 1).into());
            response
        }
    }
}

fn told(problem: Problem) -> Response {
    (StatusCode::TOO_MANY_REQUESTS, problem.code()).into_response()
}

/// A plain form goes back to its page; a script gets the problem as a server function would give it.
async fn too_many(action: &str, page: &str, request: Request) -> Response {
    let problem = Problem::TooManyAttempts;
    let accept = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
    if !accept.is_some_and(|accept| accept.contains("text/html")) {
        return told(problem);
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
