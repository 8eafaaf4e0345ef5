//! What pages are made from.

use super::{AccountPage, OrderPage, Problem};
use crate::billing::Person;
use crate::wire::decode;
use leptos::prelude::*;
use leptos::server_fn::codec::Post;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::sync::Arc;

/// What a page of whoever is signed in is made from. One type for all pages: each one that can be read from a text is
/// downloaded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// The account.
    pub account: AccountPage,
    /// Everybody of the account, by name, where the page lists them.
    pub people: Vec<Person>,
    /// The order the page confirms.
    pub order: Option<OrderPage>,
}

/// A page's data as [`crate::wire`] writes it (nothing for a page that needs none), or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet(pub Result<String, Problem>);

impl Sheet {
    /// The data.
    pub fn read(&self) -> Result<Arc<PageData>, Problem> {
        let text = self.0.as_ref().map_err(|problem| *problem)?;
        decode(text).map(Arc::new).ok_or(Problem::Unavailable)
    }
}

/// The data of the page at `path`, for whoever is signed in.
#[server(prefix = "/api", endpoint = "load", output = Post<PlainText>)]
pub async fn load(path: String) -> Result<String, Problem> {
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        page_data(desk.as_ref(), &caller, &crate::pages::Page::of(&path)).await
    };
    super::reply::answer(result.await)
}

/// The data of a page, for the person who asks. What is not of the person's account is not found.
#[cfg(feature = "ssr")]
pub async fn page_data(
    desk: &dyn crate::ports::Desk,
    caller: &crate::ports::Caller,
    page: &crate::pages::Page,
) -> Result<String, Problem> {
    use crate::pages::Page;
    let (mut people, mut order) = (Vec::new(), None);
    match page {
        Page::Licences(_) => people = desk.people(caller).await?,
        Page::Order(number) => order = Some(desk.order_page(caller, *number).await?),
        Page::NotFound => return Err(Problem::NotFound),
        _ => {}
    }
    let account = desk.account_page(caller).await?;
    if let Page::Edit(id) | Page::Licences(id) = page
        && account.snapshot.subscription(id).is_none()
    {
        return Err(Problem::NotFound);
    }
    Ok(crate::wire::encode(&PageData { account, people, order }))
}

/// A server function's answer as it is: text, and a problem's code.
pub struct PlainText;

impl ContentType for PlainText {
    const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";
}

impl FormatType for PlainText {
    const FORMAT_TYPE: Format = Format::Text;
}

impl Encodes<String> for PlainText {
    type Error = Infallible;

    fn encode(text: &String) -> Result<Bytes, Infallible> {
        Ok(text.clone().into())
    }
}

impl Decodes<String> for PlainText {
    type Error = std::string::FromUtf8Error;

    fn decode(bytes: Bytes) -> Result<String, Self::Error> {
        String::from_utf8(bytes.into())
    }
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
