//! Who acts on an account.

use serde::{Deserialize, Serialize};

/// Who asks for something that changes an account, as in `orders.origin`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// A person with a session, on one of our pages.
    Person,
    /// Nobody: a paid subscription renews by itself when it is due.
    Renewal,
    /// The operator, for an account that does not do it itself.
    Operator,
}
