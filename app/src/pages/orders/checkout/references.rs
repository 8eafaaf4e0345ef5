//! The buyer's own references, for the invoice of this order: those that the account always gives, until they are
//! changed here.

use super::place::FORM;
use crate::api::{AccountPage, KeepReferences};
use crate::components::{acting, reference_field, tag};
use crate::field;
use crate::i18n::text;
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;

/// The fields. They are sent with the order, by the same form. The button keeps the references without ordering.
pub fn references(page: &AccountPage) -> AnyView {
    let references = &page.snapshot.references;
    let fields = vec![
        reference_field(
            Some(FORM),
            "purchase-order",
            field!(KeepReferences.purchase_order),
            "checkout-purchase-order",
            references.purchase_order.clone(),
        ),
        reference_field(
            Some(FORM),
            "buyer-reference",
            field!(KeepReferences.buyer_reference),
            "checkout-buyer-reference",
            references.buyer_reference.clone(),
        ),
    ];
    view! {
        <section class="card" aria-labelledby="references-title">
            <h2 id="references-title">{text("checkout-references-title")}</h2>
            <p class="soft">{text("checkout-references-about")}</p>
            {tag("div", "pair", fields)}
            <p class="actions">
                <button class="btn" form=FORM formaction=acting(KeepReferences::PATH)>
                    {text("checkout-references-save")}
                </button>
            </p>
        </section>
    }
    .into_any()
}
