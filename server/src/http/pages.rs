//! The pages of `app`, its server functions, and the files the browser loads with them.

use super::language::language_of_visitor;
use super::query::{see_other, with_query};
use super::{Site, messages, near_misses, security, session, typed};
use app::Asked;
use app::api::{Problem, Sheet, account_in, page_data};
use app::joined;
use app::pages::{Page, is_drawn, lang_of};
use app::ports::UseCases;
use app::ports::prelude::*;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use leptos::nonce::use_nonce;
use leptos::prelude::{Owner, provide_context, use_context};
use leptos::reactive::computed::ScopedFuture;
use leptos::server_fn::axum::server_fn_paths;
use leptos_axum::{ResponseOptions, handle_server_fns_with_context, render_app_async_with_context};
use std::sync::Arc;
use tower_http::services::{ServeDir, ServeFile};

/// Adds the pages, their server functions and the built files; whatever else is asked is the page “not found”.
pub(super) fn routes(router: Router<Site>, site: &Site) -> Router<Site> {
    // A second router of the same process (a test) finds it set already.
    _ = any_spawner::Executor::init_tokio();
    messages::prepare();
    let pkg = ServeDir::new(site.site_root.join("pkg")).precompressed_br().precompressed_gzip();
    let server_functions = contexts(site);
    router
        .nest_service("/pkg", pkg)
        .route_service("/icon.svg", ServeFile::new(site.site_root.join("icon.svg")))
        .route(
            "/api/{*function}",
            any(move |request: Request| async move {
                // Leptos would write to whoever asks how its developer might go on.
                let known = |(path, _): (&str, Method)| path == request.uri().path();
                if !server_fn_paths().any(known) {
                    return (StatusCode::NOT_FOUND, Problem::NotFound.code()).into_response();
                }
                handle_server_fns_with_context(server_functions.clone(), request).await.into_response()
            }),
        )
        .route("/{lang}/{*page}", get(page))
        .fallback(page)
}

/// Runs each request under a root of its own: Leptos would otherwise find on the thread what another request left.
pub(super) async fn own_root(request: Request, next: Next) -> Response {
    Owner::new_root(None).with(|| ScopedFuture::new(next.run(request))).await
}

/// A page in full, whether or not the browser runs scripts.
pub(super) async fn page(State(site): State<Site>, request: Request<Body>) -> Response {
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    if let Some(location) = meant(&site, request.headers(), request.uri()).await {
        return location;
    }
    let page = Page::of(&path);
    let typed = typed::take(&site, request.headers(), &path);
    let sheet = sheet(&site, request.headers(), &page, request.uri(), &typed).await;
    if let Some(account) = other_account(&site, request.headers(), &page, request.uri(), &sheet).await {
        return to_account(&path, &account);
    }
    let status = match &sheet {
        Err(Problem::SignInFirst) if page.is_private() => return to_sign_in(&path, &query),
        _ if page == Page::NotFound => StatusCode::NOT_FOUND,
        Err(Problem::NotFound) => StatusCode::NOT_FOUND,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
        Ok(_) => StatusCode::OK,
    };
    let lang = match lang_of(&path) {
        Some(lang) => lang,
        None => language_of_visitor(&site, request.headers()).await,
    };
    let asked = Asked { path, query, typed, lang, sheet: Sheet(sheet) };
    let given = contexts(&site);
    let form_targets = site.gateway.form_targets();
    let assets = site.assets.clone();
    let render = render_app_async_with_context(
        move || {
            given();
            provide_context(asked.clone());
            set_policy(form_targets);
        },
        move || app::shell(&assets),
    );
    let headers = request.headers().clone();
    let mut response = render(request).await.into_response();
    *response.status_mut() = status;
    typed::end(&site, &headers, &mut response);
    response
}

/// To the page that is meant, with its query, when the address is nearly that of one.
async fn meant(site: &Site, headers: &HeaderMap, uri: &Uri) -> Option<Response> {
    // Most addresses are right, and need no look at who asks.
    near_misses::meant(uri.path(), app::i18n::Lang::En)?;
    let spoken = language_of_visitor(site, headers).await;
    let path = near_misses::meant(uri.path(), spoken)?;
    Some(see_other(&match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path,
    }))
}

/// What the page is made from, and with what was `typed` on it; nothing for a page that is for everybody.
async fn sheet(
    site: &Site,
    headers: &HeaderMap,
    page: &Page,
    uri: &Uri,
    typed: &str,
) -> Result<String, Problem> {
    match page {
        Page::Drawn(address) if !is_drawn(address) => return Err(Problem::NotFound),
        page if !page.is_private() => return Ok(String::new()),
        _ => {}
    }
    let caller = session::caller(site, headers).await;
    let query = joined(typed, uri.query().unwrap_or_default());
    page_data(&site.desk, caller, &format!("{}?{query}", uri.path())).await
}

/// The account that the page is of, when it is another one of whoever asks: the one that the address names, or one of
/// theirs that has what this account has not.
async fn other_account(
    site: &Site,
    headers: &HeaderMap,
    page: &Page,
    uri: &Uri,
    sheet: &Result<String, Problem>,
) -> Option<String> {
    let named = account_in(uri.query().unwrap_or_default());
    let is_missing = matches!(sheet, Err(Problem::NotFound)) && *page != Page::NotFound;
    if !page.is_private() || (named.is_none() && !is_missing) {
        return None;
    }
    let caller = session::caller(site, headers).await.ok()?;
    let own = site.desk.account_page(&caller).await.ok()?.accounts;
    let others = own.into_iter().filter(|own| own.id != caller.account_id);
    for other in others.filter(|own| named.as_ref().is_none_or(|named| own.id == *named)) {
        let there = site.desk.caller_in(&caller, &other.id).await.ok()?;
        if named.is_some() || page_data(&site.desk, Ok(there), uri.path()).await.is_ok() {
            return Some(other.id);
        }
    }
    None
}

/// Where it is asked whether to go over to that account, and to the page.
fn to_account(path: &str, account: &str) -> Response {
    let lang = lang_of(path).map_or("en", app::i18n::Lang::code);
    let page = path.splitn(3, '/').nth(2).unwrap_or("subscriptions");
    see_other(&format!("/{lang}/accounts/{account}/{page}"))
}

/// To the sign-in, and from there back to the page, of the account that its query may name.
fn to_sign_in(path: &str, query: &str) -> Response {
    let lang = lang_of(path).map_or("en", app::i18n::Lang::code);
    let page = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
    see_other(&with_query(&format!("/{lang}/sign-in"), [("next", page.as_str())]))
}

/// What server functions and pages find in their context.
fn contexts(site: &Site) -> impl Fn() + Clone + Send + Sync + 'static {
    let desk: Arc<dyn UseCases> = Arc::new(site.desk.clone());
    let cookie = site.session_cookie();
    move || {
        provide_context(Arc::clone(&desk));
        provide_context(cookie.clone());
    }
}

/// The page's own policy, which names the nonce of its script.
fn set_policy(form_targets: &str) {
    if let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>())
        && let Ok(policy) = HeaderValue::from_str(&security::page_policy(&nonce, form_targets))
    {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}
