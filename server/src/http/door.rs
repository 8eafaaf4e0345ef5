//! The checks before anything of a request's body is read: how much it sends, and whether the sender may send it.
//!
//! A body that is read is held in memory. So it is read only for a sender with a session. There are two exceptions:
//! what a sign-in needs, and a short form of a page, whose choices go along to the sign-in. Where the form comes from
//! (`CsrfLayer`) was checked before.
//!
//! Only the database knows whose session it is. So a sender waits for a turn before the session is looked up, gives the
//! turn back while the body comes, and waits for another turn for the work itself. Neither a flood of forms nor a slow
//! sender can then hold what others need.

use super::connections::Peer;
use super::language::lang_of_own_path;
use super::limits::{ANSWER_WITHIN, MAX_BODY_BYTES, MAX_STRANGERS_BYTES};
use super::query::{see_other, with_query};
use super::queues::{self, Queues};
use super::reading::{self, Unread};
use super::sign_in_limit::{FORMS, ONE_CLICK};
use super::site::{GatewaySite, Site};
use super::{licence_lists, session};
use crate::web::{language_of, wants_page};
use app::api::{
    LICENCE_LISTS, LoadInvoiceMailLink, LoadLink, LoadVisitor, LoadWaiting, NEXT, Place, Problem,
    SWITCH_LANGUAGE, SignOut, TAKE_ALONG,
};
use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{EXPECT, HOST, REFERER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt as _;
use leptos::server_fn::ServerFn as _;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// The requests that need no session, besides the forms that are counted. Pages for everybody load some of them; the
/// others end a session, change the language, or lead to another page.
const OPEN: [&str; 7] = [
    LoadVisitor::PATH,
    LoadLink::PATH,
    LoadInvoiceMailLink::PATH,
    LoadWaiting::PATH,
    SignOut::PATH,
    SWITCH_LANGUAGE,
    TAKE_ALONG,
];

/// The sandbox's pages. Anybody who has their address may use them, as at a real gateway.
const SANDBOX: &str = "/sandbox/";

/// Reports of a gateway, which it signs. The signature is over the whole body, so the body is read first.
const WEBHOOKS: &str = "/webhooks/stripe";

/// How long a body may take. The longest is a form of 256 kB: a sender has to send 17 kB a second.
const BODY_WITHIN: Duration = Duration::from_secs(15);

/// How long a gateway's report may take. A gateway has a fast line.
const REPORT_WITHIN: Duration = Duration::from_secs(5);

/// How many reports are read at a time. The others wait, and are sent again if they wait for too long.
const MAX_WEBHOOKS_AT_ONCE: usize = 16;

/// A browser hears no answer before it has sent everything. So this much of a refused body is taken and thrown away…
const MAX_THROWN_AWAY_BYTES: usize = 8 * 1024 * 1024;

/// …for this many requests at a time. The connections of the others are closed.
const MAX_THROWN_AWAY_AT_ONCE: usize = 8;

/// Whether something may be sent to that path without a session.
pub(super) fn is_open(path: &str) -> bool {
    OPEN.contains(&path)
        || FORMS.iter().any(|(action, _)| *action == path)
        || path.starts_with(ONE_CLICK)
        || path.starts_with(SANDBOX)
}

/// Lets requests in.
pub(super) struct Door {
    site: Site,
    queues: Queues,
    webhooks: Arc<Semaphore>,
    thrown_away: Arc<Semaphore>,
}

impl Door {
    pub(super) fn new(site: Site, queues: Queues) -> Self {
        let at_once = |most| Arc::new(Semaphore::new(most));
        let (webhooks, thrown_away) = (at_once(MAX_WEBHOOKS_AT_ONCE), at_once(MAX_THROWN_AWAY_AT_ONCE));
        Self { site, queues, webhooks, thrown_away }
    }

    /// How many bytes the sender may send, or the answer that refuses it.
    async fn limit(&self, request: &Asking<'_>) -> Result<usize, Box<Response>> {
        let path = request.uri.path();
        let sandbox = matches!(self.site.gateway, GatewaySite::Sandbox(_));
        let open = is_open(path) && (sandbox || !path.starts_with(SANDBOX));
        if open && request.is_within(MAX_STRANGERS_BYTES) {
            return Ok(MAX_STRANGERS_BYTES);
        }
        match self.sender(request).await {
            Some(Ok(())) if path.starts_with(LICENCE_LISTS) => Ok(licence_lists::MAX_FORM_BYTES),
            Some(Ok(())) => Ok(MAX_BODY_BYTES),
            // A short form of a page goes on to the sign-in with what was chosen in it.
            Some(Err(Problem::SignInFirst)) if open || request.is_short_form() => Ok(MAX_STRANGERS_BYTES),
            Some(Err(problem)) => Err(Box::new(request.refused(problem))),
            None => Err(Box::new(queues::busy(request.headers))),
        }
    }

    /// Whether the sender is signed in, once it is their turn to be looked up. `None` when too many wait already.
    async fn sender(&self, request: &Asking<'_>) -> Option<Result<(), Problem>> {
        if !session::is_named(&self.site, request.headers) {
            return Some(Err(Problem::SignInFirst));
        }
        let looked_up = async { session::signed_in(&self.site, request.headers).await.map(drop) };
        self.queues.in_turn(request.place, looked_up).await
    }

    /// Reads the body of a form, or of a gateway's report. A report waits for its turn first, and keeps it until it is
    /// dropped.
    async fn read(&self, body: Body, allowed: Allowed) -> Read {
        if !allowed.report {
            return (reading::whole(body, allowed.bytes, BODY_WITHIN).await, None);
        }
        let turn = Arc::clone(&self.webhooks).acquire_owned().await.ok();
        (reading::whole(body, allowed.bytes, REPORT_WITHIN).await, turn)
    }

    /// Takes the rest of a body that nobody reads, so that its sender hears the answer.
    fn throw_away(&self, headers: &HeaderMap, mut body: Body) {
        // A sender that asks before it sends gets the answer at once.
        if headers.contains_key(EXPECT) {
            return;
        }
        let Ok(turn) = Arc::clone(&self.thrown_away).try_acquire_owned() else { return };
        let thrown_away = async move {
            let mut taken = 0;
            while let Some(Ok(frame)) = body.frame().await {
                taken += frame.data_ref().map_or(0, axum::body::Bytes::len);
                if taken > MAX_THROWN_AWAY_BYTES {
                    break;
                }
            }
            drop(turn);
        };
        tokio::spawn(timeout(ANSWER_WITHIN, thrown_away));
    }
}

/// What was read of a body, and the turn of a gateway's report.
type Read = (Result<Bytes, Unread>, Option<OwnedSemaphorePermit>);

/// What may be read.
#[derive(Clone, Copy)]
struct Allowed {
    bytes: usize,
    /// Whether it is a gateway's report.
    report: bool,
}

/// What is known about a request before its body is read.
struct Asking<'a> {
    uri: &'a Uri,
    headers: &'a HeaderMap,
    /// Where it comes from.
    place: &'a str,
    /// The length of the body in bytes. Unknown for a body that is sent in chunks.
    length: Option<u64>,
}

impl Asking<'_> {
    /// Whether the body is known to be no longer than that.
    fn is_within(&self, limit: usize) -> bool {
        self.length.is_some_and(|length| usize::try_from(length).is_ok_and(|length| length <= limit))
    }

    /// Whether a page of ours sent it without JavaScript, to a server function.
    fn is_short_form(&self) -> bool {
        self.uri.path().starts_with("/api/")
            && wants_page(self.headers)
            && self.is_within(MAX_STRANGERS_BYTES)
    }

    /// Leads a person without a session to the sign-in, and from there back to the page. A script gets the problem.
    fn refused(&self, problem: Problem) -> Response {
        let script = !wants_page(self.headers);
        if self.uri.path().starts_with("/api/") && script || problem != Problem::SignInFirst {
            let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
            return (status, problem.code()).into_response();
        }
        let page = licence_lists::page_of(self.uri.path()).or_else(|| page_left(self.headers));
        let lang = page.as_deref().and_then(lang_of_own_path).unwrap_or_else(|| language_of(self.headers));
        let next = page.iter().map(|page| (NEXT, page.as_str()));
        see_other(&with_query(&format!("/{}/sign-in", lang.code()), next))
    }

    /// The answer to a body that is too large.
    fn too_large(&self) -> Response {
        match licence_lists::page_of(self.uri.path()) {
            Some(page) => licence_lists::too_large(&page),
            None => (StatusCode::PAYLOAD_TOO_LARGE, "too large\n").into_response(),
        }
    }
}

/// The page of ours that contained the form, according to the browser. Its address contains nothing that was typed.
fn page_left(headers: &HeaderMap) -> Option<String> {
    let referer: Uri = headers.get(REFERER)?.to_str().ok()?.parse().ok()?;
    lang_of_own_path(referer.path()).map(|_| referer.path().to_owned())
}

/// Leptos leads a form that asks for no other page back to the page that the browser names. A page of another host is not
/// named any more. Ours are those of the public URL, or of the host that the browser asks.
fn forget_foreign_page(headers: &mut HeaderMap, origin: &str) {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let page = headers.get(REFERER).map(|page| page.to_str().unwrap_or_default().parse::<Uri>());
    let is_ours = |page: &Uri| match (page.scheme_str(), page.authority()) {
        (Some(scheme), Some(authority)) => authority == host || origin == format!("{scheme}://{authority}"),
        _ => false,
    };
    if page.is_some_and(|page| !page.is_ok_and(|page| is_ours(&page))) {
        headers.remove(REFERER);
    }
}

/// Lets a request in if its sender may send that much.
pub(super) async fn guard(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    forget_foreign_page(&mut parts.headers, &door.site.public_url.origin);
    if matches!(parts.method, Method::GET | Method::HEAD) || body.is_end_stream() {
        return next.run(Request::from_parts(parts, Body::empty())).await;
    }
    let asking = Asking {
        uri: &parts.uri,
        headers: &parts.headers,
        place: parts.extensions.get::<Place>().map_or("", |place| place.0.as_str()),
        length: body.size_hint().exact(),
    };
    let report = matches!(door.site.gateway, GatewaySite::Stripe(Some(_))) && asking.uri.path() == WEBHOOKS;
    let limit = if report { Ok(MAX_BODY_BYTES) } else { door.limit(&asking).await };
    let limit = limit.and_then(|limit| match asking.length {
        Some(_) if !asking.is_within(limit) => Err(Box::new(asking.too_large())),
        _ => Ok(limit),
    });
    let bytes = match limit {
        Ok(bytes) => bytes,
        Err(answer) => {
            door.throw_away(&parts.headers, body);
            return *answer;
        }
    };
    let (read, _turn) = received(&parts, door.read(body, Allowed { bytes, report })).await;
    match read {
        Ok(body) => next.run(Request::from_parts(parts, Body::from(body))).await,
        Err(Unread::TooLong) => asking.too_large(),
        Err(unread) => reading::answer(&unread),
    }
}

/// What is read of a body. Until then the connection may have to make room for another one, and the body is broken.
async fn received(parts: &Parts, read: impl Future<Output = Read>) -> Read {
    match parts.extensions.get::<ConnectInfo<Peer>>() {
        Some(peer) => peer.0.watch.receives(read).await.unwrap_or((Err(Unread::Broken), None)),
        None => read.await,
    }
}
