//! What happens to subscriptions by itself, and what is said of it beforehand.

pub(super) mod foresight;
pub(super) mod notices;
pub(super) mod pay;
pub(super) mod price_notices;
pub(super) mod renew;
pub(super) mod upcoming;

pub use renew::{Renewed, Step};
