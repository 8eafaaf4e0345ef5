//! What the server functions ask of the server: a trait for each part of an area. The server implements each trait
//! beside its use cases (`server::use_cases`).

mod account;
mod caller;
mod cart;
mod factors;
mod invoice_mails;
mod invoices;
mod licences;
mod orders;
mod people;
mod renewals;
mod session;
mod subscriptions;

pub use crate::answers::{
    Access, BackTo, Candidate, CheckedLine, CheckedList, Colleague, Device, FactorsPage, InvoiceMailLink,
    InvoiceMails, Leaving, LicencesPage, Link, ListDone, PasskeyOnFile, PeoplePage, Profile, QrCode,
    Recipient, RecipientState, TotpSetup, Verdict, Waiting,
};
pub use account::{
    Accounts, BuyerReferences, CompanyDetails, PaymentMethods, Support, SupportRequest, VatNumbers,
};
pub use caller::Caller;
pub use cart::{Carts, Edited};
pub use factors::{Factors, Passkeys, Proof, Proofs};
pub use invoice_mails::InvoiceMailing;
pub use invoices::{DocumentsPage, Invoices};
pub use licences::{LicenceLists, Licences};
pub use orders::{Checkout, OpenOrders, OrderRequest};
pub use people::{Handovers, People, Profiles};
pub use renewals::{PayRequest, Renewals};
pub use session::{EmailLinks, Memberships, Sessions, SignedIn, Whence};
pub use subscriptions::{Cancellations, Trials};

/// All use cases, from one list of the traits.
macro_rules! use_cases {
    ($first:ident, $($rest:ident),*) => {
        /// All use cases. Each checks for itself that what it is asked for belongs to the caller's account, and
        /// that the caller may do it.
        pub trait UseCases: $first $(+ $rest)* {}

        impl<All: $first $(+ $rest)*> UseCases for All {}

        /// Every trait of the ports, for code that calls the use cases of a known type: `use app::ports::prelude::*`.
        pub mod prelude {
            pub use super::{$first, $($rest,)* UseCases};
        }
    };
}

use_cases!(
    Accounts,
    BuyerReferences,
    Cancellations,
    Carts,
    Checkout,
    CompanyDetails,
    EmailLinks,
    Factors,
    Handovers,
    InvoiceMailing,
    Invoices,
    LicenceLists,
    Licences,
    Memberships,
    OpenOrders,
    Passkeys,
    PaymentMethods,
    People,
    Profiles,
    Proofs,
    Renewals,
    Sessions,
    Support,
    Trials,
    VatNumbers
);
