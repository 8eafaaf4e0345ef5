//! The pages that are downloaded when somebody comes to them, in three parts: `start` (the subscriptions), `ordering`
//! (whatever shows figures before they are charged, and so has the rules of billing with it) and `account` (all others).
//! The build takes these functions out of the main file (`wasm-split`); the document asks for the part of its page at once,
//! and for the other ones when it has nothing else to do. `docs/decisions/0037-parts-on-demand.md` has the figures.

#![cfg_attr(
    feature = "hydrate",
    expect(
        clippy::unnecessary_wraps,
        reason = "a function that may not be here returns a result, as `wasm_split` has it"
    )
)]

use super::route::{Page, Part};
use super::{
    account, cancellation, cart, checkout, edit, invoices, licences, not_found, orders, people, products,
    sign_in, subscriptions, support,
};
#[cfg(feature = "hydrate")]
use crate::i18n::{Lang, load_messages};
use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// The page. An error when the part that it is in did not come.
#[cfg(feature = "hydrate")]
pub async fn view(page: Page) -> Result<AnyView, SplitLoaderError> {
    match page.part() {
        Some(Part::Start) => start(page).await,
        Some(Part::Ordering) => ordering(page).await,
        Some(Part::Account) => others(page).await,
        None => Ok(sign_in::sign_in()),
    }
}

/// The page. The server has all of them.
#[cfg(not(feature = "hydrate"))]
#[expect(clippy::unused_async, reason = "as in the browser")]
pub async fn view(page: Page) -> Result<AnyView, std::convert::Infallible> {
    Ok(match page.part() {
        Some(Part::Start) => start_page(page),
        Some(Part::Ordering) => ordering_page(page),
        Some(Part::Account) => account_page(page),
        None => sign_in::sign_in(),
    })
}

/// Makes sure that a page can be made at once, in that language; false when its part or its words do not come.
#[cfg(feature = "hydrate")]
pub async fn load_for(page: Option<Page>, lang: Lang) -> bool {
    let part = async {
        match page.and_then(Page::part) {
            Some(Part::Start) => load_start().await.is_ok(),
            Some(Part::Ordering) => load_ordering().await.is_ok(),
            Some(Part::Account) => load_account().await.is_ok(),
            None => true,
        }
    };
    futures::join!(part, load_messages(lang, Page::wordings(page))) == (true, true)
}

#[cfg(feature = "hydrate")]
#[wasm_split(start, wasm_split_path = leptos::wasm_split, preload(load_start), fallible)]
fn start(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(start_page(page))
}

#[cfg(feature = "hydrate")]
#[wasm_split(ordering, wasm_split_path = leptos::wasm_split, preload(load_ordering), fallible)]
fn ordering(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(ordering_page(page))
}

#[cfg(feature = "hydrate")]
#[wasm_split(account, wasm_split_path = leptos::wasm_split, preload(load_account), fallible)]
fn others(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(account_page(page))
}

/// The pages of [`Part::Start`].
fn start_page(_: Page) -> AnyView {
    subscriptions::subscriptions()
}

/// The pages of [`Part::Ordering`].
fn ordering_page(page: Page) -> AnyView {
    match page {
        Page::Edit => edit::edit(),
        Page::Seats => edit::seats(),
        Page::OrderProduct => edit::order(),
        Page::EditLine => edit::edit_line(),
        Page::Cart => cart::cart(),
        Page::Checkout => checkout::checkout(),
        _ => not_found::not_found(),
    }
}

/// The pages of [`Part::Account`].
fn account_page(page: Page) -> AnyView {
    match page {
        Page::Account => account::account(),
        Page::EditAccount => account::edit_account(),
        Page::InvoiceMails => account::invoice_mails(),
        Page::InvoiceMailLink => account::invoice_mail_link(),
        Page::PaymentMethods => account::payment_methods(),
        Page::OtherAccount => account::other_account(),
        Page::People => people::people(),
        Page::RemovePerson => people::remove_person(),
        Page::Profile => people::profile(),
        Page::ForgotPassword => people::forgot_password(),
        Page::LinkSent => people::link_sent(),
        Page::PasswordSet => people::password_set(),
        Page::SetPassword => people::set_password(),
        Page::EmailConfirmed => people::email_confirmed(),
        Page::ConfirmEmail => people::confirm_email(),
        Page::Support => support::support(),
        Page::Invoices => invoices::invoices(),
        Page::Invoice => invoices::invoice(),
        Page::Upcoming => invoices::upcoming(),
        Page::Pay => invoices::pay(),
        Page::Order => orders::confirmation(),
        Page::OpenOrder => orders::open_order(),
        Page::Licences => licences::licences(),
        Page::LicenceList => licences::from_list(),
        Page::Products => products::products(),
        Page::Product => products::product(),
        Page::Buy => products::buy(),
        Page::Try => products::try_first(),
        Page::StartTrial => products::start_trial(),
        Page::TrialBegun => products::trial_begun(),
        Page::Cancel => cancellation::cancel(),
        Page::Reactivated => cancellation::reactivated(),
        _ => not_found::not_found(),
    }
}
