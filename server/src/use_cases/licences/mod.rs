//! Licences: one seat given to one person.

pub(super) mod assign;
pub(super) mod list;

pub use list::{LIST_MAX_BYTES, ListText, text_of};

pub(super) use assign::Change;
