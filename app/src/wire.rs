//! How data travels to the browser and back: postcard in base64.
//!
//! JSON would do the same with three times the code to download; both sides are always built from the same sources.

use base64::prelude::{BASE64_STANDARD_NO_PAD, Engine as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The data as a text.
pub fn encode<T: Serialize>(data: &T) -> String {
    // Only maps and sequences of unknown length could fail, and there are none in what we send.
    postcard::to_allocvec(data).map(|bytes| BASE64_STANDARD_NO_PAD.encode(bytes)).unwrap_or_default()
}

/// The data of a text, if it is data of that type.
pub fn decode<T: DeserializeOwned>(text: &str) -> Option<T> {
    postcard::from_bytes(&BASE64_STANDARD_NO_PAD.decode(text).ok()?).ok()
}
