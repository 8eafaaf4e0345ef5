//! What pages are made from: a server function for the data of each.

use super::{AccountPage, OwnAccount, Problem};
use crate::codec::Postcard;
use crate::ids::AccountId;
use leptos::prelude::*;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::sync::Arc;

/// The data of a page, and the account that it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loaded<T> {
    /// The id of the account, for somebody who has several; nothing for everybody else.
    pub acting_in: Option<AccountId>,
    /// The data.
    pub page: Arc<T>,
}

impl<T> Loaded<T> {
    /// What is of no account.
    pub fn for_everybody(page: T) -> Self {
        Self { acting_in: None, page: Arc::new(page) }
    }
}

/// Whoever is signed in, as the header shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visitor {
    /// The person's name.
    pub name: String,
    /// The person's e-mail address.
    pub email: String,
    /// The id of the account.
    pub account_id: AccountId,
    /// What the account is called.
    pub account_name: String,
    /// How many lines wait in the cart.
    pub cart_lines: u32,
    /// The accounts of whoever it is, this one included, by name; none when this is the only one.
    pub accounts: Vec<OwnAccount>,
}

/// Whoever is signed in; nobody where nobody is.
#[server(prefix = "/api", endpoint = "load_visitor", input = Postcard, output = Postcard)]
pub async fn load_visitor() -> Result<Option<Visitor>, Problem> {
    let result = async {
        match super::who::caller().await {
            Ok((center, caller)) => center.visitor(&caller).await.map(Some),
            Err(Problem::SignInFirst) => Ok(None),
            Err(problem) => Err(problem),
        }
    };
    super::reply::answer(result.await)
}

/// The account at this moment: what most pages are made from.
#[server(prefix = "/api", endpoint = "load_account", input = Postcard, output = Postcard)]
pub async fn load_account() -> Result<Loaded<AccountPage>, Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let page = center.account_page(&caller).await?;
        let acting_in = (!page.accounts.is_empty()).then(|| page.snapshot.account.id.clone());
        Ok(Loaded { acting_in, page: Arc::new(page) })
    };
    super::reply::answer(result.await)
}

/// The data of a page of the caller's account.
#[cfg(feature = "ssr")]
pub(super) async fn of_account<T>(
    center: &dyn crate::ports::UseCases,
    caller: &crate::ports::Caller,
    page: T,
) -> Result<Loaded<T>, Problem> {
    let Visitor { account_id, accounts, .. } = center.visitor(caller).await?;
    Ok(Loaded { acting_in: (!accounts.is_empty()).then_some(account_id), page: Arc::new(page) })
}

/// The data of a page, with the account that it is of.
#[cfg(feature = "ssr")]
pub(super) async fn with_account<T>(
    center: &dyn crate::ports::UseCases,
    caller: &crate::ports::Caller,
    more: T,
) -> Result<Loaded<(AccountPage, T)>, Problem> {
    Ok(beside(center.account_page(caller).await?, more))
}

/// The data of a page, beside the account that it is of.
#[cfg(feature = "ssr")]
pub(super) fn beside<T>(account: AccountPage, more: T) -> Loaded<(AccountPage, T)> {
    let acting_in = (!account.accounts.is_empty()).then(|| account.snapshot.account.id.clone());
    Loaded { acting_in, page: Arc::new((account, more)) }
}

/// A problem's code as it is.
pub struct PlainText;

impl ContentType for PlainText {
    const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";
}

impl FormatType for PlainText {
    const FORMAT_TYPE: Format = Format::Text;
}

impl Encodes<Problem> for PlainText {
    type Error = Infallible;

    fn encode(problem: &Problem) -> Result<Bytes, Infallible> {
        Ok(problem.code().into())
    }
}

impl Decodes<Problem> for PlainText {
    type Error = Infallible;

    fn decode(bytes: Bytes) -> Result<Problem, Infallible> {
        let code = str::from_utf8(&bytes).unwrap_or_default();
        Ok(Problem::from_code(code).unwrap_or(Problem::Unavailable))
    }
}
