//! The account: the company, how it pays, and how its invoices are sent.

mod company_choices;
mod edit;
mod invoice_mails;
mod other;
mod overview;
mod payment_methods;
mod statement;
mod support;

pub use edit::edit_account;
pub use invoice_mails::{invoice_mail_link, invoice_mails};
pub use other::other_account;
pub use overview::account;
pub use payment_methods::payment_methods;
pub use support::support;
