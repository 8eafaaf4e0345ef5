//! Placing an order, and what was placed.

#![expect(clippy::too_many_arguments, reason = "each field of a form is an argument of its server function")]

use super::page::Loaded;
use super::{AccountPage, Problem};
use crate::billing::{CartQuote, Catalogue, Currency};
use crate::codec::Postcard;
use crate::i18n::Lang;
use chrono::NaiveDate;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How the placing of an order ended, short of a [`Problem`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Placed {
    /// It is placed.
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

/// How the giving up of an order ended, short of a [`Problem`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenUp {
    /// It has ended, and nothing was charged.
    Nothing,
    /// The payment had been confirmed before: it is placed.
    Placed {
        /// Its number, from 1001.
        number: i64,
    },
}

/// An order that is being processed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenOrder {
    /// Its id.
    pub id: String,
    /// Whether a person placed it, who can confirm it or give it up; a renewal ends by itself.
    pub has_payer: bool,
    /// Where its payer goes on with it: a path of ours.
    pub go_on: String,
    /// What is to be charged.
    #[serde(with = "rust_decimal::serde::str")]
    pub total_due: Decimal,
    /// The currency of that.
    pub currency: Currency,
    /// The brand and last four digits of the card.
    pub paid_with: Option<(String, String)>,
}

/// An order as its confirmation shows it: everything as it was when it was placed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderPage {
    /// Its number.
    pub number: i64,
    /// The quote that was placed: the figures are these, to the cent.
    pub quote: CartQuote,
    /// For each line, what it changed.
    pub lines: Vec<PlacedLine>,
    /// The catalogue, for the names of the plans.
    pub catalogue: Catalogue,
    /// How it was paid: brand and last four digits, if anything was due.
    pub paid_with: Option<(String, String)>,
    /// Whether the buyer owes the tax (reverse charge).
    pub reverse_charge: bool,
    /// The number of its invoice or credit note; none for an order from before there were any.
    pub invoice: Option<String>,
    /// The mail that confirms it, if there is one.
    pub confirmation: Option<ConfirmationMail>,
}

/// Where the mail that confirms an order goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmationMail {
    /// The address.
    pub email: String,
    /// Whether the mail server has it; else it waits in the outbox.
    pub sent: bool,
}

/// What one line of an order changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacedLine {
    /// The subscription that it changed or began.
    pub subscription_id: String,
    /// The seats before; 0 for a new subscription.
    pub seats_before: u32,
    /// The plan before, if there was one.
    pub plan_before: Option<String>,
    /// Whether it was cancelled, and renews again since it was changed.
    pub ends_cancellation: bool,
}

/// The placed order of that number, and today in the account's time zone.
#[server(prefix = "/api", endpoint = "load_order", input = Postcard, output = Postcard)]
pub async fn load_order(number: String) -> Result<Loaded<(NaiveDate, OrderPage)>, Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let number = number.parse().map_err(|_| Problem::NotFound)?;
        let order = center.order_page(&caller, number).await?;
        let today = center.account_page(&caller).await?.snapshot.today;
        super::page::of_account(center.as_ref(), &caller, (today, order)).await
    };
    super::reply::answer(result.await)
}

/// The order of the account that is being processed, if there is one; none for somebody who may not see it.
#[server(prefix = "/api", endpoint = "load_open_order", input = Postcard, output = Postcard)]
pub async fn load_open_order() -> Result<Loaded<(AccountPage, Option<OpenOrder>)>, Problem> {
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let account = center.account_page(&caller).await?;
        let order = match crate::billing::viewer_refusal(&account.snapshot) {
            None => center.open_order(&caller).await?,
            Some(_) => None,
        };
        Ok(super::page::beside(account, order))
    };
    super::reply::answer(result.await)
}

/// Places the cart at exactly the figures that were on the screen.
///
/// `fingerprint` names the quote on the screen, `seen` is that quote in the form of [`crate::codec`], to be shown again beside the new one
/// if it no longer holds, and `key` makes the same press of the button the same order. A VAT `number` that was typed
/// and not applied, other than the one that was `on_file`, is set first: if that changes the figures, they are shown for
/// another look instead. The buyer's references are for the invoice.
#[server(prefix = "/api", endpoint = "place_order")]
pub async fn place_order(
    lang: Lang,
    fingerprint: String,
    key: String,
    seen: String,
    #[server(default)] number: String,
    #[server(default)] on_file: String,
    #[server(default)] purchase_order: String,
    #[server(default)] buyer_reference: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let references = super::references::read(&purchase_order, &buyer_reference)?;
        center.keep_references(&caller, &key, &references).await?;
        // The field had the number on file in it: emptied, it takes that away.
        if number.trim() != on_file {
            center.set_vat_number(&caller, &number).await?;
        }
        center
            .place_order(&caller, crate::ports::OrderRequest { lang, fingerprint, key, seen, references })
            .await
    };
    let back = format!("/{}/checkout", lang.code());
    let (result, done) = match result.await {
        Ok(Placed::Order { number }) => (Ok(()), format!("/{}/orders/{number}", lang.code())),
        Ok(Placed::ConfirmAt { url }) => (Ok(()), url),
        Err(problem) => (Err(problem), String::new()),
    };
    answer_form(result, Ways { form: PlaceOrder::PATH, done, back })
}

/// Gives up the account's `order` that waits for its payer: nothing is charged then. Leads to the order if it was paid
/// in the meantime.
#[server(prefix = "/api", endpoint = "give_up_order")]
pub async fn give_up_order(lang: Lang, order: String) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.give_up_order(&caller, &order).await
    };
    let back = format!("/{}/open-order", lang.code());
    let (result, done) = match result.await {
        Ok(GivenUp::Nothing) => (Ok(()), format!("{back}?done=given-up")),
        Ok(GivenUp::Placed { number }) => (Ok(()), format!("/{}/orders/{number}", lang.code())),
        Err(problem) => (Err(problem), String::new()),
    };
    answer_form(result, Ways { form: GiveUpOrder::PATH, done, back })
}
