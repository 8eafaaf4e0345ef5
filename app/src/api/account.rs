//! The account as its pages need it.

use super::Problem;
use crate::billing::{CartQuote, Snapshot};
use crate::i18n::Lang;
use leptos::prelude::*;
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

/// Sets the account's VAT number, or with an empty `number` takes it away; leads back to the checkout.
#[server(prefix = "/api", endpoint = "set_vat_number")]
pub async fn set_vat_number(lang: Lang, number: String) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (desk, caller) = super::who::caller().await?;
        desk.set_vat_number(&caller, &number).await
    };
    let checkout = format!("/{}/checkout", lang.code());
    answer_form(
        result.await,
        &Ways {
            form: "/api/set_vat_number",
            done: checkout.clone(),
            back: checkout,
            typed: &[("number", &number)],
        },
    )
}
