//! How data is written as bytes (postcard), and as a text (the same in base64): the data of pages, messages, the quote
//! in a form. JSON would do the same with three times the code to download.

use base64::prelude::{BASE64_STANDARD_NO_PAD, Engine as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The data as a text.
///
/// # Panics
/// Only for a sequence whose length is not known before it is written. None of our types has one. An empty text instead
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

/// The data in a text, if it is data of that type.
pub fn decode<T: DeserializeOwned>(text: &str) -> Option<T> {
    decode_bytes(&BASE64_STANDARD_NO_PAD.decode(text).ok()?)
}

/// The data in bytes, if it is data of that type.
pub fn decode_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
