//! The pages that are downloaded when somebody comes to them, in two parts: `account` (the subscriptions) and `ordering`
//! (whatever shows figures before they are charged, and so has the rules of billing with it). The build takes these
//! functions out of the main file (`wasm-split`); the document asks for the part of its page at once, and for the other
//! one when it has nothing else to do. `docs/decisions/0037-parts-on-demand.md` has the figures.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a function that may not be here returns a result, as `wasm_split` has it"
)]

use super::{Page, Part, not_found, subscriptions};
use crate::api::AccountPage;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// Makes sure that the page can be made. An error when its part did not come.
pub async fn load_part(page: &Page) -> Result<(), SplitLoaderError> {
    match page.part() {
        Some(Part::Account) => load_account().await,
        Some(Part::Ordering) => load_ordering().await,
        None => Ok(()),
    }
}

/// The page, whose part is here.
pub(super) fn made_from_part(page: &Page, account: Arc<AccountPage>) -> AnyView {
    let made = match page.part() {
        Some(Part::Account) => at_once(account_pages(account)),
        Some(Part::Ordering) => at_once(ordering_pages(page.clone(), account)),
        None => None,
    };
    made.unwrap_or_else(not_found::unavailable)
}

#[wasm_split(account, wasm_split_path = leptos::wasm_split, preload(load_account), fallible)]
fn account_pages(account: Arc<AccountPage>) -> Result<AnyView, SplitLoaderError> {
    Ok(subscriptions::subscriptions(&account))
}

#[wasm_split(ordering, wasm_split_path = leptos::wasm_split, preload(load_ordering), fallible)]
fn ordering_pages(page: Page, account: Arc<AccountPage>) -> Result<AnyView, SplitLoaderError> {
    Ok(super::ordering(&page, account))
}

/// What a function of a part that is here gives: it is a future only because the part might not be.
fn at_once(made: impl Future<Output = Result<AnyView, SplitLoaderError>>) -> Option<AnyView> {
    match pin!(made).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(made) => made.ok(),
        Poll::Pending => None,
    }
}
