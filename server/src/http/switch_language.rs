//! How a person changes the language.

use super::language::{MAX_LOCATION_BYTES, lang_of_own_path};
use super::query::{see_other, with_query};
use super::site::Site;
use super::{session, typed};
use app::api::SWITCH_TO;
use app::i18n::{LANGUAGE_COOKIE, LANGUAGE_COOKIE_MAX_AGE_S, Lang, SECURE_LANGUAGE_COOKIE};
use app::ports::prelude::*;
use app::typed::{STEP, is_chosen};
use axum::extract::{Form, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, SameSite};

/// Leads to the same page in another language, with the choices and the typed text of the form around the button. It
/// also becomes the language of a person who is signed in, for mails and documents, too.
pub(super) async fn switch(
    State(site): State<Site>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let to = fields.iter().find(|(name, _)| name == SWITCH_TO).map_or("", |(_, value)| value.as_str());
    let (path, query) = to.split_once('?').unwrap_or((to, ""));
    let Some(lang) = lang_of_own_path(path) else {
        return (StatusCode::BAD_REQUEST, "not a page of ours\n").into_response();
    };
    if let Ok(caller) = session::signed_in(&site, &headers).await
        && let Err(problem) = site.center.set_language(&caller, lang).await
    {
        // The page is shown in the language all the same.
        tracing::warn!(%problem, "a language was not kept");
    }
    let mut response = see_other(&address(path, query, &fields));
    if let Ok(cookie) = HeaderValue::from_str(&language_cookie(lang, site.public_url.secure)) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    if let Some(cookie) = typed::cookie(&site, path, &fields) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The page with its own query, with the choices as they are in the form now. Nothing else of a form ever becomes a
/// part of an address: typed text comes along in a cookie.
fn address(path: &str, query: &str, fields: &[(String, String)]) -> String {
    let chosen: Vec<_> = fields.iter().filter(|(name, _)| is_chosen(name)).collect();
    let is_in_form = |name: &str| {
        name == STEP
            || (is_chosen(name) && !chosen.is_empty())
            || fields.iter().any(|(field, _)| field == name)
    };
    let own = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| !is_in_form(name));
    let own: Vec<_> = own.collect();
    let pairs = own.iter().map(|(name, value)| (&**name, &**value));
    let chosen = chosen.into_iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let address = with_query(path, pairs.chain(chosen));
    if address.len() > MAX_LOCATION_BYTES { path.to_owned() } else { address }
}

fn language_cookie(lang: Lang, secure: bool) -> String {
    let name = if secure { SECURE_LANGUAGE_COOKIE } else { LANGUAGE_COOKIE };
    let mut cookie = Cookie::new(name, lang.code());
    cookie.set_path("/");
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(secure);
    format!("{cookie}; Max-Age={LANGUAGE_COOKIE_MAX_AGE_S}")
}
