//! The person who asks, for the routes of plain forms. The server functions use the same port.

use super::query::{see_other, with_query};
use super::site::Site;
use app::api::{NEXT, Problem, account_in};
use app::i18n::Lang;
use app::ports::Caller;
use app::ports::prelude::*;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use axum_extra::extract::cookie::CookieJar;

/// The person with the session of the request's cookie, or [`Problem::SignInFirst`]; [`Problem::FactorFirst`] when the
/// operator demands a second factor of them that they do not have.
pub(super) async fn caller(site: &Site, headers: &HeaderMap) -> Result<Caller, Problem> {
    let caller = signed_in(site, headers).await?;
    if site.center.owes_factor(&caller).await? { Err(Problem::FactorFirst) } else { Ok(caller) }
}

/// Whether the holder of the session has proved a moment ago who they are; or else [`Problem::ProveFirst`].
pub(super) async fn proven(site: &Site, headers: &HeaderMap) -> Result<(), Problem> {
    let cookies = CookieJar::from_headers(headers);
    let token = cookies.get(site.session_cookie().name).ok_or(Problem::SignInFirst)?;
    if site.center.is_proven(token.value()).await? { Ok(()) } else { Err(Problem::ProveFirst) }
}

/// Whether the request names a session. Whether there is such a session, only the database knows.
pub(super) fn is_named(site: &Site, headers: &HeaderMap) -> bool {
    CookieJar::from_headers(headers).get(site.session_cookie().name).is_some()
}

/// The person with the session of the request's cookie, or [`Problem::SignInFirst`].
pub(super) async fn signed_in(site: &Site, headers: &HeaderMap) -> Result<Caller, Problem> {
    let cookies = CookieJar::from_headers(headers);
    let token = cookies.get(site.session_cookie().name).ok_or(Problem::SignInFirst)?;
    site.center.caller(token.value()).await?.ok_or(Problem::SignInFirst)
}

/// The same, or [`Problem::OtherAccount`] when the form's page belongs to an account that they have left for another.
pub(super) async fn caller_of_page(site: &Site, headers: &HeaderMap, uri: &Uri) -> Result<Caller, Problem> {
    let caller = caller(site, headers).await?;
    match account_in(uri.query().unwrap_or_default()) {
        Some(id) if id != caller.account_id => Err(Problem::OtherAccount),
        _ => Ok(caller),
    }
}

/// Leads back to a page with what went wrong with one of its forms, or to the sign-in, which leads back to the page.
pub(super) fn page_with(page: &str, form: &str, problem: Problem, lang: Lang) -> Response {
    let page = format!("/{}/{page}", lang.code());
    see_other(&match problem {
        Problem::SignInFirst => with_query(&format!("/{}/sign-in", lang.code()), [(NEXT, page.as_str())]),
        other => with_query(&page, [("form", form), ("problem", other.code())]),
    })
}
