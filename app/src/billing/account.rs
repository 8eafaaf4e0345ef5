//! The customer company and its people.

use super::references::References;
use super::strict_serde;
use super::vat::{Address, VatNumber};
use crate::ids::AccountId;
use chrono::NaiveDate;
use iso_currency::Currency;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The customer company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Identifies the account in the store.
    pub id: AccountId,
    /// The company's name.
    pub name: String,
    /// Who manages it.
    pub kind: AccountKind,
    /// The currency of every amount of the account; fixed once used.
    #[serde(with = "strict_serde::currency")]
    pub currency: Currency,
    /// The country of the billing address, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its postal code, as far as it is known: in some countries it decides which tax applies.
    pub postal_code: Option<String>,
    /// The IANA name of the time zone in which the account's days begin.
    pub time_zone: String,
    /// The company's VAT number, if it gave one.
    pub vat_number: Option<VatNumber>,
    /// What its invoices say for its own books.
    pub references: References,
    /// A number that it gave and that VIES does not know (any more): it counts as none.
    pub refused_vat_number: Option<VatNumber>,
    /// The credit balance, zero or more: the sum of the ledger's entries.
    #[serde(with = "strict_serde::decimal")]
    pub balance: Decimal,
    /// The payment method on file.
    pub payment_method: Option<PaymentMethod>,
    /// Whether an invoice is overdue: then nothing can be changed until it is paid.
    pub overdue: bool,
    /// Whether an order is being processed: then nothing can be changed until it is done.
    pub order_in_flight: bool,
    /// Whether a payment of the account is disputed with the payer's bank: then nothing is changed or renewed until that
    /// is decided.
    pub disputed: bool,
}

impl Account {
    /// The billing address, as far as the tax depends on it.
    pub fn address(&self) -> Address<'_> {
        Address { country: &self.country, postal_code: self.postal_code.as_deref() }
    }
}

/// Who manages an account's billing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountKind {
    /// Its own billing contact, here.
    SelfService,
    /// A representative, in the Corporate Billing Portal.
    Corporate,
}

/// A payment method as a person recognises it. Never a card number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethod {
    /// The gateway's name for it.
    pub id: String,
    /// The card's brand: “Visa”.
    pub brand: String,
    /// The last four digits.
    pub last_four: String,
    /// The last day on which it is valid.
    #[serde(deserialize_with = "strict_serde::date")]
    pub expires: NaiveDate,
}

/// So many days before its last one, a card is spoken of: on its page, and by mail.
pub const CARD_WARNING_DAYS: u64 = 30;

/// A payment method among those of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodOnFile {
    /// What it is.
    pub method: PaymentMethod,
    /// Whether it is the one that is charged.
    pub is_default: bool,
}

/// Somebody of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identifies the person in the store.
    pub id: String,
    /// First and last name.
    pub name: String,
    /// The e-mail address: also the sign-in.
    pub email: String,
    /// What the person may do.
    pub role: Role,
}

/// What a person of an account may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The one role that may change subscriptions.
    BillingContact,
    /// May sign in and see, and nothing more.
    Member,
}
