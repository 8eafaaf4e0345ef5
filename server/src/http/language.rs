//! Which language a person gets, and how they change it.

use super::Site;
use super::query::{see_other, with_query};
use super::{session, typed};
use crate::web::language_of;
use app::api::SWITCH_TO;
use app::i18n::{LANGUAGE_COOKIE, LANGUAGE_COOKIE_MAX_AGE_S, Lang, SECURE_LANGUAGE_COOKIE};
use app::ports::prelude::*;
use app::typed::{STEP, is_chosen};
use axum::body::Body;
use axum::extract::{Form, Path, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, SameSite};

/// The longest URL that is understood everywhere.
const MAX_LOCATION_BYTES: usize = 4000;

/// The language of the person who is signed in, or else that of [`language_of`].
pub(super) async fn language_of_visitor(site: &Site, headers: &HeaderMap) -> Lang {
    match session::signed_in(site, headers).await {
        Ok(caller) => site.center.language(&caller).await.unwrap_or_else(|_| language_of(headers)),
        Err(_) => language_of(headers),
    }
}

/// `/` leads to the subscriptions in the visitor's language.
pub(super) async fn home(State(site): State<Site>, headers: HeaderMap) -> Response {
    let lang = language_of_visitor(&site, &headers).await;
    let mut response = see_other(&format!("/{}/subscriptions", lang.code()));
    response.headers_mut().append(VARY, HeaderValue::from_name(ACCEPT_LANGUAGE));
    response.headers_mut().append(VARY, HeaderValue::from_name(COOKIE));
    response
}

/// `/de` leads to the subscriptions in German. No other single word is a page.
pub(super) async fn home_in(
    State(site): State<Site>,
    Path(lang): Path<String>,
    request: Request<Body>,
) -> Response {
    match Lang::from_code(&lang) {
        Some(lang) => see_other(&format!("/{}/subscriptions", lang.code())),
        None => super::pages::page(State(site), request).await,
    }
}

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

/// The language of one of our paths, `/de/cart?…`. Redirects lead to nothing else.
pub(super) fn lang_of_own_path(path: &str) -> Option<Lang> {
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if !plain || path.len() > MAX_LOCATION_BYTES || path.contains("//") {
        return None;
    }
    Lang::from_code(path.strip_prefix('/')?.split(['/', '?', '#']).next()?)
}

#[cfg(test)]
mod tests {
    use super::{Lang, lang_of_own_path};

    #[test]
    fn only_paths_of_ours_are_led_to() {
        assert_eq!(lang_of_own_path("/de/cart"), Some(Lang::De));
        assert_eq!(lang_of_own_path("/pt/subscriptions/a-1/edit?plan=x"), Some(Lang::Pt));
        assert_eq!(lang_of_own_path("/it"), Some(Lang::It));
        for foreign in [
            "",
            "/",
            "//evil.example/de/",
            "/xx/cart",
            "https://evil.example/de/",
            "/de/\\evil.example",
            "/de//evil.example",
            "/de/ä",
            "/de/a\r\nb",
            "\\/de/",
            "/DE/cart",
        ] {
            assert_eq!(lang_of_own_path(foreign), None, "{foreign:?}");
        }
    }
}
