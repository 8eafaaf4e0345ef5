//! The data of the pages: a server function for each.

use super::format::Postcard;
use crate::answers::{AccountPage, Problem, Visitor};
use crate::billing::Overview;
use crate::ids::AccountId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The data of a page, and the account to which it belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loaded<T> {
    /// The id of the account, for somebody who has several. `None` for everybody else.
    pub acting_in: Option<AccountId>,
    /// The data.
    pub page: Arc<T>,
}

impl<T> Loaded<T> {
    /// Data that belongs to no account.
    pub fn for_everybody(page: T) -> Self {
        Self { acting_in: None, page: Arc::new(page) }
    }
}

/// The person who is signed in. `None` when nobody is.
#[server(prefix = "/api", endpoint = "load_visitor", input = Postcard, output = Postcard)]
pub async fn load_visitor() -> Result<Option<Visitor>, Problem> {
    match super::who::signed_in().await {
        Ok((center, caller)) => center.visitor(&caller).await.map(Some),
        Err(Problem::SignInFirst) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// For [`load_account`]: the page is about everything that is sold. No id is like that.
pub const EVERY_PRODUCT: &str = "*";

/// The account at this moment. Most pages are made from it. `shown` is the id of the subscription, the line of the cart or
/// the product that the page is about, or [`EVERY_PRODUCT`]. It is empty for a page about none of them.
#[server(prefix = "/api", endpoint = "load_account", input = Postcard, output = Postcard)]
pub async fn load_account(shown: String) -> Result<Loaded<AccountPage>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let page = center.account_page_for(&caller, &shown).await?;
    let page = for_whom(if shown.is_empty() { undescribed(page) } else { page });
    Ok(Loaded { acting_in: page.acting_in(), page: Arc::new(page) })
}

/// The account at this moment, and as a whole.
#[server(prefix = "/api", endpoint = "load_overview", input = Postcard, output = Postcard)]
pub async fn load_overview() -> Result<Loaded<(AccountPage, Overview)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let page = center.account_page(&caller).await?;
    let overview = center.overview(&caller, &page.snapshot).await?;
    Ok(beside(page, overview))
}

/// The data of a page of the caller's account.
#[cfg(feature = "ssr")]
pub(super) async fn of_account<T>(
    center: &dyn crate::ports::UseCases,
    caller: &crate::ports::Caller,
    page: T,
) -> Result<Loaded<T>, Problem> {
    let visitor = center.visitor(caller).await?;
    Ok(Loaded { acting_in: visitor.acting_in(), page: Arc::new(page) })
}

/// The data of a page, with the account to which it belongs.
#[cfg(feature = "ssr")]
pub(super) async fn with_account<T>(
    center: &dyn crate::ports::UseCases,
    caller: &crate::ports::Caller,
    more: T,
) -> Result<Loaded<(AccountPage, T)>, Problem> {
    Ok(beside(center.account_page(caller).await?, more))
}

/// The data of a page that offers no plans, with the account beside it.
#[cfg(feature = "ssr")]
pub(super) fn beside<T>(account: AccountPage, more: T) -> Loaded<(AccountPage, T)> {
    beside_whole(undescribed(account), more)
}

/// The data of a page, with the account and all that it may buy beside it.
#[cfg(feature = "ssr")]
pub(super) fn beside_whole<T>(account: AccountPage, more: T) -> Loaded<(AccountPage, T)> {
    Loaded { acting_in: account.acting_in(), page: Arc::new((for_whom(account), more)) }
}

/// Is in the contexts of a page that is made once and shown more than once ([`crate::pages::Page::is_kept`]).
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, Debug)]
pub struct ShownAgain;

/// The account as the page gets it. A page that is shown again has no key: the key is of one view and one order.
#[cfg(feature = "ssr")]
fn for_whom(mut page: AccountPage) -> AccountPage {
    if use_context::<ShownAgain>().is_some() {
        page.order_key.clear();
    }
    page
}

/// Without the lines that describe the plans. They are heavy: each is sent in every language, so that the page can follow
/// the language without asking again.
#[cfg(feature = "ssr")]
fn undescribed(mut page: AccountPage) -> AccountPage {
    page.snapshot.catalogue = Arc::new(Arc::unwrap_or_clone(page.snapshot.catalogue).undescribed());
    page
}
