//! The pages, one module each, grouped by subject.

mod account;
mod document;
mod invoices;
mod licences;
mod lists;
mod not_found;
#[cfg(feature = "hydrate")]
mod offline;
mod orders;
mod page;
mod parts_on_demand;
mod people;
mod products;
mod renewals;
mod route;
mod subscriptions;

#[cfg(feature = "ssr")]
pub use document::Outcome;
#[cfg(feature = "hydrate")]
pub use parts_on_demand::load_for;
pub use route::{Page, Part, routes};

#[cfg(feature = "hydrate")]
use crate::components::use_submission;
use crate::i18n::Lang;
#[cfg(feature = "hydrate")]
use crate::i18n::use_i18n;
use leptos::prelude::*;
use leptos::tachys::view::iterators::StaticVec;
use leptos_router::any_nested_route::{AnyNestedRoute, IntoAnyNestedRoute};
use leptos_router::components::{FlatRoutes, FlatRoutesProps};
use leptos_router::hooks::use_params_map;
use leptos_router::{ChooseView, NestedRoute};

/// The page of the address.
///
/// The routes are erased to one type. With `<Route>`, each would be compiled for itself and cost a kilobyte of
/// download.
#[component]
pub fn Pages() -> impl IntoView {
    let routes =
        routes().into_iter().map(|(path, page)| NestedRoute::new(path, page).into_any_nested_route());
    let routes = StaticVec::<AnyNestedRoute>::from(routes.collect::<Vec<_>>());
    let props = FlatRoutesProps::builder()
        .fallback(not_found::not_found)
        .children(ToChildren::to_children(|| routes));
    FlatRoutes(props.build())
}

impl ChooseView for Page {
    async fn choose(self) -> AnyView {
        let lang = use_params_map().with_untracked(|params| params.get("lang"));
        if lang.and_then(|code| Lang::from_code(&code)).is_none() {
            return not_found::not_found();
        }
        #[cfg(feature = "hydrate")]
        {
            let address = untrack(|| use_submission().address());
            let spoken = untrack(|| use_i18n().lang());
            if !load_for(Some(self), spoken).await {
                if !window().navigator().on_line() {
                    return offline::offline(self);
                }
                // The server shows the page, whether or not the page's part arrives.
                _ = window().location().set_href(&address);
                return std::future::pending().await;
            }
        }
        parts_on_demand::view(self).await.unwrap_or_else(|_| not_found::unavailable())
    }

    async fn preload(&self) {}
}
