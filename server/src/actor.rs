//! Who acts on an account.

use serde::{Deserialize, Serialize};

/// Who asks for something that changes an account. As `orders.origin` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// A person with a session, on a page of ours.
    Person,
    /// Nobody: what was paid for goes on by itself when it is due.
    Renewal,
    /// The operator, for an account that does not do it itself.
    Operator,
}
