//! The document around every page, and the frame within it.

use crate::components::{Header, words};
use crate::i18n::{Lang, provide_i18n, text};
use crate::pages;
use leptos::prelude::*;
use leptos_meta::{Html, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::{SsrMode, path};

/// The whole document.
#[cfg(feature = "ssr")]
pub fn shell(options: LeptosOptions) -> impl IntoView {
    use crate::i18n::messages_path;
    use leptos_meta::{HashedStylesheet, MetaTags};
    let [pt, it, es, de, en] = Lang::ALL.map(messages_path);
    view! {
        <!DOCTYPE html>
        <html
            data-messages-pt=pt
            data-messages-it=it
            data-messages-es=es
            data-messages-de=de
            data-messages-en=en
        >
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                <HashedStylesheet options=options.clone() />
                <HydrationScripts options />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// The frame of every page.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Frame />
        </Router>
    }
}

/// The language of a path of ours: `/de/cart` → German.
fn lang_of(path: &str) -> Option<Lang> {
    Lang::from_code(path.split('/').nth(1)?)
}

#[component]
fn Frame() -> impl IntoView {
    let pathname = use_location().pathname;
    let i18n = provide_i18n(lang_of(&pathname.get_untracked()).unwrap_or(Lang::En));
    follow_language(pathname, i18n);
    pages::provide_account(pathname);
    view! {
        <Html attr:lang=words(|i18n| i18n.lang().code().to_owned()) />
        <a class="skip" href="#main">
            {text("common-skip-to-content")}
        </a>
        <Header />
        <main id="main" tabindex="-1">
            <FlatRoutes fallback=pages::NotFound>
                <Route path=path!("/:lang/sign-in") view=pages::SignInPage ssr=SsrMode::Async />
                <Route path=path!("/:lang/subscriptions") view=pages::SubscriptionsPage ssr=SsrMode::Async />
                <Route path=path!("/:lang/subscriptions/:id/edit") view=pages::EditPage ssr=SsrMode::Async />
                <Route
                    path=path!("/:lang/subscriptions/:id/licences")
                    view=pages::SubscriptionLicencesPage
                    ssr=SsrMode::Async
                />
                <Route path=path!("/:lang/cart") view=pages::CartPage ssr=SsrMode::Async />
                <Route path=path!("/:lang/checkout") view=pages::CheckoutPage ssr=SsrMode::Async />
                <Route path=path!("/:lang/orders/:number") view=pages::ConfirmationPage ssr=SsrMode::Async />
            </FlatRoutes>
        </main>
    }
}

/// In the browser, the language follows the URL as soon as its messages are here.
fn follow_language(pathname: Memo<String>, i18n: crate::i18n::I18n) {
    #[cfg(feature = "hydrate")]
    Effect::new(move || {
        let Some(lang) = lang_of(&pathname.get()) else { return };
        leptos::task::spawn_local(async move {
            if crate::i18n::load_messages(lang).await {
                i18n.set(lang);
            }
        });
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (pathname, i18n);
}
