//! What every page has in common: its data, its title, and what stands in its place.

use super::not_found::{not_found, unavailable};
use super::sign_in::sign_in;
use crate::api::{AccountPage, Loaded, Problem, load_account};
use crate::components::{ActingIn, focus_page, live, use_submission};
use crate::i18n::{text, use_i18n};
use codee::binary::PostcardCodec;
use leptos::prelude::*;
use leptos_meta::Title;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A page that is made from data of the server: loaded with the document, or when somebody comes to it, or when what
/// `source` gives changes, or after a form.
///
/// `made` makes the view, and makes it again, in its place, when there is other data and when a signal changes that it
/// reads. What is typed stays in the fields then: they are the same elements. A page with signals of its own reads the others
/// untracked.
pub fn page<S, T, Loading>(
    source: impl Fn() -> S + Send + Sync + 'static,
    load: impl Fn(S) -> Loading + Send + Sync + 'static,
    made: impl Fn(Arc<T>) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    S: PartialEq + Clone + Send + Sync + 'static,
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
    Loading: Future<Output = Result<Loaded<T>, Problem>> + Send + 'static,
{
    let refresh = use_submission().refresh();
    let data = Resource::<Result<Arc<Loaded<T>>, Problem>, PostcardCodec>::new_with_options(
        move || (refresh.page.get(), source()),
        move |(_, source)| {
            let loading = load(source);
            async move { loading.await.map(Arc::new) }
        },
        false,
    );
    let acting = RwSignal::new(None);
    provide_context(ActingIn(acting));
    suspended(Box::pin(async move {
        let first = data.await;
        acting.set(first.as_ref().ok().and_then(|loaded| loaded.acting_in.clone()));
        let current = RwSignal::new(first);
        Effect::new(move || {
            let Some(now) = data.get() else { return };
            let is_other = current.with_untracked(|before| match (before, &now) {
                (Ok(before), Ok(now)) => !Arc::ptr_eq(before, now),
                (before, now) => before.as_ref().err() != now.as_ref().err(),
            });
            if is_other {
                acting.set(now.as_ref().ok().and_then(|loaded| loaded.acting_in.clone()));
                current.set(now);
                focus_page();
            }
        });
        live(move |_| match current.get() {
            Ok(loaded) => made(Arc::clone(&loaded.page)),
            Err(problem) => failed(problem),
        })
    }))
}

/// One piece of code for all pages.
fn suspended(made: Pin<Box<dyn Future<Output = AnyView> + Send>>) -> AnyView {
    Suspend::new(made).into_any()
}

/// A page with the message that titles the document.
pub fn titled(title: &'static str, view: AnyView) -> AnyView {
    let title = text(title);
    // The server writes the title when the page is made and its signals are gone.
    #[cfg(feature = "ssr")]
    let title = title();
    view! {
        <Title text=title />
        {view}
    }
    .into_any()
}

/// A page whose view follows the language and what its forms have come to: it is made again with them.
pub fn following(title: &'static str, view: impl FnOnce() -> AnyView) -> AnyView {
    use_i18n().lang();
    use_submission().track();
    untrack(|| titled(title, view()))
}

/// What stands in the place of a page that cannot be made.
pub fn failed(problem: Problem) -> AnyView {
    match problem {
        Problem::NotFound => not_found(),
        // The server sends whoever is not signed in to the sign-in; here the session has ended meanwhile.
        Problem::SignInFirst => {
            note(problem);
            use_submission().refresh().visitor.update(|times| *times += 1);
            sign_in()
        }
        problem => {
            note(problem);
            unavailable()
        }
    }
}

/// What came of the page of a document, for the status of the answer.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, Default)]
pub struct Outcome(Arc<std::sync::Mutex<Option<Problem>>>);

#[cfg(feature = "ssr")]
impl Outcome {
    /// Why there is no page; nothing when there is one.
    pub fn problem(&self) -> Option<Problem> {
        self.0.lock().map_or(None, |problem| *problem)
    }
}

/// Notes why there is no page.
#[cfg(feature = "ssr")]
pub fn note(problem: Problem) {
    if let Some(Outcome(noted)) = use_context::<Outcome>()
        && let Ok(mut noted) = noted.lock()
    {
        noted.get_or_insert(problem);
    }
}

/// The server alone knows whether another account of theirs has what this one has not, and asks then whether to go over.
#[cfg(not(feature = "ssr"))]
pub fn note(problem: Problem) {
    let hydrated = document().document_element().is_some_and(|html| html.has_attribute("data-hydrated"));
    if problem == Problem::NotFound && hydrated {
        _ = window().location().set_href(&untrack(|| use_submission().address()));
    }
}

/// A parameter of the address, by its name: `id` of `/:lang/subscriptions/:id/edit`. Tracks it.
pub fn param(name: &'static str) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let params = leptos_router::hooks::use_params_map();
    move || params.with(|params| params.get(name).unwrap_or_default())
}

/// A page of the account and of what the parameter `name` of the address names.
pub fn of_account(name: &'static str, made: fn(Arc<AccountPage>, &str) -> AnyView) -> AnyView {
    let id = param(name);
    page(id.clone(), |_| load_account(), move |account| untrack(|| made(account, &id())))
}
