//! The account as its pages need it.

use super::Problem;
use crate::billing::{CartQuote, Snapshot};
use crate::i18n::Lang;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;
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
    pub id: String,
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

/// Sets the account's VAT number, or with an empty `number` takes it away; leads back to the checkout, or to the account
/// page when `back` is `account`. When it is `checkout`, what that page has beside the number, the buyer's references, is
/// kept: also that they were emptied, which as fields of their own could not be told from that there are none.
#[server(prefix = "/api", endpoint = "set_vat_number")]
pub async fn set_vat_number(
    lang: Lang,
    number: String,
    #[server(default)] back: String,
    #[server(default)] purchase_order: String,
    #[server(default)] buyer_reference: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        if back == "checkout" {
            let references = super::references::read(&purchase_order, &buyer_reference)?;
            desk.keep_references(&caller, "", &references).await?;
        }
        desk.set_vat_number(&caller, &number).await
    };
    let (page, done) = if back == "account" { ("account", "?done=vat") } else { ("checkout", "") };
    let page = format!("/{}/{page}", lang.code());
    let ways = Ways {
        form: SetVatNumber::PATH,
        done: format!("{page}{done}"),
        back: page,
    };
    answer_form(result.await, ways)
}

/// Sets what the account's invoices call the company and where it is, and when its days begin. Leads to the account page.
#[server(prefix = "/api", endpoint = "edit_company")]
pub async fn edit_company(lang: Lang, company: Company) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.edit_company(&caller, &company).await
    };
    let ways = Ways {
        form: EditCompany::PATH,
        done: format!("/{}/account?done=saved", lang.code()),
        back: format!("/{}/account/edit", lang.code()),
    };
    answer_form(result.await, ways)
}
