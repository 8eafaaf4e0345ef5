//! The account: what is known of the company, how it pays, and what it is shown.

pub(super) mod company;
pub(super) mod invoice_mails;
pub(super) mod page;
pub(super) mod payment_details;
pub(super) mod payment_methods;
pub(super) mod references;
pub(super) mod statement;
pub(super) mod support;
pub(super) mod vat_number;
pub(super) mod vat_recheck;
