//! The account: the company, how it pays, and what its pages show.

mod company;
mod invoice_mails;
mod page;
mod payment_methods;
mod references;
mod statement;
mod support;
mod vat_number;
mod vat_recheck;
