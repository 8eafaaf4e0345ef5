//! Invoices and credit notes as files, for a person who is signed in. Those of another account do not exist for them.

use super::language::language_of_visitor;
use super::query::see_other;
use super::session::caller;
use super::site::Site;
use crate::documents::{self, DocumentError};
use app::api::{Problem, searched_in};
use app::billing::{Invoice, InvoiceState, states};
use app::documents::{InvoiceFilter, known_by};
use app::i18n::Lang;
use app::ids::InvoiceNumber;
use app::limits::MAX_SEARCH_WORDS;
use app::ports::Caller;
use app::ports::prelude::*;
use app::typed::{has_words, search_words};
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar};

/// The document on paper.
pub(super) async fn pdf(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(number): Path<InvoiceNumber>,
) -> Response {
    document(&site, &headers, &number, "pdf", "application/pdf", documents::pdf).await
}

/// The document for machines.
pub(super) async fn xml(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(number): Path<InvoiceNumber>,
) -> Response {
    document(&site, &headers, &number, "xml", "application/xml", |invoice, _| documents::xml(invoice)).await
}

/// All documents in a table, or those of the query's year and state, of those that the person searches for.
pub(super) async fn csv(State(site): State<Site>, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let found = async {
        let caller = caller(&site, &headers).await?;
        let invoices = site.center.invoices(&caller).await?;
        Ok((invoices, searched(&site, &headers, &caller)))
    };
    let (mut invoices, words) = match found.await {
        Ok(found) => found,
        Err(problem) => return none(problem),
    };
    let query = query.unwrap_or_default();
    let filter = InvoiceFilter::of(&query);
    let lang = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang");
    let lang = lang.and_then(|(_, code)| Lang::from_code(&code)).unwrap_or(Lang::SOURCE);
    let mut states = states(&invoices).into_iter();
    invoices.retain(|invoice| {
        let is_asked = states.next().is_some_and(|state| filter.takes(invoice.issued, state));
        is_asked && has_words(&known_by(invoice), &words)
    });
    let name = format!("{}.csv", filter.file_name());
    match documents::csv(&invoices, lang) {
        Ok(bytes) => file(&name, "text/csv; charset=utf-8", bytes),
        Err(error) => failed(&error),
    }
}

/// The words that the caller searches for in the list of documents.
fn searched(site: &Site, headers: &HeaderMap, caller: &Caller) -> Vec<String> {
    let cookies = CookieJar::from_headers(headers);
    let kept = cookies.get(site.session_cookie().search).map(Cookie::value).unwrap_or_default();
    search_words(&searched_in(kept, caller, "invoices"), MAX_SEARCH_WORDS)
}

/// The page on which the mails are stopped, for a mail program that does not stop them by itself.
pub(super) async fn mails(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    let lang = language_of_visitor(&site, &headers).await;
    let plain = token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain {
        see_other(&format!("/{}/invoice-mails/{token}", lang.code()))
    } else {
        none(Problem::NotFound)
    }
}

/// One click in a mail program: no more invoices to that reader (RFC 8058). The answer is the same whether or not the
/// token is known.
pub(super) async fn stop_mails(State(site): State<Site>, Path(token): Path<String>) -> Response {
    match site.center.stop_invoice_mails(&token).await {
        Ok(()) | Err(Problem::LinkExpired) => StatusCode::OK.into_response(),
        Err(problem) => none(problem),
    }
}

async fn document(
    site: &Site,
    headers: &HeaderMap,
    number: &InvoiceNumber,
    ending: &str,
    kind: &'static str,
    make: fn(&Invoice, InvoiceState) -> Result<Vec<u8>, DocumentError>,
) -> Response {
    let found = async {
        let caller = caller(site, headers).await?;
        let invoice = site.center.invoice(&caller, number).await?;
        let state = site.center.invoice_state(&caller, &invoice).await?;
        Ok((invoice, state))
    };
    let (invoice, state) = match found.await {
        Ok(found) => found,
        Err(problem) => return none(problem),
    };
    let name = format!("{}.{ending}", invoice.number);
    // It takes only milliseconds, but other requests wait for this thread.
    match tokio::task::spawn_blocking(move || make(&invoice, state)).await {
        Ok(Ok(bytes)) => file(&name, kind, bytes),
        Ok(Err(error)) => failed(&error),
        Err(error) => failed(&error),
    }
}

/// The file as an answer. The name consists of a document's number, a year or a word of ours, so it needs no quoting.
fn file(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "private, no-store".to_owned()),
        (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// A person who is not signed in gets the same answer as for something that does not exist.
fn none(problem: Problem) -> Response {
    let status = match problem {
        Problem::NotFound | Problem::SignInFirst => StatusCode::NOT_FOUND,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    };
    (status, [(CACHE_CONTROL, "private, no-store")]).into_response()
}

fn failed(error: &dyn std::fmt::Display) -> Response {
    tracing::error!(%error, "a document could not be made");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
