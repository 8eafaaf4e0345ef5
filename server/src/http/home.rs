//! `/` and `/de`: the ways to the subscriptions.

use super::language::language_of_visitor;
use super::pages::page;
use super::query::see_other;
use super::site::Site;
use app::i18n::Lang;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;

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
        None => page(State(site), request).await,
    }
}
