//! The buyer's own references on its invoices.

use super::Problem;
use crate::i18n::Lang;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos::server_fn::ServerFn as _;

/// Sets the references of all future invoices of the account. An empty field sets none. Leads to the account page.
#[server(prefix = "/api", endpoint = "set_references")]
pub async fn set_references(
    lang: Lang,
    #[server(default)] purchase_order: String,
    #[server(default)] buyer_reference: String,
) -> Result<(), Problem> {
    use super::reply::{Ways, answer_form};
    let result = async {
        let (center, caller) = super::who::caller().await?;
        let changed = center.set_references(&caller, &read(&purchase_order, &buyer_reference)?).await?;
        Ok(done(changed, false))
    };
    let (result, page) = (result.await, format!("/{}/account", lang.code()));
    let done = format!("{page}?done={}", result.unwrap_or_default());
    answer_form(result.map(drop), Ways { form: SetReferences::PATH, done, back: page })
}

/// Keeps the references for the order that is being made, and leads back to the checkout. A VAT `number` that was typed
/// beside them and not applied, and that differs from the one `on_file`, is set: whichever button is pressed, nothing
/// typed is lost. The page then says which of them has changed.
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
        let references = read(&purchase_order, &buyer_reference)?;
        let references = center.keep_references(&caller, "", &references).await?;
        let is_other = number.trim() != on_file;
        let number = is_other && center.set_vat_number(&caller, &number).await?;
        Ok(done(references, number))
    };
    let (result, checkout) = (result.await, format!("/{}/checkout", lang.code()));
    let done = format!("{checkout}?done={}", result.unwrap_or_default());
    answer_form(result.map(drop), Ways { form: KeepReferences::PATH, done, back: checkout })
}

/// The word for what a form has changed: the buyer's references, the VAT number, both, or nothing.
#[cfg(feature = "ssr")]
pub(super) const fn done(references: bool, number: bool) -> &'static str {
    match (references, number) {
        (false, false) => "same",
        (true, false) => "references",
        (false, true) => "vat",
        (true, true) => "both",
    }
}

/// The references that were typed. The fields accept no more characters than allowed, so a longer text is not a
/// person's mistake.
#[cfg(feature = "ssr")]
pub(super) fn read(
    purchase_order: &str,
    buyer_reference: &str,
) -> Result<crate::billing::References, Problem> {
    crate::billing::References::typed(purchase_order, buyer_reference).ok_or(Problem::BadRequest)
}
