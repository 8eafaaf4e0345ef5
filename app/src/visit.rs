//! The visit: where the person is, what is shown there, and how one gets elsewhere without loading a document anew.
//!
//! Leptos' router and resources would do this for any application; for one page at a time, made from one piece of
//! data, this is a third of their download.

use crate::api::{PageData, Problem};
use crate::pages::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// What a page is made from, or why it cannot be made.
pub type Shown = Result<Arc<PageData>, Problem>;

/// The visit. Give it to components by [`use_visit`].
#[derive(Clone, Copy)]
pub struct Visit {
    path: RwSignal<String>,
    query: RwSignal<String>,
    /// What was typed on the page when it was asked for in another language, in the form of a query. It is in no address.
    typed: RwSignal<String>,
    shown: RwSignal<(Page, Shown)>,
    /// How often the page was made anew.
    #[cfg(feature = "hydrate")]
    reloads: RwSignal<u32>,
    /// The form that was refused last, by its action, and why.
    refused: RwSignal<Option<(String, Problem)>>,
}

/// Begins the visit at an address, with what was `typed` on its page before, and what it is made from.
pub fn provide_visit(path: String, query: String, typed: String, shown: Shown) -> Visit {
    let page = Page::of(&path);
    let visit = Visit {
        shown: RwSignal::new((page, shown)),
        refused: RwSignal::new(refusal_in(&query)),
        path: RwSignal::new(path),
        query: RwSignal::new(query),
        typed: RwSignal::new(typed),
        #[cfg(feature = "hydrate")]
        reloads: RwSignal::new(0),
    };
    provide_context(visit);
    visit
}

/// The visit.
pub fn use_visit() -> Visit {
    expect_context::<Visit>()
}

impl Visit {
    /// The path of the address. Tracks it.
    pub fn path(self) -> String {
        self.path.get()
    }

    /// What is shown, and of which page. Tracks it.
    pub fn shown(self) -> (Page, Shown) {
        self.shown.get()
    }

    /// The account that the page is of, by its id, for somebody who has several: forms name it, so that one that was left
    /// open changes nothing of another account that was gone over to meanwhile.
    fn acting_in(self) -> Option<String> {
        self.shown.with_untracked(|(_, shown)| {
            let account = shown.as_ref().ok()?.account.as_ref()?;
            (!account.accounts.is_empty()).then(|| account.snapshot.account.id.clone())
        })
    }

    /// Where a form with that action is sent: with the account that the page is of, where there is more than one.
    pub fn acting(self, action: &str) -> String {
        match self.acting_in() {
            Some(id) => format!("{action}?account={id}"),
            None => action.to_owned(),
        }
    }

    /// The id of the form on the page. Tracks what is shown.
    pub fn form(self) -> Option<String> {
        self.shown.with(|(page, shown)| crate::pages::form(page, shown))
    }

    /// The path of the address, with its query. Tracks it.
    pub fn address(self) -> String {
        with_query(&self.path.get(), &self.query.get())
    }

    /// A value of what was typed, or of the query, as it is now.
    pub fn query(self, name: &str) -> Option<String> {
        self.query_all(name).into_iter().next()
    }

    /// All values of that name in what was typed and in the query, as they are now.
    pub fn query_all(self, name: &str) -> Vec<String> {
        let query = joined(&self.typed.get_untracked(), &self.query.get_untracked());
        let values = form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == name);
        values.map(|(_, value)| value.into_owned()).collect()
    }

    /// Why the form with that action was refused, if it was refused last. Tracks it.
    pub fn refused(self, action: &str) -> Option<Problem> {
        self.refused
            .with(|refused| refused.as_ref().filter(|(form, _)| form == action).map(|(_, problem)| *problem))
    }

    /// Notes that the form with that action was refused, or that it was not.
    pub fn set_refused(self, action: &str, problem: Option<Problem>) {
        self.refused.set(problem.map(|problem| (action.to_owned(), problem)));
    }
}

/// A path with its query.
fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Two queries as one, in which the values of the first count before those of the other.
pub fn joined(first: &str, other: &str) -> String {
    let both = [first, other].map(|query| Some(query).filter(|query| !query.is_empty()));
    both.into_iter().flatten().collect::<Vec<_>>().join("&")
}

/// A plain form that was refused says so in the query of the page it comes back to.
fn refusal_in(query: &str) -> Option<(String, Problem)> {
    let value = |name: &str| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    };
    let problem = Problem::from_code(&value("problem")?)?;
    Some((value("form").unwrap_or_else(|| "/api/place_order".to_owned()), problem))
}

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod drawn;
#[cfg(feature = "hydrate")]
mod send;

#[cfg(feature = "hydrate")]
pub use send::{fields, post};

/// Moves the focus to the element.
pub fn focus(element: &leptos::web_sys::Element) {
    use leptos::wasm_bindgen::JsCast;
    if let Some(element) = element.dyn_ref::<leptos::web_sys::HtmlElement>() {
        _ = element.focus();
    }
}

#[cfg(not(feature = "hydrate"))]
#[expect(clippy::unused_self, reason = "as in the browser")]
impl Visit {
    /// Only a browser changes the language in place.
    pub fn speak(self, _: &str) {}
    /// Only a browser has anything to follow.
    pub fn follow(self, _: crate::i18n::I18n) {}
}
