//! The formats of the requests and answers of server functions.

use crate::answers::Problem;
use leptos::server_fn::codec::Post;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::convert::Infallible;

/// How the data of pages travels: arguments and answers of server functions as postcard.
///
/// The feature `postcard` of `server_fn` does the same. It brings all of postcard's own features along, and with them
/// `atomic-polyfill`, which nobody maintains any more (RUSTSEC-2023-0089).
pub type Postcard = Post<PostcardEncoding>;

/// See [`Postcard`].
pub struct PostcardEncoding;

impl ContentType for PostcardEncoding {
    const CONTENT_TYPE: &'static str = "application/x-postcard";
}

impl FormatType for PostcardEncoding {
    const FORMAT_TYPE: Format = Format::Binary;
}

impl<T: Serialize> Encodes<T> for PostcardEncoding {
    type Error = postcard::Error;

    fn encode(data: &T) -> Result<Bytes, postcard::Error> {
        postcard::to_allocvec(data).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for PostcardEncoding {
    type Error = postcard::Error;

    fn decode(bytes: Bytes) -> Result<T, postcard::Error> {
        postcard::from_bytes(&bytes)
    }
}

/// A problem's code as plain text.
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
