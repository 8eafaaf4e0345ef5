//! `/:lang/checkout`

mod changed;
mod done;
mod payment;
mod place;
mod references;
mod summary;
mod vat_number;

use crate::api::{
    AccountPage, KeepReferences, PAYMENT_DETAILS, PlaceOrder, Problem, SetVatNumber, load_account,
};
use crate::billing::{CartQuote, account_refusal, quote_cart};
use crate::components::{FormState, ProblemNotice, live, refusal_notice, wrong_field};
use crate::i18n::text;
use crate::pages::orders::cart::{empty_cart, first_held_up, is_held_up, mend};
use crate::pages::page::{page, titled};
use leptos::prelude::*;
use payment::Payment;
use place::place;
use std::sync::Arc;

/// The last look before the order.
pub fn checkout() -> AnyView {
    page(
        || (),
        |()| load_account(String::new()),
        |account| {
            let title = if is_empty(&account) { "cart-title" } else { "checkout-title" };
            untrack(|| titled(title, view(&account)))
        },
    )
}

fn view(data: &Arc<AccountPage>) -> AnyView {
    let page = data.as_ref();
    if let Some(refusal) = account_refusal(&page.snapshot) {
        return view! {
            <div class="flow">
                {refused()}
                <h1 tabindex="-1">{text("checkout-title")}</h1>
                {refusal_notice(refusal, &page.addresses)}
            </div>
        }
        .into_any();
    }
    if page.snapshot.cart.is_empty() {
        return empty_cart(refused());
    }
    match quote_cart(&page.snapshot, &page.snapshot.cart) {
        Ok(quote) if !is_held_up(&page.snapshot) => order(data, &Arc::new(quote)),
        _ => {
            let state = FormState::of::<PlaceOrder>();
            view! {
                <div class="flow">
                    <ProblemNotice state=state field=first_held_up(&page.snapshot) />
                    <h1 tabindex="-1">{text("checkout-title")}</h1>
                    {mend(page)}
                </div>
            }
            .into_any()
        }
    }
}

/// Why a form of the page was refused, where the page no longer has the form: another window has emptied the cart, or
/// has switched to another account.
fn refused() -> AnyView {
    let forms = [
        FormState::of::<PlaceOrder>(),
        FormState::of::<SetVatNumber>(),
        FormState::of::<KeepReferences>(),
        FormState::at(PAYMENT_DETAILS),
    ];
    let notices = forms.map(|state| view! { <ProblemNotice state=state /> }.into_any());
    notices.into_iter().collect::<Vec<_>>().into_any()
}

/// Whether the cart is empty and nothing forbids a checkout.
fn is_empty(page: &AccountPage) -> bool {
    page.snapshot.cart.is_empty() && account_refusal(&page.snapshot).is_none()
}

fn order(data: &Arc<AccountPage>, quote: &Arc<CartQuote>) -> AnyView {
    let page = data.as_ref();
    let state = FormState::of::<PlaceOrder>();
    let references = FormState::of::<KeepReferences>();
    let number = FormState::of::<SetVatNumber>();
    let sender = vat_number::asks_number(page, quote).then_some(number);
    let changed = page.refused.clone().filter(|refused| *refused != **quote).map(|refused| {
        let (quote, data) = (quote.clone(), data.clone());
        live(move |_| changed::changed(&refused, &quote, &data.snapshot))
    });
    let payment = Payment::of(page, quote);
    let missing = wrong_field(state, (Problem::PaymentMethodMissing, payment::PAYMENT), "");
    // One button of the page leads on: the one for what is missing, or else the one that orders.
    let leads = payment != Payment::Missing && state.problem() != Some(Problem::PaymentDeclined);
    view! {
        <div class="two-columns">
            <div class="head">
                <ProblemNotice state=state field=missing way=payment::another_card />
                <ProblemNotice state=references field="purchase-order" />
                <ProblemNotice state=FormState::at(PAYMENT_DETAILS) />
                {done::done(data)}
                <h1 tabindex="-1">{text("checkout-title")}</h1>
                {changed}
            </div>
            {summary::summary(data, quote)}
            <div class="side">
                {payment.view(state)}
                {vat_number::vat_number(page, quote, number)}
                {references::references(page)}
            </div>
            {place(data, quote, sender, if leads { "btn main wide" } else { "btn wide" })}
        </div>
    }
    .into_any()
}
