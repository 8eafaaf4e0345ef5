//! What counts as an e-mail address, and what as a name.

#[cfg(feature = "ssr")]
mod typed;

use serde::{Deserialize, Serialize};
use std::fmt;

#[cfg(feature = "ssr")]
pub use typed::{EmailKey, person_name};

/// An address to which mail can be sent: `local@host`, as people have it. Quoted local parts, addresses of machines
/// (`a@[192.0.2.1]`) and local parts beyond ASCII, which many mail servers do not take, are refused.
///
/// A host beyond ASCII is kept as it was written, and sent as ASCII (RFC 5891). In JSON, in the data of a page and in a
/// row, the address is just its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// An address that was parsed before it was kept. It comes from a row or from a document.
    pub fn kept(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The address, as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}
