//! What a page knows of an account at one moment.

use super::account::{Account, Person};
use super::cart::CartLine;
use super::catalogue::Catalogue;
use super::references::References;
use super::strict_serde;
use super::subscription::Subscription;
use super::vat::{Address, Place, VatNumber, VatTax, place, treatment};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Everything a quote and the rules of a change depend on. The server reads it anew inside the transaction that
/// opens an order; the browser has the one its page came with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The customer company.
    pub account: Account,
    /// Who is signed in.
    pub viewer: Person,
    /// Who may change subscriptions.
    pub contact: Person,
    /// The date in the account's time zone.
    #[serde(deserialize_with = "strict_serde::date")]
    pub today: NaiveDate,
    /// The country of the seller, ISO 3166-1 alpha-2.
    pub seller_country: String,
    /// Its postal code, if it is known.
    pub seller_postal_code: Option<String>,
    /// What is sold.
    pub catalogue: Catalogue,
    /// What the account holds.
    pub subscriptions: Vec<Subscription>,
    /// What the invoice of the next order is to say for the buyer's books: what the account always gives, or other ones.
    pub references: References,
    /// The account's pending edits.
    pub cart: Vec<CartLine>,
}

impl Snapshot {
    /// The subscription of that id, if it is the account's.
    pub fn subscription(&self, id: &str) -> Option<&Subscription> {
        self.subscriptions.iter().find(|subscription| subscription.id == id)
    }

    /// The cart's line of that id.
    pub fn cart_line(&self, id: &str) -> Option<&CartLine> {
        self.cart.iter().find(|line| line.id == id)
    }

    /// The cart's line that changes the subscription.
    pub fn cart_line_of(&self, subscription_id: &str) -> Option<&CartLine> {
        self.cart.iter().find(|line| line.subscription_id.as_deref() == Some(subscription_id))
    }

    /// What the account holds of the product, or held: also a trial, and one that ended.
    pub fn held(&self, product_id: &str) -> Option<&Subscription> {
        let plan = |subscription: &Subscription| self.catalogue.plan(&subscription.selection.plan_id);
        self.subscriptions
            .iter()
            .find(|subscription| plan(subscription).is_some_and(|(product, _)| product.id == product_id))
    }

    /// The cart's line that buys the product anew.
    pub fn cart_line_for(&self, product_id: &str) -> Option<&CartLine> {
        let plan = |line: &CartLine| self.catalogue.plan(&line.selection.plan_id);
        let anew = self.cart.iter().filter(|line| line.subscription_id.is_none());
        anew.into_iter().find(|line| plan(line).is_some_and(|(product, _)| product.id == product_id))
    }

    /// The cart with `edit` in the place of the line it replaces, or after the others.
    pub fn cart_with(&self, edit: CartLine) -> Vec<CartLine> {
        let mut cart = self.cart.clone();
        let replaced = cart.iter_mut().find(|line| {
            line.id == edit.id
                || (edit.subscription_id.is_some() && line.subscription_id == edit.subscription_id)
        });
        match replaced {
            Some(line) => line.selection = edit.selection,
            None => cart.push(edit),
        }
        cart
    }

    /// How what the account buys today is taxed.
    pub fn tax(&self) -> VatTax {
        self.tax_on(self.today)
    }

    /// How what the account buys on that day is taxed.
    pub fn tax_on(&self, day: NaiveDate) -> VatTax {
        self.tax_with(self.account.vat_number.as_ref(), day)
    }

    /// How it would be taxed on that day with that VAT number.
    pub fn tax_with(&self, number: Option<&VatNumber>, day: NaiveDate) -> VatTax {
        let seller =
            Address { country: &self.seller_country, postal_code: self.seller_postal_code.as_deref() };
        treatment(seller, self.account.address(), number, day)
    }

    /// Whose tax applies where the account is.
    pub fn place(&self) -> Place {
        place(self.account.address(), self.today)
    }
}
