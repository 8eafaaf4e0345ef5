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

use super::{Page, account_page, ordering_page, start_page};
#[cfg(feature = "hydrate")]
use crate::i18n::{Lang, load_messages};
use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// A part of the download that only some pages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The subscriptions, where everybody begins.
    Start,
    /// What shows figures before they are charged.
    Ordering,
    /// Everything else.
    Account,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Start, Self::Ordering, Self::Account];

    /// What the build calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Ordering => "ordering",
            Self::Account => "account",
        }
    }

    /// The page of this part. An error when the part did not come.
    #[cfg(feature = "hydrate")]
    pub(super) async fn view(self, page: Page) -> Result<AnyView, SplitLoaderError> {
        match self {
            Self::Start => start(page).await,
            Self::Ordering => ordering(page).await,
            Self::Account => account(page).await,
        }
    }

    /// The server has all pages.
    #[cfg(not(feature = "hydrate"))]
    #[expect(clippy::unused_async, reason = "as in the browser")]
    pub(super) async fn view(self, page: Page) -> Result<AnyView, std::convert::Infallible> {
        Ok(match self {
            Self::Start => start_page(page),
            Self::Ordering => ordering_page(page),
            Self::Account => account_page(page),
        })
    }
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
fn account(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(account_page(page))
}
