//! How a page is made from its data, and which page is shown when that is not possible.

pub use super::document::{following, following_of, titled, titled_of};

use super::document::note;
use super::not_found::{factor_first, not_found, unavailable};
use super::people::sign_in;
use crate::api::{AccountPage, Loaded, Problem, load_account};
use crate::components::{ActingIn, focus_page, keep_later_choices, list_in_focus, live, use_submission};
use codee::binary::PostcardCodec;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A page that is made from data of the server. The data is loaded with the document, when somebody comes to the page,
/// when the value of `source` changes, and after a form.
///
/// `made` makes the view. It makes the view again, in place, when there is other data and when a signal that it reads
/// changes. What was typed stays in the fields, since they are the same elements. A page with signals of its own reads
/// the others untracked.
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
        // On the server the visitor may be gone before this is read. By then the page's state is gone, too.
        move || (refresh.page.try_get(), source()),
        move |(_, source)| {
            let loading = load(source);
            let begun = refresh.begin();
            async move {
                let _until_loaded = begun;
                loading.await.map(Arc::new)
            }
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
                keep_later_choices();
                let list = list_in_focus();
                current.set(now);
                focus_page(list);
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

/// The page in place of one that cannot be made.
pub fn failed(problem: Problem) -> AnyView {
    match problem {
        Problem::NotFound => not_found(),
        // The server sends a person who is not signed in to the sign-in. Here the session has ended meanwhile.
        Problem::SignInFirst => {
            note(problem);
            use_submission().refresh().visitor.update(|times| *times += 1);
            sign_in()
        }
        Problem::FactorFirst => {
            note(problem);
            factor_first()
        }
        problem => {
            note(problem);
            unavailable()
        }
    }
}

/// A parameter of the address, by its name: `id` in `/:lang/subscriptions/:id/edit`. Tracks the parameter.
/// Empty once the page is gone.
pub fn param<T: From<String>>(name: &'static str) -> impl Fn() -> T + Clone + Send + Sync + 'static {
    let params = leptos_router::hooks::use_params_map();
    move || params.try_with(|params| params.get(name)).flatten().unwrap_or_default().into()
}

/// A page of the account, for the value of the parameter `name` of the address.
pub fn of_account(name: &'static str, made: fn(Arc<AccountPage>, &str) -> AnyView) -> AnyView {
    let id = param::<String>(name);
    page(id.clone(), load_account, move |account| untrack(|| made(account, &id())))
}
