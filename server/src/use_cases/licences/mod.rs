//! Licences: one seat given to one person.

mod assign;
mod invite;
mod list;

pub use list::{LIST_MAX_BYTES, ListText, text_of};
