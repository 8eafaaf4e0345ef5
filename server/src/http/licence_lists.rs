//! Lists of people who are to get licences, pasted or as files: the one form that a browser sends in parts.

use super::query::{see_other, with_query};
use super::session::caller;
use super::site::Site;
use crate::use_cases::{ListText, MAX_LIST_BYTES, text_of};
use app::api::{LICENCE_LISTS, LIST_FILE, LIST_PASTED, LIST_SILENT, NEXT, Problem};
use app::i18n::Lang;
use app::ids::SubscriptionId;
use app::ports::prelude::*;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

/// The largest form. A larger one cannot contain a list that is short enough.
pub(super) const MAX_FORM_BYTES: usize = 3 * MAX_LIST_BYTES;

/// Keeps the list and leads to the page on which it is checked.
pub(super) async fn keep(
    State(site): State<Site>,
    Path((lang, subscription)): Path<(String, SubscriptionId)>,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let lang = Lang::from_code(&lang).unwrap_or(Lang::SOURCE);
    let kept = async {
        let caller = caller(&site, &headers).await?;
        let List { text, is_assumed, silent } = read(form.map_err(|_| Problem::BadRequest)?).await?;
        Ok((site.center.keep_list(&caller, &subscription, &text, !silent).await?, is_assumed))
    };
    let page = page(lang, &subscription);
    match kept.await {
        Ok((list, false)) => see_other(&format!("{page}/lists/{list}")),
        Ok((list, true)) => see_other(&format!("{page}/lists/{list}?read-as=windows-1252")),
        Err(Problem::SignInFirst) => {
            see_other(&with_query(&format!("/{}/sign-in", lang.code()), [(NEXT, page.as_str())]))
        }
        Err(problem) => refused(&page, problem),
    }
}

/// The contents of the form.
#[derive(Default)]
struct List {
    text: String,
    /// Whether its encoding was assumed.
    is_assumed: bool,
    silent: bool,
}

/// The list of the form: the pasted text, and after it the text of the file.
async fn read(mut form: Multipart) -> Result<List, Problem> {
    let mut list = List::default();
    while let Some(field) = form.next_field().await.map_err(|_| Problem::BadRequest)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|_| Problem::BadRequest)?;
        match name.as_str() {
            LIST_SILENT => list.silent = true,
            LIST_PASTED | LIST_FILE if bytes.len() > MAX_LIST_BYTES => return Err(Problem::ListTooLong),
            LIST_PASTED | LIST_FILE => {
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

/// The page of the form that is sent to the path, if the path is for such lists.
pub(super) fn page_of(path: &str) -> Option<String> {
    let (lang, subscription) = path.strip_prefix(LICENCE_LISTS)?.strip_prefix('/')?.split_once('/')?;
    Some(page(Lang::from_code(lang).unwrap_or(Lang::SOURCE), &subscription.into()))
}

/// The answer to a form that is too large, before it is read. Its page says so.
pub(super) fn too_large(page: &str) -> Response {
    refused(page, Problem::ListTooLong)
}

fn page(lang: Lang, subscription: &SubscriptionId) -> String {
    format!("/{}/subscriptions/{subscription}/licences", lang.code())
}

fn refused(page: &str, problem: Problem) -> Response {
    see_other(&with_query(page, [("form", LICENCE_LISTS), ("problem", problem.code())]))
}
