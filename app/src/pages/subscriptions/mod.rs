//! Subscriptions: the list, editing one, and cancelling one.

mod cancellation;
mod edit;
mod list;
mod overview;

pub use cancellation::{cancel, reactivated};
pub use edit::{edit, edit_line, heading, order, seats};
pub use list::{status_tag, subscriptions};
