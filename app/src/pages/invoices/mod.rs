//! Invoices and credit notes.

mod invoice;
mod list;

pub use invoice::invoice;
pub use list::{TABS, invoices};
