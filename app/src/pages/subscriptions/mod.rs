//! Subscriptions: the list, editing one, and cancelling one.

mod cancellation;
mod edit;
mod list;
mod overview;

pub use cancellation::{cancel, reactivated};
pub use edit::{NewProduct, edit, edit_line, heading, new_product, order, seats, update_button};
pub use list::{status_tag, subscriptions};
