//! What the server functions ask of the server: a trait for each part of an area. The server implements each trait
//! beside its use cases (`server::use_cases`).

use crate::billing::{CartQuote, References};
use crate::i18n::Lang;
use crate::ids::{AccountId, CartLineId, PersonId, ProductId, SubscriptionId};

mod account;
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
pub use account::{Accounts, BuyerReferences, CompanyDetails, PaymentMethods, Support, VatNumbers};
pub use cart::Carts;
pub use factors::{Factors, Passkeys, Proof, Proofs};
pub use invoice_mails::InvoiceMailing;
pub use invoices::{DocumentsPage, Invoices};
pub use licences::{LicenceLists, Licences};
pub use orders::{Checkout, OpenOrders};
pub use people::{Handovers, People, Profiles};
pub use renewals::Renewals;
pub use session::{EmailLinks, Memberships, Sessions};
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

/// Who asks: a person with a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The person's id.
    pub person_id: PersonId,
    /// The id of the person's account. Whatever else is asked for must belong to this account.
    pub account_id: AccountId,
}

/// Where a person who wants to sign in is, as far as the server knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whence {
    /// The visitor's network address, or the part of it that tells visitors apart.
    pub place: String,
    /// The cookie of a browser in which somebody has signed in before.
    pub device: Option<String>,
}

/// What a browser is given when somebody signs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The token of the new session.
    pub session: String,
    /// The cookie by which the browser is known from now on. `None` when the browser keeps the cookie that it has.
    pub device: Option<String>,
    /// Whether the session is of no use before the second factor is given.
    pub awaits_factor: bool,
}

/// The thing that a form edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// The subscription with that id.
    Subscription(SubscriptionId),
    /// The line with that id, which waits in the cart.
    Line(CartLineId),
    /// The product with that id, which the account does not have.
    Product(ProductId),
}

/// A press of *Place order*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderRequest {
    /// The language of the page, for what follows (the gateway's pages, mails).
    pub lang: Lang,
    /// The idempotency key.
    pub key: String,
    /// The quote on the screen, if one was sent. Exactly this is charged, or nothing.
    pub seen: Option<CartQuote>,
    /// The buyer's references for the invoice. They are a part of what was ordered, but not of the figures.
    pub references: References,
}

/// A request to support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportRequest {
    /// `lower-tier`, `more-seats`, or empty.
    pub about: String,
    /// The subscription that the request is about.
    pub subscription: Option<SubscriptionId>,
    /// The key of the form. Sent again, it is the same request.
    pub key: String,
    /// The request in the person's own words. It may be empty when `about` is not.
    pub message: String,
}

/// A press of *Pay now*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayRequest {
    /// The language of the page.
    pub lang: Lang,
    /// The subscription whose renewal is paid.
    pub subscription: SubscriptionId,
    /// The idempotency key.
    pub key: String,
    /// The quote on the screen, if one was sent. Exactly this is charged, or nothing.
    pub seen: Option<CartQuote>,
}
