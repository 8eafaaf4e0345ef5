//! How often one place may try to sign in, to have a link sent, or to use a link.
//!
//! The use case limits the attempts for one e-mail. This limits the attempts of one place for all e-mails, before any
//! password is hashed and any mail is written.

use super::limits::MAX_STRANGERS_BYTES;
use super::pages::resubmitted;
use super::site::Site;
use crate::secret::sha256;
use crate::web::wants_page;
use app::api::{
    AskPasskey, AskPassword, ConfirmEmail, ConfirmInvoiceMails, FinishSignIn, JoinAccount, JudgePassword,
    Place, Problem, Refused, SetPassword, SignIn, SignInByPasskey, StopInvoiceMails,
};
use app::i18n::Lang;
use app::ports::Whence;
use app::ports::prelude::*;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use leptos::server_fn::ServerFn as _;
use std::sync::Arc;
use std::time::Duration;

/// The forms that need no session, each with its page. After the slash comes the token of the link.
pub(super) const FORMS: [(&str, &str); 11] = [
    (SignIn::PATH, "sign-in"),
    (FinishSignIn::PATH, "second-factor"),
    (AskPasskey::PATH, "passkey"),
    (SignInByPasskey::PATH, "passkey"),
    (AskPassword::PATH, "forgot-password"),
    (SetPassword::PATH, "set-password/"),
    (JoinAccount::PATH, "set-password/"),
    (JudgePassword::PATH, "set-password/"),
    (ConfirmInvoiceMails::PATH, "invoice-mails/"),
    (StopInvoiceMails::PATH, "invoice-mails/"),
    (ConfirmEmail::PATH, "confirm-email/"),
];

/// One click in a mail program stops the mails (RFC 8058). The token of the link follows.
pub(super) const ONE_CLICK: &str = "/invoice-mails/";

/// When more places than this are known, those that have been quiet for a minute are forgotten.
const MAX_ADDRESSES: usize = 10_000;

/// Counts the requests of each form, by the place they come from.
#[derive(Clone)]
pub(super) struct SignInLimit {
    /// Each form has a count of its own: a visitor who uses up the sign-ins of a place does not use up its links in
    /// mails.
    attempts: Arc<DefaultKeyedRateLimiter<(&'static str, String)>>,
    site: Site,
}

impl SignInLimit {
    pub(super) fn new(site: &Site) -> Self {
        let attempts = Arc::new(RateLimiter::keyed(Quota::per_minute(site.sign_ins_per_minute)));
        Self { attempts, site: site.clone() }
    }

    /// Counts an attempt. If it is one too many, the error is how long to wait.
    fn count(&self, form: &'static str, from: String) -> Result<(), Duration> {
        if self.attempts.len() > MAX_ADDRESSES {
            self.attempts.retain_recent();
        }
        self.attempts
            .check_key(&(form, from))
            .map_err(|until| until.wait_time_from(DefaultClock::default().now()))
    }

    /// Where the request comes from: a known browser, whatever its address; or else the address.
    async fn whence(&self, from: Whence) -> String {
        match from.device {
            Some(device) if self.site.center.knows_device(&device).await == Ok(true) => sha256(&device),
            _ => from.place,
        }
    }

    /// The place from which the request comes, as far as the request tells.
    fn told(&self, request: &Request) -> Whence {
        let cookies = CookieJar::from_headers(request.headers());
        Whence {
            place: request.extensions().get::<Place>().map(|place| place.0.clone()).unwrap_or_default(),
            device: cookies.get(self.site.session_cookie().device).map(|cookie| cookie.value().to_owned()),
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
                Some(page) => too_many(&limit.site, action, page, request).await,
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

/// A plain form goes back to its page. A script gets the problem, as from a server function.
async fn too_many(site: &Site, action: &'static str, page: &str, request: Request) -> Response {
    let problem = Problem::TooManyAttempts;
    if !wants_page(request.headers()) {
        return told(problem);
    }
    let (parts, body) = request.into_parts();
    let form = to_bytes(body, MAX_STRANGERS_BYTES).await.unwrap_or_default();
    let field =
        |wanted: &str| form_urlencoded::parse(&form).find(|(name, _)| name == wanted).map(|(_, value)| value);
    let lang = field("lang").and_then(|code| Lang::from_code(&code)).unwrap_or(Lang::SOURCE);
    // The token of a link is a part of its page's address. It is in hexadecimal, or it is not one of ours.
    let token = field("token").filter(|token| token.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let page = format!("/{}/{page}{}", lang.code(), token.unwrap_or_default());
    resubmitted(site, &parts.headers, &Refused { form: action, page, problem }, &form).await
}
