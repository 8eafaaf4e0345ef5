//! What was typed on a page comes along to the page in another language, to a page that takes it up, and back to the
//! page of a form that was refused. It comes in a cookie, which that page reads and deletes. An address would end up in
//! histories and logs.

use super::language::lang_of_own_path;
use super::query::see_other;
use super::site::Site;
use app::typed::is_field;
use axum::extract::{Form, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use form_urlencoded::{Serializer, parse};

/// The name of the page in the cookie. It stands before what was typed.
const PAGE: &str = "page";

/// The page is asked for at once.
const KEPT: &str = "; Max-Age=60";

const ENDED: &str = "; Max-Age=0";

/// Browsers keep 4096 bytes of a cookie, its name and attributes included.
const MAX_BYTES: usize = 3800;

/// Leads to the page of the field `to`, with what was typed in the form.
pub(super) async fn take_along(
    State(site): State<Site>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let to = fields.iter().find(|(name, _)| name == "to").map_or("", |(_, value)| value.as_str());
    if lang_of_own_path(to).is_none() {
        return (StatusCode::BAD_REQUEST, "not a page of ours\n").into_response();
    }
    let mut response = see_other(to);
    if let Some(cookie) = cookie(&site, to, &fields) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The cookie that brings what was typed on the page at `path` to that page. A field that is too long is left out. The
/// page's query is not a part of its name.
pub(super) fn cookie(site: &Site, path: &str, fields: &[(String, String)]) -> Option<HeaderValue> {
    let (path, _) = path.split_once('?').unwrap_or((path, ""));
    let mut kept = pairs([(PAGE, path)]);
    let page_alone = kept.len();
    for (name, value) in fields.iter().filter(|(name, _)| is_field(name)) {
        let field = pairs([(name.as_str(), value.as_str())]);
        if kept.len() + field.len() < MAX_BYTES {
            kept = format!("{kept}&{field}");
        }
    }
    (kept.len() > page_alone).then(|| header(site, kept, KEPT)).flatten()
}

/// The typed text does not fit into a cookie.
pub(super) struct TooMuch;

/// The cookie that brings everything that was typed on the page at `path`. `None` when nothing was typed.
pub(super) fn whole_cookie(
    site: &Site,
    path: &str,
    fields: &[(String, String)],
) -> Result<Option<HeaderValue>, TooMuch> {
    let all = pairs(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    if pairs([(PAGE, path)]).len() + all.len() < MAX_BYTES {
        Ok(cookie(site, path, fields))
    } else {
        Err(TooMuch)
    }
}

/// The text that was typed on the page at `path`, in the form of a query. Empty if the cookie belongs to another page.
pub(super) fn take(site: &Site, headers: &HeaderMap, path: &str) -> String {
    let Some(kept) = held(site, headers) else { return String::new() };
    let mut fields = parse(kept.as_bytes());
    if fields.next().is_none_or(|(name, page)| name != PAGE || page != path) {
        return String::new();
    }
    Serializer::new(String::new()).extend_pairs(fields.filter(|(name, _)| is_field(name))).finish()
}

/// Whether there is such a cookie, for whichever page.
pub(super) fn comes_along(site: &Site, headers: &HeaderMap) -> bool {
    held(site, headers).is_some()
}

/// Deletes the cookie, if there is one.
pub(super) fn end(site: &Site, headers: &HeaderMap, response: &mut Response) {
    if held(site, headers).is_some()
        && let Some(cookie) = header(site, String::new(), ENDED)
    {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

fn pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

const fn name(site: &Site) -> &'static str {
    if site.public_url.secure { "__Host-typed" } else { "typed" }
}

fn held(site: &Site, headers: &HeaderMap) -> Option<String> {
    Some(CookieJar::from_headers(headers).get(name(site))?.value().to_owned())
}

fn header(site: &Site, value: String, kept: &str) -> Option<HeaderValue> {
    let mut cookie = Cookie::new(name(site), value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_secure(site.public_url.secure);
    cookie.set_same_site(SameSite::Lax);
    HeaderValue::from_str(&format!("{cookie}{kept}")).ok()
}
