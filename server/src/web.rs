//! Things that every page needs, including those of the sandbox: what the visitor's browser wants, and redirects.

use app::i18n::{LANGUAGE_COOKIE, Lang, SECURE_LANGUAGE_COOKIE, negotiate};
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar};

/// The language for a request that does not name one.
pub(crate) fn language_of(headers: &HeaderMap) -> Lang {
    let cookies = CookieJar::from_headers(headers);
    let accept = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let cookie = cookies.get(SECURE_LANGUAGE_COOKIE).or_else(|| cookies.get(LANGUAGE_COOKIE));
    negotiate(cookie.map(Cookie::value), accept)
}

/// Whether a browser without JavaScript sent the request.
pub(crate) fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// Sends the browser to `location`, by GET.
pub(crate) fn see_other(location: &str) -> Response {
    match HeaderValue::from_str(location) {
        Ok(location) => (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}
