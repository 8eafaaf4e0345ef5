//! `/:lang/checkout`

mod changed;
mod done;
mod payment;
mod references;
mod summary;
mod vat_number;

use crate::api::{
    AccountPage, KeepReferences, PAYMENT_DETAILS, PlaceOrder, Problem, SetVatNumber, load_account,
};
use crate::billing::{CartQuote, account_refusal, quote_cart};
use crate::components::{
    Form, FormState, ProblemNotice, acting, busy, hidden_of, lang_field, live, refusal_notice, tag, words,
    wrong_field,
};
use crate::field;
use crate::i18n::text;
use crate::pages::orders::cart::{empty_cart, first_held_up, is_held_up, mend};
use crate::pages::page::{page, titled};
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use payment::Payment;
use std::sync::Arc;

/// The id of the form that sends whatever is typed on the page: the form of the VAT number, or else a form that keeps
/// the references. *Enter* in a field sends this form as it is, so it is never the form that orders: the button *Place
/// order* names its own server function.
const FORM: &str = "checkout";

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

/// The button that orders. The form of the VAT number, if it is on the page (`number`), sends the order too.
fn place(data: &AccountPage, quote: &CartQuote, number: Option<FormState>, class: &'static str) -> AnyView {
    let (due, currency) = (quote.quote.total_due, quote.request.currency);
    let label = words(move |i18n| {
        let due = i18n.money(due, currency);
        let args = vec![("order", i18n.t("checkout-place-order").into()), ("due", due.into())];
        i18n.t_with("checkout-place-order-due", &args)
    });
    let keep = FormState::of::<KeepReferences>();
    let fields = vec![
        hidden_of(Some(FORM), field!(PlaceOrder.key), data.order_key.clone()),
        hidden_of(Some(FORM), field!(PlaceOrder.seen), crate::codec::encode(quote)),
    ];
    let button = view! {
        {fields}
        <button
            class=class
            form=FORM
            formaction=acting(PlaceOrder::PATH)
            aria-busy=busy(number.unwrap_or(keep))
        >
            <span>{label}</span>
        </button>
    }
    .into_any();
    let button = match number {
        Some(_) => button,
        None => view! { <Form id=FORM carried=true state=keep>{lang_field()} {button}</Form> }.into_any(),
    };
    tag("div", "act", vec![button])
}
