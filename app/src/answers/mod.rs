//! What the use cases answer, by area. The ports use these types, and the server functions hand them on to the pages.

mod account;
mod factors;
mod invoice_mails;
mod licences;
mod orders;
mod people;
mod problem;

pub use account::{AccountPage, Addresses, BackTo, Company, OwnAccount, Visitor};
pub use factors::{FactorsPage, PasskeyOnFile, QrCode, TotpSetup, Waiting};
pub use invoice_mails::{InvoiceMailLink, InvoiceMails, Recipient, RecipientState};
pub use licences::{Candidate, CheckedLine, CheckedList, LicencesPage, ListDone, Verdict};
pub use orders::{ConfirmationMail, GivenUp, ListedOrder, OpenOrder, OrderPage, Placed, PlacedLine};
pub use people::{Access, Colleague, Device, Leaving, Link, PeoplePage, Profile};
pub use problem::Problem;
