//! What pages are loaded from, and what stands in their place while they are not.

use super::{not_found, unavailable};
use crate::api::{AccountPage, Problem, Sheet, load};
use crate::i18n::use_i18n;
use crate::wire::decode;
use leptos::prelude::*;
use leptos::server::codee::string::FromToStringCodec;
use leptos_router::components::Redirect;
use leptos_router::hooks::use_location;
use serde::de::DeserializeOwned;

/// What a page is made from.
pub type Loaded = Resource<Sheet, FromToStringCodec>;

/// Loads what a page is made from, and again whenever `source` changes; `page` makes of it what [`load`] is asked for.
pub fn load_sheet(
    source: impl Fn() -> String + Send + Sync + 'static,
    page: fn(&str) -> Result<String, Problem>,
) -> Loaded {
    load_boxed(Box::new(source), page)
}

fn load_boxed(
    source: Box<dyn Fn() -> String + Send + Sync>,
    page: fn(&str) -> Result<String, Problem>,
) -> Loaded {
    Resource::new_str_blocking(source, move |source| async move {
        Sheet(match page(&source) {
            Ok(page) => load(page).await,
            Err(problem) => Err(problem),
        })
    })
}

/// The account of whoever is signed in, loaded anew for each page and after each change.
#[derive(Clone, Copy)]
pub struct Account {
    page: Loaded,
    changes: RwSignal<u32>,
}

/// Gives the components below the account; `pathname` tells which page it is loaded for.
pub fn provide_account(pathname: Memo<String>) {
    let changes = RwSignal::new(0);
    // Without the language: another language is the same page, and nothing is loaded for it.
    let page = Memo::new(move |_| pathname.get().splitn(3, '/').nth(2).unwrap_or_default().to_owned());
    let source = move || format!("{}#{}", page.get(), changes.get());
    let page = load_sheet(source, |page| match page {
        page if page.starts_with("sign-in#") => Err(Problem::SignInFirst),
        _ => Ok("account".to_owned()),
    });
    provide_context(Account { page, changes });
}

/// The account of whoever is signed in.
pub fn use_account() -> Account {
    expect_context::<Account>()
}

impl Account {
    /// The account at this moment.
    pub fn page(self) -> Loaded {
        self.page
    }

    /// Loads it anew.
    pub fn reload(self) {
        self.changes.update(|changes| *changes += 1);
    }

    /// Tracks the reloading, for what is loaded beside the account.
    pub fn changes(self) -> u32 {
        self.changes.get()
    }
}

/// A page made from the account. Who is not signed in is led to the sign-in, and back here after it.
pub fn with_account(render: fn(AccountPage) -> AnyView) -> AnyView {
    loaded(use_account().page(), render, refused, pending)
}

/// A part of a page made from what is loaded, or from the problem that it was not; `pending` until then.
pub fn loaded<T: DeserializeOwned + 'static>(
    resource: Loaded,
    render: fn(T) -> AnyView,
    refused: fn(Problem) -> AnyView,
    pending: fn() -> AnyView,
) -> AnyView {
    boxed(
        resource,
        Box::new(move |loaded| match loaded {
            Ok(text) => decode(&text).map_or_else(unavailable, render),
            Err(problem) => refused(problem),
        }),
        pending,
    )
}

type Render = Box<dyn Fn(Result<String, Problem>) -> AnyView + Send + Sync>;

fn boxed(resource: Loaded, render: Render, pending: fn() -> AnyView) -> AnyView {
    let render = StoredValue::new(render);
    view! {
        <Transition fallback=pending>
            {move || Suspend::new(async move {
                let Sheet(loaded) = resource.await;
                render.with_value(|render| render(loaded))
            })}
        </Transition>
    }
    .into_any()
}

/// What stands in the place of a page that is on its way.
pub fn pending() -> AnyView {
    view! {
        <div class="flow" aria-busy="true">
            <span class="skeleton half"></span>
            <span class="skeleton tall"></span>
        </div>
    }
    .into_any()
}

/// What stands in the place of a page that there is not.
pub fn refused(problem: Problem) -> AnyView {
    match problem {
        Problem::SignInFirst => {
            let here = use_location().pathname.get_untracked();
            let sign_in = format!("{}?next={here}", use_i18n().path("sign-in"));
            view! { <Redirect path=sign_in /> }.into_any()
        }
        Problem::NotFound => not_found(),
        _ => unavailable(),
    }
}
