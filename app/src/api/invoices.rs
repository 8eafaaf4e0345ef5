//! Invoices and credit notes, and what will be charged.

use super::format::Postcard;
use super::page::Loaded;
use super::{AccountPage, Problem};
use crate::billing::{Currency, Invoice, InvoiceKind, InvoiceState, Upcoming};
#[cfg(feature = "ssr")]
use crate::billing::{LineOf, Refusal, payment_refusal, states, told_until};
#[cfg(feature = "ssr")]
use crate::documents::Words;
use crate::i18n::InEach;
use crate::ids::InvoiceNumber;
use chrono::NaiveDate;
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What the list says about an invoice or a credit note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedInvoice {
    /// Its number.
    pub number: InvoiceNumber,
    /// Which of the two it is.
    pub kind: InvoiceKind,
    /// The day of issue.
    pub issued: NaiveDate,
    /// The products that were bought, each once.
    pub products: String,
    /// The currency of the amounts.
    pub currency: Currency,
    /// The total, with the sign that it has on the document.
    #[serde(with = "rust_decimal::serde::str")]
    pub gross: Decimal,
    /// What the account's balance paid or gained.
    #[serde(with = "rust_decimal::serde::str")]
    pub balance: Decimal,
    /// What was charged.
    #[serde(with = "rust_decimal::serde::str")]
    pub charged: Decimal,
    /// The document's state.
    pub state: InvoiceState,
}

/// An invoice or a credit note, and the parts that only the server can write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoicePage {
    /// The document.
    pub invoice: Invoice,
    /// The seller, line by line.
    pub seller: InEach<Vec<String>>,
    /// The buyer, line by line.
    pub buyer: InEach<Vec<String>>,
}

/// The account's invoices and credit notes, newest first.
#[server(prefix = "/api", endpoint = "load_invoices", input = Postcard, output = Postcard)]
pub async fn load_invoices() -> Result<Loaded<(AccountPage, Vec<ListedInvoice>)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let invoices = center.invoices(&caller).await?;
    let states = states(&invoices);
    let listed = invoices.into_iter().zip(states).map(|(invoice, state)| listed(invoice, state)).collect();
    super::page::with_account(center.as_ref(), &caller, listed).await
}

#[cfg(feature = "ssr")]
fn listed(invoice: Invoice, state: InvoiceState) -> ListedInvoice {
    let products = products(&invoice);
    let Invoice { number, kind, issued, currency, gross, balance, charged, .. } = invoice;
    ListedInvoice { number, kind, issued, products, currency, gross, balance, charged, state }
}

#[cfg(feature = "ssr")]
fn products(invoice: &Invoice) -> String {
    let bought =
        invoice.lines.iter().filter(|line| matches!(line.of, LineOf::Charge { .. } | LineOf::Refund(_)));
    let mut names: Vec<String> = Vec::new();
    for name in bought.map(|line| format!("{} {}", line.product, line.plan)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// The account's invoice or credit note with that number.
#[server(prefix = "/api", endpoint = "load_invoice", input = Postcard, output = Postcard)]
pub async fn load_invoice(number: InvoiceNumber) -> Result<Loaded<InvoicePage>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let invoice = center.invoice(&caller, &number).await?;
    let [seller, buyer] =
        [&invoice.seller, &invoice.buyer].map(|party| InEach::new(|lang| Words::new(lang).party(party)));
    super::page::of_account(center.as_ref(), &caller, InvoicePage { invoice, seller, buyer }).await
}

/// What will be charged by itself. Empty for somebody who may not see it.
#[server(prefix = "/api", endpoint = "load_upcoming", input = Postcard, output = Postcard)]
pub async fn load_upcoming() -> Result<Loaded<(AccountPage, Vec<Upcoming>)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let account = center.account_page(&caller).await?;
    let until = told_until(account.snapshot.today).ok_or(Problem::Unavailable)?;
    let events = match payment_refusal(&account.snapshot) {
        // An order under way does not change what may be seen.
        None | Some(Refusal::OrderInFlight) => center.upcoming(&caller, until).await?,
        Some(_) => Vec::new(),
    };
    Ok(super::page::beside(account, events))
}
