//! Lists of people who are to get licences, pasted or as files: the one form that a browser sends in parts.

use super::Site;
use super::query::{see_other, with_query};
use super::session::caller;
use crate::desk::{LIST_MAX_BYTES, ListText, text_of};
use app::api::Problem;
use app::i18n::Lang;
use app::ports::PeopleDesk as _;
use axum::body::to_bytes;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{Path, Request, State};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::Response;

/// Where the form is sent: followed by the language and the subscription.
const PREFIX: &str = "/licence-lists/";

/// A form of this size has no list that is short enough in it.
const FORM_MAX_BYTES: usize = 3 * LIST_MAX_BYTES;

/// So much of a form that is too large is read all the same: a browser hears no answer before it has sent everything.
const READ_MAX_BYTES: usize = 8 * 1024 * 1024;

/// Keeps the list and leads to the page on which it is looked through.
pub(super) async fn keep(
    State(site): State<Site>,
    Path((lang, subscription)): Path<(String, String)>,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let lang = Lang::from_code(&lang).unwrap_or(Lang::En);
    let kept = async {
        let caller = caller(&site, &headers).await?;
        let List { text, is_assumed, silent } = read(form.map_err(|_| Problem::BadRequest)?).await?;
        Ok((site.desk.keep_list(&caller, &subscription, &text, !silent).await?, is_assumed))
    };
    let page = page(lang, &subscription);
    match kept.await {
        Ok((list, false)) => see_other(&format!("{page}/lists/{list}")),
        Ok((list, true)) => see_other(&format!("{page}/lists/{list}?read-as=windows-1252")),
        Err(Problem::SignInFirst) => {
            see_other(&with_query(&format!("/{}/sign-in", lang.code()), [("next", page.as_str())]))
        }
        Err(problem) => refused(&page, problem),
    }
}

/// What the form says.
#[derive(Default)]
struct List {
    text: String,
    /// Whether its encoding was assumed.
    is_assumed: bool,
    silent: bool,
}

/// The list of the form: what was pasted, and below it what is in the file.
async fn read(mut form: Multipart) -> Result<List, Problem> {
    let mut list = List::default();
    while let Some(field) = form.next_field().await.map_err(|_| Problem::BadRequest)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|_| Problem::BadRequest)?;
        match name.as_str() {
            "silent" => list.silent = true,
            "list" | "file" if bytes.len() > LIST_MAX_BYTES => return Err(Problem::ListTooLong),
            "list" | "file" => {
                let ListText { text, is_assumed } = text_of(&bytes)?;
                list.is_assumed |= is_assumed;
                if !text.trim().is_empty() {
                    if !list.text.is_empty() {
                        list.text.push('\n');
                    }
                    list.text.push_str(text.trim_end());
                }
            }
            _ => {}
        }
    }
    Ok(list)
}

/// A form that is too large is answered by its page, as everything that cannot be done.
pub(super) async fn limit(request: Request, next: Next) -> Response {
    let address = request.uri().path().strip_prefix(PREFIX).and_then(|rest| rest.split_once('/'));
    let address = address.map(|(lang, subscription)| (lang.to_owned(), subscription.to_owned()));
    let length = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    match (address, length) {
        (Some((lang, subscription)), Some(length)) if FORM_MAX_BYTES < length => {
            // What is beyond the limit is not kept, and the answer is the same.
            _ = to_bytes(request.into_body(), READ_MAX_BYTES).await;
            let lang = Lang::from_code(&lang).unwrap_or(Lang::En);
            refused(&page(lang, &subscription), Problem::ListTooLong)
        }
        _ => next.run(request).await,
    }
}

fn page(lang: Lang, subscription: &str) -> String {
    format!("/{}/subscriptions/{subscription}/licences", lang.code())
}

fn refused(page: &str, problem: Problem) -> Response {
    see_other(&with_query(page, [("form", "/licence-lists"), ("problem", problem.code())]))
}
