//! Invoices and credit notes.

use super::format::Postcard;
use super::page::Loaded;
use super::{AccountPage, Problem};
use crate::billing::{Currency, Invoice, InvoiceKind, InvoiceState};
#[cfg(feature = "ssr")]
use crate::documents::{Words, products};
use crate::i18n::InEach;
use crate::ids::InvoiceNumber;
#[cfg(feature = "ssr")]
use crate::lists::InvoicesView;
use crate::lists::Listed;
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
    pub products: Vec<String>,
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
    /// How it stands today.
    pub state: InvoiceState,
    /// The seller, line by line.
    pub seller: InEach<Vec<String>>,
    /// The buyer, line by line.
    pub buyer: InEach<Vec<String>>,
}

/// The account's invoices and credit notes: a page of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoicesPage {
    /// The documents on this page.
    pub invoices: Listed<ListedInvoice>,
    /// The years in which the account got any, newest first.
    pub years: Vec<i32>,
    /// What the person searches for. Empty when it is nothing.
    pub searched: String,
}

/// A page of the account's invoices and credit notes. The query says which ones ([`InvoicesView`]), among those that
/// somebody searched for.
#[server(prefix = "/api", endpoint = "load_invoices", input = Postcard, output = Postcard)]
pub async fn load_invoices(query: String) -> Result<Loaded<(AccountPage, InvoicesPage)>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let searched = super::search::searched(&caller, "invoices");
    let found = center.invoices_page(&caller, InvoicesView::of(&query), &searched).await?;
    let invoices = found.documents.map(|(invoice, state)| listed(invoice, state));
    let page = InvoicesPage { invoices, years: found.years, searched };
    super::page::with_account(center.as_ref(), &caller, page).await
}

#[cfg(feature = "ssr")]
fn listed(invoice: Invoice, state: InvoiceState) -> ListedInvoice {
    let products = products(&invoice);
    let Invoice { number, kind, issued, currency, gross, balance, charged, .. } = invoice;
    ListedInvoice { number, kind, issued, products, currency, gross, balance, charged, state }
}

/// The account's invoice or credit note with that number.
#[server(prefix = "/api", endpoint = "load_invoice", input = Postcard, output = Postcard)]
pub async fn load_invoice(number: InvoiceNumber) -> Result<Loaded<InvoicePage>, Problem> {
    let (center, caller) = super::who::caller().await?;
    let invoice = center.invoice(&caller, &number).await?;
    let state = center.invoice_state(&caller, &invoice).await?;
    let [seller, buyer] =
        [&invoice.seller, &invoice.buyer].map(|party| InEach::new(|lang| Words::new(lang).party(party)));
    let page = InvoicePage { invoice, state, seller, buyer };
    super::page::of_account(center.as_ref(), &caller, page).await
}
