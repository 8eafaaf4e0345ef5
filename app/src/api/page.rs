//! What pages are made from.

use super::{AccountPage, Problem};
use crate::wire::{decode, encode};
use leptos::prelude::*;
use leptos::server_fn::codec::Post;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::sync::Arc;

/// What a page is made from. One type for all pages: each one that can be read from a text is downloaded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// The account of whoever is signed in.
    pub account: Option<Arc<AccountPage>>,
    /// The page itself, if the server draws it.
    pub drawn: Option<Drawn>,
}

/// A page that the server drew.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// What titles the document.
    pub title: String,
    /// What is in `main`.
    pub html: String,
    /// The id of its form, whose fields the language menu takes along when there is no JavaScript.
    pub form: Option<String>,
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

    /// The same without the drawing, for a document that has it already.
    #[must_use]
    pub fn undrawn(self) -> Self {
        Self(self.0.map(|text| match decode::<PageData>(&text) {
            Some(PageData { account, drawn: Some(drawn) }) => {
                let drawn = Drawn { html: String::new(), ..drawn };
                encode(&PageData { account, drawn: Some(drawn) })
            }
            _ => text,
        }))
    }
}

/// The data of the page at `location` (path and query), for whoever asks.
#[server(prefix = "/api", endpoint = "load", output = Post<PlainText>)]
pub async fn load(location: String) -> Result<String, Problem> {
    let result = async {
        let desk = super::who::desk()?;
        let caller = super::who::caller().await.map(|(_, caller)| caller);
        page_data(desk.as_ref(), caller, &location).await
    };
    super::reply::answer(result.await)
}

/// The data of the page at `location`, for the person who asks. What is not of the person's account is not found.
#[cfg(feature = "ssr")]
pub async fn page_data(
    desk: &dyn crate::ports::UseCases,
    caller: Result<crate::ports::Caller, Problem>,
    location: &str,
) -> Result<String, Problem> {
    use crate::pages::{Page, draw};
    let (path, query) = location.split_once('?').unwrap_or((location, ""));
    let page = Page::of(path);
    let (account, drawn) = match &page {
        Page::SignIn | Page::NotFound => return Ok(String::new()),
        Page::Drawn(address) => draw(desk, caller, address, path, query).await?,
        _ => (Some(desk.account_page(&caller?).await?), None),
    };
    if let Some(AccountPage { snapshot, .. }) = &account {
        let is_there = match &page {
            Page::Edit(id) | Page::Seats(id) => snapshot.subscription(id).is_some(),
            Page::Order(id) => snapshot.catalogue.products.iter().any(|product| product.id == *id),
            Page::EditLine(id) => snapshot.cart_line(id).is_some(),
            _ => true,
        };
        if !is_there {
            return Err(Problem::NotFound);
        }
    }
    Ok(encode(&PageData { account: account.map(Arc::new), drawn }))
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
