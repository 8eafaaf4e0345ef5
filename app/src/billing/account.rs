//! The customer company and its people.

use super::email::EmailAddress;
use super::references::References;
use super::strict_serde;
use super::vat::{Address, VatNumber};
use crate::ids::{AccountId, PaymentMethodId, PersonId};
use chrono::{Days, NaiveDate};
use iso_currency::Currency;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The customer company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Identifies the account in the store.
    pub id: AccountId,
    /// The company's name.
    pub name: String,
    /// The manager of its billing.
    pub kind: AccountKind,
    /// The currency of every amount of the account; fixed once used.
    #[serde(with = "strict_serde::currency")]
    pub currency: Currency,
    /// The country of the billing address, ISO 3166-1 alpha-2.
    pub country: String,
    /// The postal code of the billing address, where it is known. In some countries it decides which tax applies.
    pub postal_code: Option<String>,
    /// The IANA name of the time zone in which the account's days begin.
    pub time_zone: String,
    /// The company's VAT number, if it gave one.
    pub vat_number: Option<VatNumber>,
    /// The references that its invoices carry for its own books.
    pub references: References,
    /// A number that the account gave and that VIES does not know (any more). It counts as no number.
    pub refused_vat_number: Option<VatNumber>,
    /// The credit balance, zero or more: the sum of the ledger's entries.
    #[serde(with = "strict_serde::decimal")]
    pub balance: Decimal,
    /// The payment method on file.
    pub payment_method: Option<PaymentMethod>,
    /// Whether an invoice is overdue. Nothing can be changed until it is paid.
    pub overdue: bool,
    /// Whether an order is being processed. Nothing can be changed until it is done.
    pub order_in_flight: bool,
    /// Whether a payment of the account is disputed with the payer's bank. Nothing is changed or renewed until the
    /// dispute is decided.
    pub disputed: bool,
}

impl Account {
    /// The part of the billing address on which the tax depends.
    pub fn address(&self) -> Address<'_> {
        Address { country: &self.country, postal_code: self.postal_code.as_deref() }
    }
}

/// Who manages an account's billing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountKind {
    /// The account's own billing contact, on these pages.
    SelfService,
    /// A representative, in the Corporate Billing Portal.
    Corporate,
}

/// A payment method as a person recognises it. Never a card number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentMethod {
    /// The gateway's name for it.
    pub id: PaymentMethodId,
    /// The card's brand: “Visa”.
    pub brand: String,
    /// The last four digits.
    pub last_four: String,
    /// The last day on which it is valid.
    #[serde(deserialize_with = "strict_serde::date")]
    pub expires: NaiveDate,
}

/// How many days before its last day a card is named: on its page, and by mail.
const CARD_WARNING_DAYS: u64 = 30;

/// How a card stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardState {
    /// It is valid, and not only for a few days more.
    Valid,
    /// It is valid, and its last day is near.
    ExpiresSoon,
    /// Its last day is past.
    Expired,
}

impl PaymentMethod {
    /// How the card stands on the day `today`.
    pub fn state_on(&self, today: NaiveDate) -> CardState {
        let soon = last_days_soon(today);
        if self.expires < *soon.start() {
            CardState::Expired
        } else if soon.contains(&self.expires) {
            CardState::ExpiresSoon
        } else {
            CardState::Valid
        }
    }
}

/// The last days of the cards that expire soon, seen from the day `today`.
pub fn last_days_soon(today: NaiveDate) -> RangeInclusive<NaiveDate> {
    today..=today.checked_add_days(Days::new(CARD_WARNING_DAYS)).unwrap_or(NaiveDate::MAX)
}

/// One of an account's payment methods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodOnFile {
    /// The method.
    pub method: PaymentMethod,
    /// Whether this method is the one that is charged.
    pub is_default: bool,
}

/// A person of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identifies the person in the store.
    pub id: PersonId,
    /// First and last name.
    pub name: String,
    /// The e-mail address. The person signs in with it.
    pub email: EmailAddress,
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
