//! The pages, one file each, named as the route.

mod cart;
mod checkout;
mod confirmation;
mod edit;
mod licences;
mod not_found;
mod route;
mod sign_in;
mod subscriptions;

pub use route::{Page, lang_of};

use crate::api::{PageData, Problem};
use crate::visit::Shown;
use leptos::prelude::*;
use std::sync::Arc;

/// The page, made from what is shown on it.
///
/// It is made anew when that changes, and not when the language does: so each text in it follows the language by
/// itself, and what is typed stays.
pub fn page((page, shown): (Page, Shown)) -> AnyView {
    untrack(|| match (page, shown) {
        (Page::SignIn, _) => sign_in::sign_in(),
        (Page::NotFound, _) | (_, Err(Problem::NotFound)) => not_found::not_found(),
        // The server sends whoever is not signed in to the sign-in; here the session has ended meanwhile.
        (_, Err(Problem::SignInFirst)) => sign_in::sign_in(),
        (_, Err(_)) => not_found::unavailable(),
        (page, Ok(data)) => made_from(&page, data),
    })
}

/// The message that titles what is shown.
pub fn title(page: &Page, shown: &Shown) -> &'static str {
    match (page, shown) {
        (Page::SignIn, _) => page.title(),
        (_, Err(Problem::NotFound)) => Page::NotFound.title(),
        (_, Err(Problem::SignInFirst)) => Page::SignIn.title(),
        (_, Err(_)) if page.is_private() => "unavailable-title",
        (Page::Checkout, Ok(data)) if checkout::is_empty(&data.account) => Page::Cart.title(),
        (Page::Edit(id), Ok(data)) => edit::title(&data.account.snapshot, id),
        _ => page.title(),
    }
}

/// The id of the form on the page, whose fields the language menu takes along when there is no JavaScript.
pub fn form(page: &Page, shown: &Shown) -> Option<&'static str> {
    match (page, shown) {
        (Page::SignIn, _) | (_, Err(Problem::SignInFirst)) => Some("sign-in"),
        (Page::Edit(_), Ok(_)) => Some("edit"),
        (Page::Checkout, Ok(data)) => checkout::asks_vat_number(&data.account).then_some("vat-number"),
        _ => None,
    }
}

fn made_from(page: &Page, data: Arc<PageData>) -> AnyView {
    match page {
        Page::Subscriptions => subscriptions::subscriptions(&data.account),
        Page::Edit(id) => edit::edit(data, id),
        Page::Licences(id) => licences::licences(&data, id),
        Page::Cart => cart::cart(&data.account),
        Page::Checkout => checkout::checkout(&data),
        Page::Order(_) => confirmation::confirmation(data),
        Page::SignIn | Page::NotFound => not_found::not_found(),
    }
}
