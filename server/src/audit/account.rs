//! An account, as its checks read it.

use crate::store::books::{Books, Common};
use std::sync::Arc;

/// The data that a check of one account reads.
pub(super) struct Account {
    pub(super) books: Books,
    pub(super) common: Arc<Common>,
}
