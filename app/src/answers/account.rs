//! The account, and the person who is signed in to it.

use crate::billing::{CartQuote, EmailAddress, Snapshot};
use crate::ids::AccountId;
use serde::{Deserialize, Serialize};

/// The data from which every page of a signed-in person is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountPage {
    /// The account at this moment.
    pub snapshot: Snapshot,
    /// The idempotency key of the order that this page may place.
    pub order_key: String,
    /// The quote that was on the screen when an order was refused because the figures had changed.
    pub refused: Option<CartQuote>,
    /// Where a customer gets help.
    pub addresses: Addresses,
    /// The accounts of the person who is signed in, this one included, by name. Empty when this is the only one.
    pub accounts: Vec<OwnAccount>,
}

impl AccountPage {
    /// The id of the account, for a person who has several.
    pub fn acting_in(&self) -> Option<AccountId> {
        (!self.accounts.is_empty()).then(|| self.snapshot.account.id.clone())
    }
}

/// An account of the person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnAccount {
    /// The account's id.
    pub id: AccountId,
    /// The company's name.
    pub name: String,
}

/// What a billing contact enters about the company, as it was typed.
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
    /// State, province or county. It may be empty.
    #[serde(default)]
    pub region: String,
    /// The IANA name of the time zone in which the company's days begin.
    pub time_zone: String,
    /// The ISO 4217 code, or empty to leave the currency as it is.
    #[serde(default)]
    pub currency: String,
}

/// Where a customer gets help, from the operator's configuration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addresses {
    /// The e-mail address of support.
    pub support: EmailAddress,
    /// The e-mail address of sales.
    pub sales: EmailAddress,
    /// The URL of the Corporate Billing Portal.
    pub corporate_portal: String,
    /// The name of the corporate accounts' representative.
    pub representative: String,
}

/// The person who is signed in, as the header shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visitor {
    /// The person's name.
    pub name: String,
    /// The person's e-mail address.
    pub email: EmailAddress,
    /// The id of the account.
    pub account_id: AccountId,
    /// The name of the account.
    pub account_name: String,
    /// How many lines wait in the cart.
    pub cart_lines: u32,
    /// The accounts of the person, this one included, by name. Empty when this is the only one.
    pub accounts: Vec<OwnAccount>,
}

impl Visitor {
    /// The id of the account, for a person who has several.
    pub fn acting_in(&self) -> Option<AccountId> {
        (!self.accounts.is_empty()).then(|| self.account_id.clone())
    }
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
    /// The address of the page, without the language. Forms use it, too.
    pub const fn page(self) -> &'static str {
        match self {
            Self::Checkout => "checkout",
            Self::PaymentMethods => "payment-methods",
            Self::Pay => "pay",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::BackTo;

    #[test]
    fn a_form_names_the_page_as_its_address_does() {
        for page in [BackTo::Checkout, BackTo::PaymentMethods, BackTo::Pay] {
            assert_eq!(serde_json::to_value(page).unwrap(), page.page());
        }
    }
}
