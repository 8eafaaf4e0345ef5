//! Invoices, and what is to be paid.

mod document;
mod list;
mod pay;
mod upcoming;

pub use document::invoice;
pub use list::invoices;
pub use pay::pay;
pub use upcoming::upcoming;
