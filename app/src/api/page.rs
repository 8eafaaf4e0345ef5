//! What pages are made from.

use super::Problem;
use leptos::prelude::*;
use leptos::server_fn::codec::Post;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use std::convert::Infallible;
use std::str::FromStr;

/// What a page is made from, as [`crate::wire`] writes it, or why it cannot be made.
///
/// One type for all pages: each type of resource and of server function is downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet(pub Result<String, Problem>);

/// The data of a page for whoever is signed in: `account` ([`AccountPage`](super::AccountPage)), `licences`
/// ([`LicencesPage`](super::LicencesPage)), or the number of an order ([`OrderPage`](super::OrderPage)).
#[server(prefix = "/api", endpoint = "load", output = Post<PlainText>)]
pub async fn load(page: String) -> Result<String, Problem> {
    use crate::wire::encode;
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        match page.as_str() {
            "account" => Ok(encode(&desk.account_page(&caller).await?)),
            "licences" => Ok(encode(&desk.licences_page(&caller).await?)),
            number => {
                let number = number.parse().map_err(|_| Problem::NotFound)?;
                Ok(encode(&desk.order_page(&caller, number).await?))
            }
        }
    };
    super::reply::answer(result.await)
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

// The page carries its sheet along for hydration in this form.
impl std::fmt::Display for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0 {
            Ok(text) => write!(f, "+{text}"),
            Err(problem) => write!(f, "-{problem}"),
        }
    }
}

impl FromStr for Sheet {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(match text.split_at_checked(1) {
            Some(("+", text)) => Ok(text.to_owned()),
            Some((_, code)) => Err(Problem::from_code(code).unwrap_or(Problem::Unavailable)),
            None => Err(Problem::Unavailable),
        }))
    }
}
