//! The licences of a subscription.

mod choosing;
mod from_list;
mod holders;

pub use from_list::from_list;
pub use holders::licences;
