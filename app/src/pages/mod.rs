//! The pages, one file each, named as the route.

mod cart;
mod checkout;
#[cfg(feature = "ssr")]
mod drawn;
mod edit;
mod not_found;
#[cfg(feature = "hydrate")]
mod parts_on_demand;
mod route;
mod sign_in;
mod subscriptions;

#[cfg(feature = "ssr")]
pub use drawn::{draw, is_drawn};
#[cfg(feature = "hydrate")]
pub use parts_on_demand::load_part;
pub use route::{Page, Part, lang_of};

use crate::api::{AccountPage, PageData, Problem};
use crate::components::drawing;
use crate::i18n::{Lang, format_message};
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
        (page, Ok(data)) => made_from(&page, &data),
    })
}

/// What titles the document with that on it.
pub fn title(lang: Lang, page: &Page, shown: &Shown) -> String {
    let id = match (page, shown) {
        (Page::SignIn, _) => page.title(),
        (_, Err(Problem::NotFound)) => Page::NotFound.title(),
        (_, Err(Problem::SignInFirst)) => Page::SignIn.title(),
        (_, Err(_)) if page.is_private() => "unavailable-title",
        (_, Ok(data)) => match (page, &data.account, &data.drawn) {
            (_, _, Some(drawn)) => return drawn.title.clone(),
            (Page::Checkout, Some(account), _) if checkout::is_empty(account) => Page::Cart.title(),
            (Page::Edit(id), Some(account), _) => edit::title(&account.snapshot, id),
            (Page::Seats(id), Some(account), _) => edit::seats_title(&account.snapshot, id),
            _ => page.title(),
        },
        _ => page.title(),
    };
    format_message(lang, id, &[])
}

/// The id of the form on the page, whose fields the language menu takes along when there is no JavaScript.
pub fn form(page: &Page, shown: &Shown) -> Option<String> {
    let id = match (page, shown) {
        (Page::SignIn, _) | (_, Err(Problem::SignInFirst)) => "sign-in",
        (Page::Edit(_) | Page::Seats(_) | Page::Order(_) | Page::EditLine(_), Ok(_)) => "edit",
        (_, Ok(data)) => match &data.drawn {
            Some(drawn) => return drawn.form.clone(),
            #[cfg(feature = "ssr")]
            None if *page == Page::Checkout => checkout::form(data.account.as_deref()?)?,
            // With JavaScript the menu takes along what was typed by itself; but its first button is the one that Enter
            // presses in the fields, also where there is nothing to order and so no form.
            #[cfg(not(feature = "ssr"))]
            None if *page == Page::Checkout => checkout::FORM,
            None => return None,
        },
        _ => return None,
    };
    Some(id.to_owned())
}

fn made_from(page: &Page, data: &PageData) -> AnyView {
    if let Some(drawn) = &data.drawn {
        return drawing(format!(r#"<div class="drawn">{}</div>"#, drawn.html));
    }
    let Some(account) = data.account.clone() else { return not_found::unavailable() };
    made_from_part(page, account)
}

#[cfg(feature = "hydrate")]
use parts_on_demand::made_from_part;

/// The server has all pages.
#[cfg(not(feature = "hydrate"))]
fn made_from_part(page: &Page, account: Arc<AccountPage>) -> AnyView {
    match page.part() {
        Some(Part::Account) => subscriptions::subscriptions(&account),
        Some(Part::Ordering) => ordering(page, account),
        None => not_found::not_found(),
    }
}

/// The pages of [`Part::Ordering`].
fn ordering(page: &Page, account: Arc<AccountPage>) -> AnyView {
    match page {
        Page::Edit(id) => edit::edit(account, id),
        Page::Seats(id) => edit::seats(account, id),
        Page::Order(product) => edit::order(account, product),
        Page::EditLine(id) => edit::edit_line(account, id),
        Page::Cart => cart::cart(&account),
        Page::Checkout => checkout::checkout(&account),
        Page::Subscriptions | Page::SignIn | Page::Drawn(_) | Page::NotFound => not_found::not_found(),
    }
}
