//! Licences: one seat given to one person.

mod assign;
mod change;
mod invite;
mod list;

pub use list::{ListText, MAX_LIST_BYTES, text_of};
