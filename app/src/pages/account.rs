//! The account that all pages of a signed-in person share.

use super::{not_found, unavailable};
use crate::api::{AccountPage, Problem, load_account};
use crate::i18n::{I18n, use_i18n};
use leptos::prelude::*;
use leptos_router::components::Redirect;
use leptos_router::hooks::use_location;

/// The account of whoever is signed in, loaded anew for each page and after each change.
#[derive(Clone, Copy)]
pub struct Account {
    page: Resource<Result<AccountPage, Problem>>,
    changes: RwSignal<u32>,
}

/// Gives the components below the account; `pathname` tells which page it is loaded for.
pub fn provide_account(pathname: Memo<String>) {
    let changes = RwSignal::new(0);
    // Without the language: another language is the same page, and nothing is loaded for it.
    let page = Memo::new(move |_| pathname.get().splitn(3, '/').nth(2).unwrap_or_default().to_owned());
    let page = Resource::new_blocking(
        move || (page.get(), changes.get()),
        |(page, _)| async move {
            if page == "sign-in" { Err(Problem::SignInFirst) } else { load_account().await }
        },
    );
    provide_context(Account { page, changes });
}

/// The account of whoever is signed in.
pub fn use_account() -> Account {
    expect_context::<Account>()
}

impl Account {
    /// The account at this moment.
    pub async fn page(self) -> Result<AccountPage, Problem> {
        self.page.await
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
    let account = use_account();
    let i18n = use_i18n();
    view! {
        <Transition fallback=pending>
            {move || Suspend::new(async move {
                match account.page().await {
                    Ok(page) => render(page),
                    Err(problem) => refused(i18n, problem),
                }
            })}
        </Transition>
    }
    .into_any()
}

/// What stands in the place of a page that is on its way.
pub fn pending() -> impl IntoView {
    view! {
        <div class="flow" aria-busy="true">
            <span class="skeleton half"></span>
            <span class="skeleton tall"></span>
        </div>
    }
}

/// What stands in the place of a page that there is not.
pub fn refused(i18n: I18n, problem: Problem) -> AnyView {
    match problem {
        Problem::SignInFirst => {
            let here = use_location().pathname.get_untracked();
            let lang = i18n.lang().code();
            view! { <Redirect path=format!("/{lang}/sign-in?next={here}") /> }.into_any()
        }
        Problem::NotFound => not_found(),
        _ => unavailable(),
    }
}
