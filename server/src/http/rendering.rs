//! How a page is rendered: the document, with its data and its policy.

use super::security;
use super::site::Site;
use app::api::{Problem, ShownAgain};
use app::i18n::Lang;
use app::pages::Outcome;
use app::ports::{Caller, UseCases};
use app::{CarriedForm, LANGUAGE_FORM, Resubmission};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_SECURITY_POLICY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use leptos::nonce::use_nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{ResponseOptions, render_app_async_with_context};
use std::sync::Arc;

/// The page that is asked for.
pub(super) struct PageRequest<'a> {
    pub uri: &'a Uri,
    pub lang: Lang,
    pub resubmission: Resubmission,
    /// The person for whom the page is made, if it is not the holder of the session.
    pub caller: Option<Caller>,
    /// Whether it is shown again.
    pub is_kept: bool,
}

/// The document, and the problem if there is no such page.
pub(super) async fn rendered(
    site: &Site,
    headers: &HeaderMap,
    asked: PageRequest<'_>,
) -> (Option<Problem>, Response) {
    let PageRequest { uri, lang, resubmission, caller, is_kept } = asked;
    let (outcome, carried) = (Outcome::default(), CarriedForm::default());
    let (given, of_site, assets) = (contexts(site), site.clone(), site.assets.clone());
    let (noted, noted_form, path) = (outcome.clone(), carried.clone(), uri.path().to_owned());
    let render = render_app_async_with_context(
        move || {
            given();
            provide_context(noted.clone());
            provide_context(noted_form.clone());
            provide_context(resubmission.clone());
            provide_context(lang);
            if let Some(caller) = caller.clone() {
                provide_context(caller);
            }
            if is_kept {
                provide_context(ShownAgain);
            }
            set_policy(&of_site);
        },
        move || app::shell(&assets, &path, lang),
    );
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = uri.clone();
    *request.headers_mut() = headers.clone();
    let response = render(request).await.into_response();
    (outcome.problem(), finished(response, carried.id()).await)
}

/// The document, with the data of its page inside of its body. The menu of languages stands before the page, and
/// becomes a part of the form that the page has.
async fn finished(response: Response, carried: Option<&'static str>) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(html) = to_bytes(body, usize::MAX).await else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(arranged(&html, carried)))
}

fn arranged(html: &Bytes, carried: Option<&'static str>) -> String {
    let html = String::from_utf8_lossy(html);
    let (header, page) = html.split_at(html.find("<main").unwrap_or_default());
    let own = format!(" form=\"{LANGUAGE_FORM}\"");
    let header = match carried {
        Some(id) => header.replace(&own, &format!(" form=\"{id}\"")),
        None => header.to_owned(),
    };
    let parts =
        page.rsplit_once("</html>").and_then(|(page, data)| Some((page.rsplit_once("</body>")?.0, data)));
    match parts {
        Some((page, data)) => [&header, page, data, "</body></html>"].concat(),
        None => header + page,
    }
}

/// The contexts of server functions and pages.
pub(super) fn contexts(site: &Site) -> impl Fn() + Clone + Send + Sync + 'static {
    let center: Arc<dyn UseCases> = Arc::new(site.center.clone());
    let cookie = site.session_cookie();
    move || {
        provide_context(Arc::clone(&center));
        provide_context(cookie.clone());
    }
}

/// The page's own policy, which names the nonce of its script.
fn set_policy(site: &Site) {
    if let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>())
        && let Ok(policy) = HeaderValue::from_str(&security::page_policy(site, &nonce))
    {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}
