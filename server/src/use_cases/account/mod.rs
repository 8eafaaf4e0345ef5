//! The account: what is known of the company, how it pays, and what it is shown.

mod company;
mod invoice_mails;
mod page;
mod payment_methods;
mod references;
mod statement;
mod support;
mod vat_number;
mod vat_recheck;
