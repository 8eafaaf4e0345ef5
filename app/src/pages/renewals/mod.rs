//! What will be charged by itself, and paying what was not.

mod pay;
mod upcoming;

pub use pay::{open_renewals, pay};
pub use upcoming::upcoming;
