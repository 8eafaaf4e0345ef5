//! The pages of `app`, its server functions, and the files that the browser loads with them.

use super::kept_documents::KeptPages;
use super::kept_pages::{Asked, Shown};
use super::language::language_of_visitor;
use super::query::{see_other, with_query};
use super::rendering::{PageRequest, contexts, rendered};
use super::site::Site;
use super::{kept_pages, near_misses, session, typed};
use crate::security_log::TARGET;
use crate::web::wants_page;
use app::Resubmission;
use app::api::{NEXT, Problem, Refused, RefusedForm, SIGNED_IN, SignIn, account_in};
use app::i18n::{Lang, lang_of};
use app::ids::AccountId;
use app::pages::Page;
use app::ports::Caller;
use app::ports::prelude::*;
use app::typed::{is_chosen, is_field};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Extension, Router};
use leptos::prelude::{Owner, provide_context};
use leptos::reactive::computed::ScopedFuture;
use leptos::server_fn::ServerFn as _;
use leptos::server_fn::axum::server_fn_paths;
use leptos_axum::handle_server_fns_with_context;
use std::sync::Arc;
use tower_http::services::{ServeDir, ServeFile};

/// Adds the pages, their server functions and the built files. Any other address gets the page “not found”.
pub(super) fn routes(router: Router<Site>, site: &Site) -> Router<Site> {
    // It fails for a second router of the same process (a test), since it is set already.
    _ = any_spawner::Executor::init_tokio();
    let pkg = ServeDir::new(site.site_root.join("pkg")).precompressed_br().precompressed_gzip();
    router
        .nest_service("/pkg", pkg)
        .route_service("/icon.svg", ServeFile::new(site.site_root.join("icon.svg")))
        .route("/api/{*function}", any(server_function))
        .route("/{lang}/{*page}", get(kept_or_made).layer(Extension(Arc::<KeptPages>::default())))
        .fallback(page)
}

/// A server function. If it refuses a plain form, the form's page is shown again, with what was typed.
async fn server_function(State(site): State<Site>, request: Request) -> Response {
    // Leptos would give the visitor hints for its developers.
    let known = |(path, _): (&str, Method)| path == request.uri().path();
    if !server_fn_paths().any(known) {
        return (StatusCode::NOT_FOUND, Problem::NotFound.code()).into_response();
    }
    // The path is in the address bar after a form was refused, and somebody asks for it by hand.
    if request.method() == Method::GET && wants_page(request.headers()) {
        return see_other("/");
    }
    let (parts, body) = request.into_parts();
    // The allowed size was checked before.
    let Ok(form) = to_bytes(body, usize::MAX).await else {
        return (StatusCode::PAYLOAD_TOO_LARGE, "too large\n").into_response();
    };
    let place = RefusedForm::default();
    let (given, given_place) = (contexts(&site), place.clone());
    let request = Request::from_parts(parts.clone(), Body::from(form.clone()));
    let context = move || {
        given();
        provide_context(given_place.clone());
    };
    let response = handle_server_fns_with_context(context, request).await.into_response();
    match place.take() {
        Some(refused) => {
            tracing::warn!(target: TARGET, event = "refused", form = refused.form, problem = refused.problem.code());
            resubmitted(&site, &parts.headers, &refused, &form).await
        }
        None => response,
    }
}

/// Leads back to the page of a plain form that was refused. The address contains what was chosen and why it was
/// refused. What was typed comes along in a cookie, since addresses end up in histories and logs. If it is too long for
/// a cookie, the answer is the page itself.
pub(super) async fn resubmitted(
    site: &Site,
    headers: &HeaderMap,
    refused: &Refused,
    form: &[u8],
) -> Response {
    let chosen = kept(form, is_chosen);
    if refused.problem == Problem::SignInFirst {
        return to_sign_in(&refused.page, &chosen);
    }
    let fields: Vec<_> =
        form_urlencoded::parse(form).into_owned().filter(|(name, _)| is_field(name)).collect();
    let Ok(cookie) = typed::whole_cookie(site, &refused.page, &fields) else {
        return shown_again(site, headers, refused, form).await;
    };
    let chosen: Vec<_> = form_urlencoded::parse(chosen.as_bytes()).collect();
    let chosen = chosen.iter().map(|(name, value)| (&**name, &**value));
    let why = [("form", refused.form), ("problem", refused.problem.code())];
    let mut response = see_other(&with_query(&refused.page, chosen.chain(why)));
    if let Some(cookie) = cookie {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The page of the form, with what was typed in it.
async fn shown_again(site: &Site, headers: &HeaderMap, refused: &Refused, form: &[u8]) -> Response {
    let Ok(uri) = refused.page.parse::<Uri>() else { return see_other("/") };
    let typed = kept(form, |name| is_field(name) || is_chosen(name));
    let resubmission = Resubmission { form: refused.form.to_owned(), problem: Some(refused.problem), typed };
    let mut response = shown(site, headers, &uri, resubmission).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() =
            StatusCode::from_u16(refused.problem.status()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    }
    response
}

/// Runs each request under a root of its own. Otherwise Leptos would find on the thread what another request left
/// there.
pub(super) async fn own_root(request: Request, next: Next) -> Response {
    Owner::new_root(None).with(|| ScopedFuture::new(next.run(request))).await
}

/// The fields of a form whose names are taken along.
fn kept(form: &[u8], takes: fn(&str) -> bool) -> String {
    let fields = form_urlencoded::parse(form).filter(|(name, _)| takes(name));
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// A page of the person who is signed in is shown again, as long as it has not changed. Any other page is made.
async fn kept_or_made(
    State(site): State<Site>,
    Extension(kept): Extension<Arc<KeptPages>>,
    request: Request<Body>,
) -> Response {
    let (headers, uri) = (request.headers(), request.uri());
    let asked = Asked::of(&site, request.method(), uri, headers);
    let shown = match asked {
        Some(asked) => kept_pages::shown(&site, &kept, asked, headers, uri).await,
        None => None,
    };
    match shown {
        Some(Shown::Again(response)) => response,
        Some(Shown::Made(lang, outcome, html)) => {
            concluded(&site, headers, (uri, lang), (outcome, html)).await
        }
        None => page(State(site), request).await,
    }
}

/// A complete page, whether or not the browser runs scripts.
pub(super) async fn page(State(site): State<Site>, request: Request<Body>) -> Response {
    if let Some(location) = meant(&site, request.headers(), request.uri()).await {
        return location;
    }
    if let Some(location) = after_sign_in(&site, request.headers(), request.uri()).await {
        return location;
    }
    let typed = typed::take(&site, request.headers(), request.uri().path());
    let resubmission = Resubmission { typed, ..Resubmission::default() };
    let mut response = shown(&site, request.headers(), request.uri(), resubmission).await;
    typed::end(&site, request.headers(), &mut response);
    response
}

/// The page at the address, for the person who asks; or the page to which they have to go first.
async fn shown(site: &Site, headers: &HeaderMap, uri: &Uri, resubmission: Resubmission) -> Response {
    let path = uri.path();
    let named = account_in(uri.query().unwrap_or_default());
    if named.is_some()
        && let Some(account) = other_account(site, headers, uri, named.as_ref()).await
    {
        return to_account(path, &account);
    }
    let lang = match lang_of(path) {
        Some(lang) => lang,
        None => language_of_visitor(site, headers).await,
    };
    let asked = PageRequest { uri, lang, resubmission, caller: None, is_kept: false };
    concluded(site, headers, (uri, lang), rendered(site, headers, asked).await).await
}

/// The page that was made, or where to go instead of it.
async fn concluded(
    site: &Site,
    headers: &HeaderMap,
    (uri, lang): (&Uri, Lang),
    (outcome, html): (Option<Problem>, Response),
) -> Response {
    let path = uri.path();
    match outcome {
        Some(Problem::SignInFirst) => to_sign_in(path, uri.query().unwrap_or_default()),
        Some(Problem::FactorFirst) => see_other(&format!("/{}/profile/second-factor", lang.code())),
        Some(Problem::NotFound) => {
            let other =
                if Page::of(path).is_some() { other_account(site, headers, uri, None).await } else { None };
            other.map_or_else(
                || with_status(html, StatusCode::NOT_FOUND),
                |account| to_account(path, &account),
            )
        }
        Some(problem) => with_status(
            html,
            StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::SERVICE_UNAVAILABLE),
        ),
        None => html,
    }
}

fn with_status(mut response: Response, status: StatusCode) -> Response {
    *response.status_mut() = status;
    response
}

/// Right after a sign-in: leads to the page itself, or back if the browser has not kept the session's cookie.
async fn after_sign_in(site: &Site, headers: &HeaderMap, uri: &Uri) -> Option<Response> {
    let page = uri.query()?.strip_suffix(SIGNED_IN)?;
    let page = format!("{}?{page}", uri.path());
    let page = page.trim_end_matches(['?', '&']);
    match session::caller(site, headers).await {
        Err(Problem::SignInFirst) => {
            let lang = lang_of(page).map_or("en", Lang::code);
            let said = [(NEXT, page), ("form", SignIn::PATH), ("problem", Problem::CookiesBlocked.code())];
            Some(see_other(&with_query(&format!("/{lang}/sign-in"), said)))
        }
        _ => Some(see_other(page)),
    }
}

/// Leads to the page that is meant, with its query, when the address is nearly that of a page.
async fn meant(site: &Site, headers: &HeaderMap, uri: &Uri) -> Option<Response> {
    // Most addresses are right, so there is no need to find out who asks.
    near_misses::meant(uri.path(), Lang::SOURCE)?;
    let spoken = language_of_visitor(site, headers).await;
    let path = near_misses::meant(uri.path(), spoken)?;
    Some(see_other(&match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path,
    }))
}

/// The account to which the page belongs, if it is another account of the person who asks. It is the account that the
/// address names, or one in which the page exists.
async fn other_account(
    site: &Site,
    headers: &HeaderMap,
    uri: &Uri,
    named: Option<&AccountId>,
) -> Option<AccountId> {
    if Page::of(uri.path()).is_none_or(Page::is_public) {
        return None;
    }
    let caller = session::caller(site, headers).await.ok()?;
    let own = site.center.visitor(&caller).await.ok()?.accounts;
    let others = own.into_iter().filter(|own| own.id != caller.account_id);
    for other in others.filter(|own| named.is_none_or(|named| own.id == *named)) {
        let there = site.center.caller_in(&caller, &other.id).await.ok()?;
        if named.is_some() || has(site, headers, there, uri).await {
            return Some(other.id);
        }
    }
    None
}

/// Whether that caller's account has the page.
async fn has(site: &Site, headers: &HeaderMap, caller: Caller, uri: &Uri) -> bool {
    let (lang, resubmission, caller) = (Lang::SOURCE, Resubmission::default(), Some(caller));
    let asked = PageRequest { uri, lang, resubmission, caller, is_kept: false };
    rendered(site, headers, asked).await.0.is_none()
}

/// Leads to the question whether to switch to that account, and to the page.
fn to_account(path: &str, account: &AccountId) -> Response {
    let lang = lang_of(path).map_or("en", Lang::code);
    let page = path.splitn(3, '/').nth(2).unwrap_or("subscriptions");
    see_other(&format!("/{lang}/accounts/{account}/{page}"))
}

/// Leads to the sign-in, and from there back to the page, in the account that its query may name.
fn to_sign_in(path: &str, query: &str) -> Response {
    let lang = lang_of(path).map_or("en", Lang::code);
    let page = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
    see_other(&with_query(&format!("/{lang}/sign-in"), [(NEXT, page.as_str())]))
}
