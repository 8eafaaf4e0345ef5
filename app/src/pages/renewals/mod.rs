//! What will be charged by itself, and how to pay what could not be charged.

mod pay;
mod upcoming;

pub use pay::{open_renewals, pay};
pub use upcoming::upcoming;
