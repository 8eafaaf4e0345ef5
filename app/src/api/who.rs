//! Who asks, and the cookies by which the browser is known.

use super::Problem;
use crate::ids::AccountId;
use crate::ports::{Caller, UseCases, Whence};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use http::header::{HeaderValue, SET_COOKIE};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use std::sync::Arc;

/// The names of the cookies. They depend on the scheme of the public URL (`__Host-` needs https).
#[derive(Clone, Debug)]
pub struct SessionCookie {
    /// The name of the session's cookie.
    pub name: &'static str,
    /// The name of the cookie that marks a browser in which somebody has signed in before.
    pub device: &'static str,
    /// The name of the cookie with what somebody searches for in a list.
    pub search: &'static str,
    /// Whether the cookies are sent only over https.
    pub secure: bool,
}

/// The network address of the visitor, or the part of it that tells visitors apart. It is attached to the request.
#[derive(Clone, Debug)]
pub struct Place(pub String);

/// The port behind every server function.
pub(super) fn center() -> Result<Arc<dyn UseCases>, Problem> {
    use_context::<Arc<dyn UseCases>>().ok_or(Problem::Unavailable)
}

/// The token of the request's session cookie.
pub(super) fn session_token() -> Option<String> {
    cookie(use_context::<SessionCookie>()?.name)
}

/// Where the request comes from.
pub(super) fn whence() -> Whence {
    let parts = use_context::<http::request::Parts>();
    let place = parts.and_then(|parts| parts.extensions.get::<Place>().cloned());
    Whence {
        place: place.map(|place| place.0).unwrap_or_default(),
        device: use_context::<SessionCookie>().and_then(|cookies| cookie(cookies.device)),
    }
}

/// What the browser says about itself.
pub(super) fn agent() -> Option<String> {
    let parts = use_context::<http::request::Parts>()?;
    Some(parts.headers.get(http::header::USER_AGENT)?.to_str().ok()?.to_owned())
}

/// The value of a cookie of the request.
pub(super) fn cookie(name: &str) -> Option<String> {
    let parts = use_context::<http::request::Parts>()?;
    Some(CookieJar::from_headers(&parts.headers).get(name)?.value().to_owned())
}

/// Sends a cookie that only the server reads. `kept` says for how long it is kept, if it outlives the browser.
pub(super) fn send_cookie(mut cookie: Cookie<'_>, kind: &SessionCookie, kept: &str) -> Result<(), Problem> {
    let response = use_context::<ResponseOptions>().ok_or(Problem::Unavailable)?;
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_secure(kind.secure);
    cookie.set_same_site(SameSite::Lax);
    let value = HeaderValue::from_str(&format!("{cookie}{kept}")).map_err(|_| Problem::Unavailable)?;
    response.append_header(SET_COOKIE, value);
    Ok(())
}

/// The account to which the page of the form belongs, where the person has several. The address of a page is checked
/// before the page is made.
fn named_account() -> Option<AccountId> {
    let parts = use_context::<http::request::Parts>()?;
    let is_form = parts.uri.path().starts_with("/api/");
    account_in(parts.uri.query().filter(|_| is_form)?)
}

/// The account that a query names.
pub fn account_in(query: &str) -> Option<AccountId> {
    let mut named = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "account");
    named.next().map(|(_, id)| id.into_owned().into())
}

/// The person who is signed in, as [`signed_in`] says; [`Problem::FactorFirst`] when the operator demands a second factor of
/// them that they do not have.
pub async fn caller() -> Result<(Arc<dyn UseCases>, Caller), Problem> {
    let (center, caller) = signed_in().await?;
    if center.owes_factor(&caller).await? { Err(Problem::FactorFirst) } else { Ok((center, caller)) }
}

/// The person who is signed in, and has proved a moment ago who they are; or else [`Problem::ProveFirst`]. A person who
/// lacks a demanded second factor may pass: this is how they add one.
pub(super) async fn proven() -> Result<(Arc<dyn UseCases>, Caller), Problem> {
    let (center, caller) = signed_in().await?;
    let token = session_token().ok_or(Problem::SignInFirst)?;
    if center.is_proven(&token).await? { Ok((center, caller)) } else { Err(Problem::ProveFirst) }
}

/// The same, or [`Problem::FactorFirst`] when they lack a demanded second factor.
pub(super) async fn proven_caller() -> Result<(Arc<dyn UseCases>, Caller), Problem> {
    let (center, caller) = proven().await?;
    if center.owes_factor(&caller).await? { Err(Problem::FactorFirst) } else { Ok((center, caller)) }
}

/// The person who is signed in, or [`Problem::SignInFirst`]. [`Problem::OtherAccount`] when the form belongs to an
/// account that they have left for another meanwhile.
pub(super) async fn signed_in() -> Result<(Arc<dyn UseCases>, Caller), Problem> {
    let center = center()?;
    // The server itself asks on behalf of a person whom it knows.
    if let Some(caller) = use_context::<Caller>() {
        return Ok((center, caller));
    }
    let token = session_token().ok_or(Problem::SignInFirst)?;
    let caller = center.caller(&token).await?.ok_or(Problem::SignInFirst)?;
    match named_account() {
        Some(id) if id != caller.account_id => Err(Problem::OtherAccount),
        _ => Ok((center, caller)),
    }
}
