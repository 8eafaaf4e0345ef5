//! The comparison of the tiers of a product.

use crate::billing::{Feature, Plan, Product};
use crate::components::localized;
use crate::i18n::{I18n, text};
use leptos::prelude::*;

/// What each tier has, and what it lacks.
pub fn comparison(i18n: I18n, product: &Product, features: &[Feature]) -> AnyView {
    let lang = i18n.lang();
    if features.is_empty() {
        return ().into_any();
    }
    let plans: Vec<_> = product
        .plans
        .iter()
        .map(|plan| view! { <th scope="col" translate="no">{plan.name.clone()}</th> }.into_any())
        .collect();
    let rows: Vec<_> = features
        .iter()
        .map(|feature| {
            let has = |plan: &Plan| mark(feature.plans.contains(&plan.id));
            let has: Vec<_> = product.plans.iter().map(has).collect();
            view! {
                <tr>
                    <th scope="row">{localized(lang, &feature.text)}</th>
                    {has}
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="card">
            <table class="table tiers">
                <caption>{text("products-compare")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text("products-feature")}</th>
                        {plans}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn mark(has: bool) -> AnyView {
    let (sign, words, class) =
        if has { ("✓", "products-included", "yes") } else { ("–", "products-not-included", "no") };
    view! {
        <td class=class>
            <span aria-hidden="true">{sign}</span>
            <span class="hush">{text(words)}</span>
        </td>
    }
    .into_any()
}
