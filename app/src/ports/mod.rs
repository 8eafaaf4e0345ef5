//! What the server must be able to do, as the server functions ask for it: a trait for each part of an area. The server
//! implements each beside its use cases (`server::use_cases`).

use crate::billing::{CartQuote, References};
use crate::i18n::Lang;
use crate::ids::AccountId;
use serde::{Deserialize, Serialize};

mod account;
mod cart;
mod invoice_mails;
mod invoices;
mod licences;
mod orders;
mod people;
mod renewals;
mod session;
mod subscriptions;

pub use crate::answers::{
    Access, CheckedLine, CheckedList, Colleague, Device, InvoiceMailLink, InvoiceMails, Leaving, Link,
    ListDone, PeoplePage, Profile, Recipient, RecipientState, Verdict,
};
pub use account::{Accounts, BuyerReferences, CompanyDetails, PaymentMethods, Support, VatNumbers};
pub use cart::Carts;
pub use invoice_mails::InvoiceMailing;
pub use invoices::Invoices;
pub use licences::{LicenceLists, Licences};
pub use orders::{Checkout, OpenOrders};
pub use people::{Handovers, People, Profiles};
pub use renewals::Renewals;
pub use session::{EmailLinks, Memberships, Sessions};
pub use subscriptions::{Cancellations, Trials};

/// Every trait of the ports, for whoever calls the use cases of a type that is known: `use app::ports::prelude::*`.
pub mod prelude {
    pub use super::{
        Accounts, BuyerReferences, Cancellations, Carts, Checkout, CompanyDetails, EmailLinks, Handovers,
        InvoiceMailing, Invoices, LicenceLists, Licences, Memberships, OpenOrders, PaymentMethods, People,
        Profiles, Renewals, Sessions, Support, Trials, UseCases, VatNumbers,
    };
}

/// All use cases. Each checks for itself that what it is asked for is the caller's account's, and that the caller may.
pub trait UseCases:
    Accounts
    + BuyerReferences
    + Cancellations
    + Carts
    + Checkout
    + CompanyDetails
    + EmailLinks
    + Handovers
    + InvoiceMailing
    + Invoices
    + LicenceLists
    + Licences
    + Memberships
    + OpenOrders
    + PaymentMethods
    + People
    + Profiles
    + Renewals
    + Sessions
    + Support
    + Trials
    + VatNumbers
{
}

impl<All> UseCases for All where
    All: Accounts
        + BuyerReferences
        + Cancellations
        + Carts
        + Checkout
        + CompanyDetails
        + EmailLinks
        + Handovers
        + InvoiceMailing
        + Invoices
        + LicenceLists
        + Licences
        + Memberships
        + OpenOrders
        + PaymentMethods
        + People
        + Profiles
        + Renewals
        + Sessions
        + Support
        + Trials
        + VatNumbers
{
}

/// Who asks: a person with a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The person's id.
    pub person_id: String,
    /// The id of the person's account: whatever else is asked for must be of this account.
    pub account_id: AccountId,
}

/// Where somebody who wants to sign in is, as far as the server can tell.
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
    /// What the browser is known by from now on.
    pub device: String,
}

/// What an edit is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// The subscription of that id.
    Subscription(String),
    /// The line of that id, which waits in the cart.
    Line(String),
    /// The product of that id, which the account does not have.
    Product(String),
}

/// The page from which the payer leaves for the gateway's page, and comes back to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BackTo {
    /// `/:lang/checkout`
    #[default]
    Checkout,
    /// `/:lang/payment-methods`
    PaymentMethods,
    /// `/:lang/pay`
    Pay,
}

impl BackTo {
    /// The address of the page, without the language: also what forms call it.
    pub const fn page(self) -> &'static str {
        match self {
            Self::Checkout => "checkout",
            Self::PaymentMethods => "payment-methods",
            Self::Pay => "pay",
        }
    }
}

/// A press of *Place order*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderRequest {
    /// The language of the page, for what follows (the gateway's pages, mails).
    pub lang: Lang,
    /// The idempotency key.
    pub key: String,
    /// The quote on the screen, if what was sent is one: what is charged is this or nothing.
    pub seen: Option<CartQuote>,
    /// What the invoice is to say for the buyer's books: a part of what was ordered, though not of the figures.
    pub references: References,
}

/// What somebody asks support for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportRequest {
    /// `lower-tier`, `more-seats`, or empty.
    pub about: String,
    /// The subscription that it is about.
    pub subscription: Option<String>,
    /// The form: sent again, it is the same request.
    pub key: String,
    /// In their own words; may be empty when it is about something.
    pub message: String,
}

/// A press of *Pay now*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayRequest {
    /// The language of the page.
    pub lang: Lang,
    /// The subscription whose renewal is paid.
    pub subscription: String,
    /// The idempotency key.
    pub key: String,
    /// The quote on the screen, if what was sent is one: what is charged is this or nothing.
    pub seen: Option<CartQuote>,
}
