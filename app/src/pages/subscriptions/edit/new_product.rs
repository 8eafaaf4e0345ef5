//! A product that is new to the account, while its tier is chosen: what it will cost, before it is in the cart.

use super::draft::{Draft, Part};
use super::{choices, summary};
use crate::api::AccountPage;
use crate::billing::BillingPeriod;
use crate::components::FormState;
use crate::i18n::use_i18n;
use crate::ids::ProductId;
use leptos::prelude::*;
use std::sync::Arc;

/// What is chosen of the product, on a page of its own.
#[derive(Clone)]
pub struct NewProduct {
    /// The account.
    pub data: Arc<AccountPage>,
    /// The product's id.
    pub id: ProductId,
    /// The chosen plan's id, as the form has it.
    pub plan: RwSignal<String>,
    /// The licences as typed.
    pub seats: RwSignal<String>,
    /// How often it is billed.
    pub period: RwSignal<BillingPeriod>,
}

/// The choice of the billing, and the order summary with a button of that label. They are the same code as on the page
/// that edits a subscription.
pub fn new_product(new: NewProduct, label: &'static str, state: FormState) -> (AnyView, AnyView) {
    let NewProduct { data, id, plan, seats, period } = new;
    let line = data.snapshot.cart_line_for(&id).cloned();
    let freed = RwSignal::new(String::new());
    let draft = Draft { data, subscription: None, line, part: Part::New, plan, seats, period, freed };
    let (i18n, followed) = (use_i18n(), draft.clone());
    let outcome = Memo::new(move |_| followed.outcome(i18n.lang()));
    (choices::period_choice(&draft), summary::summary(draft, outcome, label, state))
}
