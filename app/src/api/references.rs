//! What the buyer wants to find on its invoices.

use super::Problem;
use crate::i18n::Lang;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// Sets what every invoice of the account says from now on; empty fields say nothing. Leads to the account page.
#[server(prefix = "/api", endpoint = "set_references")]
pub async fn set_references(
    lang: Lang,
    #[server(default)] purchase_order: String,
    #[server(default)] buyer_reference: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.set_references(&caller, &read(&purchase_order, &buyer_reference)?).await
    };
    let page = format!("/{}/account", lang.code());
    let done = format!("{page}?done=references");
    answer_form(result.await, Ways { form: SetReferences::PATH, done, back: page })
}

/// Keeps them for the order that is being made, and leads back to the checkout. A VAT `number` that was typed beside them
/// and not applied, other than the one that was `on_file`, is set: whichever button is pressed, nothing typed is lost.
#[server(prefix = "/api", endpoint = "keep_references")]
pub async fn keep_references(
    lang: Lang,
    #[server(default)] purchase_order: String,
    #[server(default)] buyer_reference: String,
    #[server(default)] number: String,
    #[server(default)] on_file: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        center.keep_references(&caller, "", &read(&purchase_order, &buyer_reference)?).await?;
        if number.trim() != on_file {
            center.set_vat_number(&caller, &number).await?;
        }
        Ok(())
    };
    let checkout = format!("/{}/checkout", lang.code());
    let ways = Ways { form: KeepReferences::PATH, done: checkout.clone(), back: checkout };
    answer_form(result.await, ways)
}

/// What was typed. The fields take no more characters than are allowed, so that more are there is no person's mistake.
#[cfg(feature = "ssr")]
pub(super) fn read(
    purchase_order: &str,
    buyer_reference: &str,
) -> Result<crate::billing::References, Problem> {
    crate::billing::References::typed(purchase_order, buyer_reference).ok_or(Problem::BadRequest)
}
