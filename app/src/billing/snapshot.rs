//! What a page knows about an account at one moment.

use super::account::{Account, Person};
use super::cart_line::CartLine;
use super::catalogue::Catalogue;
use super::references::References;
use super::strict_serde;
use super::subscription::Subscription;
use super::vat::{Address, Place, VatNumber, VatTax, place, treatment};
use crate::ids::{CartLineId, ProductId, SubscriptionId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Everything on which a quote and the rules of a change depend. The server reads it again inside the transaction that
/// opens an order. The browser has the one that came with its page.
///
/// ```
/// use app::billing::Snapshot;
/// use rust_decimal::dec;
///
/// # let account = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/billing/tests/account.json"));
/// # let snapshot: Snapshot = serde_json::from_str(account).unwrap();
/// let support = snapshot.held(&"support".into()).unwrap();
/// assert_eq!(snapshot.subscription(&support.id), Some(support));
/// assert_eq!(snapshot.cart_line_of(&support.id), None);
/// // Seller and buyer are in Germany.
/// assert_eq!(snapshot.tax().rate, dec!(0.19));
/// ```
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
    /// The seller's postal code, if it is known.
    pub seller_postal_code: Option<String>,
    /// What is sold.
    pub catalogue: Arc<Catalogue>,
    /// What the account holds.
    pub subscriptions: Vec<Subscription>,
    /// What the invoice of the next order says for the buyer's books: the account's usual references, or others.
    pub references: References,
    /// The account's pending edits.
    pub cart: Vec<CartLine>,
}

impl Snapshot {
    /// The subscription with that id, if it belongs to the account.
    pub fn subscription(&self, id: &SubscriptionId) -> Option<&Subscription> {
        self.subscriptions.iter().find(|subscription| subscription.id == *id)
    }

    /// The cart's line with that id.
    pub fn cart_line(&self, id: &CartLineId) -> Option<&CartLine> {
        self.cart.iter().find(|line| line.id == *id)
    }

    /// The cart's line that changes the subscription.
    pub fn cart_line_of(&self, subscription_id: &SubscriptionId) -> Option<&CartLine> {
        self.cart.iter().find(|line| line.subscription_id.as_ref() == Some(subscription_id))
    }

    /// The account's subscription to the product, running or ended. Trials count.
    pub fn held(&self, product_id: &ProductId) -> Option<&Subscription> {
        let plan = |subscription: &Subscription| self.catalogue.plan(&subscription.selection.plan_id);
        self.subscriptions
            .iter()
            .find(|subscription| plan(subscription).is_some_and(|(product, _)| product.id == *product_id))
    }

    /// The cart's line that buys the product as a new subscription.
    pub fn cart_line_for(&self, product_id: &ProductId) -> Option<&CartLine> {
        let plan = |line: &CartLine| self.catalogue.plan(&line.selection.plan_id);
        let anew = self.cart.iter().filter(|line| line.subscription_id.is_none());
        anew.into_iter().find(|line| plan(line).is_some_and(|(product, _)| product.id == *product_id))
    }

    /// The cart with `edit`, which takes the place of the line that it replaces or comes last.
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

    /// The tax on what the account buys today.
    pub fn tax(&self) -> VatTax {
        self.tax_on(self.today)
    }

    /// The tax on what the account buys on that day.
    pub fn tax_on(&self, day: NaiveDate) -> VatTax {
        self.tax_with(self.account.vat_number.as_ref(), day)
    }

    /// The tax on that day if the account had that VAT number.
    pub fn tax_with(&self, number: Option<&VatNumber>, day: NaiveDate) -> VatTax {
        let seller =
            Address { country: &self.seller_country, postal_code: self.seller_postal_code.as_deref() };
        treatment(seller, self.account.address(), number, day)
    }

    /// The tax that applies at the account's address.
    pub fn place(&self) -> Place {
        place(self.account.address(), self.today)
    }
}
