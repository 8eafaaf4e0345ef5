//! Who asks.

use crate::ids::{AccountId, PersonId};

/// Who asks: a person with a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The person's id.
    pub person_id: PersonId,
    /// The id of the person's account. Whatever else is asked for must belong to this account.
    pub account_id: AccountId,
}
