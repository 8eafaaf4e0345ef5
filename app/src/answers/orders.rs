//! The results of orders.

use crate::billing::{CartQuote, Catalogue, Currency, EmailAddress};
use crate::ids::{InvoiceNumber, OrderId, PlanId, SubscriptionId};
use crate::lists::{OrderState, OrderedBy};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How placing an order ended, unless it ended in a [`Problem`](super::Problem).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Placed {
    /// The order is placed.
    Order {
        /// Its number, from 1001.
        number: i64,
    },
    /// The payer must confirm the payment with the bank first.
    ConfirmAt {
        /// The gateway's page.
        url: String,
    },
}

/// How giving up an order ended, unless it ended in a [`Problem`](super::Problem).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenUp {
    /// The order has ended, and nothing was charged.
    Nothing,
    /// The payment had been confirmed before, so the order is placed.
    Placed {
        /// Its number, from 1001.
        number: i64,
    },
}

/// An order that is being processed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenOrder {
    /// Its id.
    pub id: OrderId,
    /// Whether a person placed it, who can confirm it or give it up. A renewal ends by itself.
    pub has_payer: bool,
    /// Where the payer continues the order: a path of ours.
    pub go_on: String,
    /// The amount to be charged.
    #[serde(with = "rust_decimal::serde::str")]
    pub total_due: Decimal,
    /// The currency of that amount.
    pub currency: Currency,
    /// The brand and last four digits of the card.
    pub paid_with: Option<(String, String)>,
}

/// What the list says about an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedOrder {
    /// Its number. `None` unless it is placed.
    pub number: Option<i64>,
    /// The day on which it was made, in the account's time zone.
    pub on: NaiveDate,
    /// How it went.
    pub state: OrderState,
    /// Who asked for it.
    pub by: OrderedBy,
    /// The name of the person who pressed the button, or of the billing contact at that time when no person did.
    pub person: String,
    /// The products in it, with their plans, each once.
    pub products: Vec<String>,
    /// What was charged. Zero unless the order is placed.
    #[serde(with = "rust_decimal::serde::str")]
    pub charged: Decimal,
    /// The currency of that amount.
    pub currency: Currency,
    /// The number of its invoice or credit note, if it has one.
    pub invoice: Option<InvoiceNumber>,
}

/// An order as its confirmation shows it: everything as it was when the order was placed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderPage {
    /// Its number.
    pub number: i64,
    /// The quote that was placed. The confirmation shows its figures, to the cent.
    pub quote: CartQuote,
    /// For each line, what it changed.
    pub lines: Vec<PlacedLine>,
    /// The catalogue, for the names of the plans.
    pub catalogue: Arc<Catalogue>,
    /// How it was paid: brand and last four digits, if anything was due.
    pub paid_with: Option<(String, String)>,
    /// Whether the buyer owes the tax (reverse charge).
    pub reverse_charge: bool,
    /// The number of its invoice or credit note. `None` for an order from before there were documents.
    pub invoice: Option<InvoiceNumber>,
    /// The mail that confirms it, if there is one.
    pub confirmation: Option<ConfirmationMail>,
}

/// Where the mail that confirms an order goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmationMail {
    /// The address.
    pub email: EmailAddress,
    /// Whether the mail server has it. Otherwise it waits in the outbox.
    pub sent: bool,
}

/// What one line of an order changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacedLine {
    /// The subscription that it changed or began.
    pub subscription_id: SubscriptionId,
    /// The seats before; 0 for a new subscription.
    pub seats_before: u32,
    /// The plan before, if there was one.
    pub plan_before: Option<PlanId>,
    /// Whether the subscription was cancelled, and renews again because of the change.
    pub ends_cancellation: bool,
}
