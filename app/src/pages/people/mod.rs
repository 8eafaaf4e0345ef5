//! The people of the account.

mod list;

pub use list::people;
