//! Searching lists. What somebody searches for may name people, so it never travels in an address: it comes along in a
//! cookie, for a while.

use super::Problem;
use crate::i18n::Lang;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;
#[cfg(feature = "ssr")]
pub use ssr::searched_in;
#[cfg(feature = "ssr")]
pub(super) use ssr::{forget, searched};

/// Searches a list of people: shows those who have `search` in their name or address. The list is that of the account,
/// or that of the people who may hold the licences of `subscription`. `show` and `sort` are words of
/// [`crate::lists::PeopleView`].
#[server(prefix = "/api", endpoint = "search_people")]
pub async fn search_people(
    lang: Lang,
    #[server(default)] subscription: String,
    #[server(default)] search: String,
    #[server(default)] show: String,
    #[server(default)] sort: String,
) -> Result<(), Problem> {
    use crate::lists::{PeopleView, address};
    let view = PeopleView::of(&address("", &[("show", show), ("sort", sort)]));
    let list = if subscription.is_empty() { "people" } else { &subscription };
    let page = match list {
        "people" => format!("/{}/people", lang.code()),
        id => format!("/{}/subscriptions/{id}/licences", lang.code()),
    };
    let ways = super::reply::Ways { form: SearchPeople::PATH, done: view.address(&page, &[]), back: page };
    ssr::look_for(list, &search, ways).await
}

/// Shows the documents that have `search` in their number, a product or a reference. `year`, `state` and `sort` are
/// words of [`crate::lists::InvoicesView`].
#[server(prefix = "/api", endpoint = "search_invoices")]
pub async fn search_invoices(
    lang: Lang,
    #[server(default)] search: String,
    #[server(default)] year: String,
    #[server(default)] state: String,
    #[server(default)] sort: String,
) -> Result<(), Problem> {
    use crate::documents::InvoiceFilter;
    let chosen = [("year", year), ("state", state), ("sort", sort)];
    ssr::look_for_documents::<InvoiceFilter>("invoices", SearchInvoices::PATH, lang, &chosen, &search).await
}

/// Shows the orders that have `search` in their number, a product or a reference. `by`, `state` and `sort` are words of
/// [`crate::lists::OrdersView`].
#[server(prefix = "/api", endpoint = "search_orders")]
pub async fn search_orders(
    lang: Lang,
    #[server(default)] search: String,
    #[server(default)] by: String,
    #[server(default)] state: String,
    #[server(default)] sort: String,
) -> Result<(), Problem> {
    use crate::lists::OrderFilter;
    let chosen = [("by", by), ("state", state), ("sort", sort)];
    ssr::look_for_documents::<OrderFilter>("orders", SearchOrders::PATH, lang, &chosen, &search).await
}

#[cfg(feature = "ssr")]
mod ssr {
    use super::super::reply::{Ways, answer_form};
    use super::super::who::{SessionCookie, cookie, send_cookie};
    use crate::answers::Problem;
    use crate::i18n::Lang;
    use crate::limits::MAX_SEARCH_CHARS;
    use crate::lists::{DocumentsFilter, DocumentsView, address};
    use crate::ports::Caller;
    use crate::typed::is_text;
    use axum_extra::extract::cookie::Cookie;
    use form_urlencoded::{Serializer, parse};
    use leptos::prelude::use_context;

    /// How long a search is kept: half an hour, for paging through what was found.
    const KEPT: &str = "; Max-Age=1800";

    /// Keeps what the caller searches for in that list, and leads to what is found.
    pub async fn look_for(list: &str, words: &str, ways: Ways) -> Result<(), Problem> {
        let kept = async {
            let (_, caller) = super::super::who::caller().await?;
            keep(&caller, list, words)
        };
        answer_form(kept.await, ways)
    }

    /// The same for a list of documents or of orders, whose page has the list's name. `chosen` is what else the form
    /// asks for.
    pub async fn look_for_documents<F: DocumentsFilter>(
        list: &str,
        form: &'static str,
        lang: Lang,
        chosen: &[(&str, String)],
        words: &str,
    ) -> Result<(), Problem> {
        let view = DocumentsView::<F>::of(&address("", chosen));
        let page = format!("/{}/{list}", lang.code());
        look_for(list, words, Ways { form, done: view.address(&page), back: page }).await
    }

    /// Keeps what the caller searches for in a list, in place of an earlier search. An empty text shows all rows again.
    fn keep(caller: &Caller, list: &str, words: &str) -> Result<(), Problem> {
        let words: String =
            words.trim().chars().filter(|letter| is_text(*letter)).take(MAX_SEARCH_CHARS).collect();
        if words.is_empty() {
            return forget();
        }
        let fields = [("who", caller.person_id.as_str()), ("list", list), ("search", &words)];
        let kept = Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = use_context::<SessionCookie>().ok_or(Problem::Unavailable)?;
        send_cookie(Cookie::new(kind.search, kept), &kind, KEPT)
    }

    /// Forgets what somebody searched for, if they did.
    pub fn forget() -> Result<(), Problem> {
        let kind = use_context::<SessionCookie>().ok_or(Problem::Unavailable)?;
        if cookie(kind.search).is_none() {
            return Ok(());
        }
        let mut ended = Cookie::new(kind.search, "");
        ended.make_removal();
        send_cookie(ended, &kind, "")
    }

    /// The text for which the caller searches in that list. Empty when there is none, or when it is another person's.
    pub fn searched(caller: &Caller, list: &str) -> String {
        let kept = use_context::<SessionCookie>().and_then(|kind| cookie(kind.search)).unwrap_or_default();
        searched_in(&kept, caller, list)
    }

    /// The same, read from the value of the cookie.
    pub fn searched_in(kept: &str, caller: &Caller, list: &str) -> String {
        let fields: Vec<_> = parse(kept.as_bytes()).collect();
        let is = |index: usize, asked: (&str, &str)| {
            fields.get(index).is_some_and(|(name, value)| (&**name, &**value) == asked)
        };
        if !is(0, ("who", caller.person_id.as_str())) || !is(1, ("list", list)) {
            return String::new();
        }
        let words = fields.get(2).map(|(_, words)| words.chars().take(MAX_SEARCH_CHARS).collect());
        words.unwrap_or_default()
    }
}
