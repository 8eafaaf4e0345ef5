//! What every page has in common: its data, its title, and what stands in its place.

use super::not_found::{not_found, unavailable};
use super::sign_in::sign_in;
use crate::api::{AccountPage, Loaded, Problem, load_account};
use crate::components::{ActingIn, Words, live, use_submission};
use crate::i18n::text;
use codee::binary::PostcardCodec;
use leptos::prelude::*;
use leptos_meta::Title;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A page that is made from data of the server: loaded with the document, or when somebody comes to it, or when what
/// `source` gives changes. Until other data has come, it stays as it is.
pub fn page<S, T, Loading>(
    source: impl Fn() -> S + Send + Sync + 'static,
    load: impl Fn(S) -> Loading + Send + Sync + 'static,
    made: impl Fn(Arc<T>) -> AnyView + Clone + Send + Sync + 'static,
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
    suspended(Box::new(move || {
        let made = made.clone();
        Box::pin(async move {
            match data.await {
                Ok(loaded) => {
                    provide_context(ActingIn(loaded.acting_in.clone()));
                    // What it reads now is no reason to make the page anew.
                    untrack(|| made(Arc::clone(&loaded.page)))
                }
                Err(problem) => failed(problem),
            }
        })
    }))
}

/// Makes the view that is on its way.
type Made = Box<dyn Fn() -> Pin<Box<dyn Future<Output = AnyView> + Send>> + Send>;

/// One piece of code for all pages.
fn suspended(made: Made) -> AnyView {
    (move || Suspend::new(made())).into_any()
}

/// A page with the message that titles the document.
pub fn titled(title: &'static str, view: AnyView) -> AnyView {
    with_title(text(title), view)
}

/// A page whose view is made again, in its place, when the language changes or what its forms have come to. What is typed
/// stays in the fields: they are the same elements.
pub fn following(title: &'static str, view: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    titled(
        title,
        live(move |i18n| {
            i18n.lang();
            view()
        }),
    )
}

/// A page with the title of the document.
pub fn with_title(title: Words, view: AnyView) -> AnyView {
    // The server writes the title when the page is made and its signals are gone.
    #[cfg(feature = "ssr")]
    let title = title();
    view! {
        <Title text=title />
        {view}
    }
    .into_any()
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
    page(id.clone(), |_| load_account(), move |account| made(account, &untrack(&id)))
}
