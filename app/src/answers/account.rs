//! The account, and whoever is signed in to it.

use crate::billing::{CartQuote, Snapshot};
use crate::ids::AccountId;
use serde::{Deserialize, Serialize};

/// What every page of a signed-in person is made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountPage {
    /// The account at this moment.
    pub snapshot: Snapshot,
    /// The idempotency key of the order that this page may place.
    pub order_key: String,
    /// What was on the screen when an order was refused because the figures had changed.
    pub refused: Option<CartQuote>,
    /// Where help is.
    pub addresses: Addresses,
    /// The accounts of whoever is signed in, this one included, by name; none when this is the only one.
    pub accounts: Vec<OwnAccount>,
}

/// An account of whoever is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnAccount {
    /// Identifies it.
    pub id: AccountId,
    /// The company's name.
    pub name: String,
}

/// What a billing contact says of the company; as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Company {
    /// The name on invoices.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// State, province or county; may be empty.
    #[serde(default)]
    pub region: String,
    /// The IANA name of the time zone in which its days begin.
    pub time_zone: String,
    /// ISO 4217, or empty to leave it as it is.
    #[serde(default)]
    pub currency: String,
}

/// Where help is, from the operator's configuration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addresses {
    /// The e-mail address of support.
    pub support: String,
    /// The e-mail address of sales.
    pub sales: String,
    /// The URL of the Corporate Billing Portal.
    pub corporate_portal: String,
    /// The name of the corporate accounts' representative.
    pub representative: String,
}

/// Whoever is signed in, as the header shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visitor {
    /// The person's name.
    pub name: String,
    /// The person's e-mail address.
    pub email: String,
    /// The id of the account.
    pub account_id: AccountId,
    /// What the account is called.
    pub account_name: String,
    /// How many lines wait in the cart.
    pub cart_lines: u32,
    /// The accounts of whoever it is, this one included, by name; none when this is the only one.
    pub accounts: Vec<OwnAccount>,
}
