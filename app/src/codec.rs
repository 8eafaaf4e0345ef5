//! How data travels to the browser and back: postcard in base64.
//!
//! JSON would do the same with three times the code to download; both sides are always built from the same sources.

use base64::prelude::{BASE64_STANDARD_NO_PAD, Engine as _};
use leptos::server_fn::codec::Post;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// How the data of pages travels: arguments and answers of server functions as postcard.
///
/// `server_fn` has the same behind its feature `postcard`, which brings all of postcard's own features along, and with them
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

/// The data as a text.
///
/// # Panics
/// Only for a sequence whose length is not known before it is written, which none of ours is. An empty text instead
/// would give every quote the same fingerprint.
pub fn encode<T: Serialize>(data: &T) -> String {
    BASE64_STANDARD_NO_PAD.encode(encode_bytes(data))
}

/// The data as bytes, for a file.
///
/// # Panics
/// As [`encode`].
pub fn encode_bytes<T: Serialize>(data: &T) -> Vec<u8> {
    postcard::to_allocvec(data).expect("lengths are known")
}

/// The data of a text, if it is data of that type.
pub fn decode<T: DeserializeOwned>(text: &str) -> Option<T> {
    decode_bytes(&BASE64_STANDARD_NO_PAD.decode(text).ok()?)
}

/// The data of bytes, if it is data of that type.
pub fn decode_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
