//! Payment details and VAT number, when the rules ask for them.

use super::FORM;
use crate::api::{AccountPage, PAYMENT_DETAILS};
use crate::billing::{CartQuote, PaymentMethod};
use crate::components::{FormState, Icon, acting, icon, tag, words};
use crate::i18n::text;
use leptos::prelude::*;

/// The details on file, or the forms for missing details (domain.md, “Cart and checkout”).
///
/// `number` is the state of the form for the VAT number.
pub fn details(page: &AccountPage, quote: &CartQuote, number: FormState) -> AnyView {
    let account = &page.snapshot.account;
    let asked = quote.needs_payment_method && account.payment_method.is_none();
    let payment = match &account.payment_method {
        Some(method) if quote.needs_payment_method => Some(on_file(method.clone())),
        None if asked => Some(asked_for()),
        _ => None,
    };
    view! {
        {payment}
        {super::vat_number::vat_number(page, quote, number)}
    }
    .into_any()
}

fn on_file(method: PaymentMethod) -> AnyView {
    let expires = method.expires;
    view! {
        <section class="card" aria-labelledby="payment-title">
            <h2 id="payment-title">{text("checkout-payment-details")}</h2>
            <div class="row">
                <p class="row start">
                    {icon(Icon::Card, "icon")}
                    <span>
                        <span translate="no">{method.brand}</span>
                        " ···· "
                        <span class="num">{method.last_four}</span>
                        <br />
                        <small>
                            {words(move |i18n| {
                                i18n.t_with("checkout-card-expires", &vec![("date", i18n.date(expires).into())])
                            })}
                        </small>
                    </span>
                </p>
                {payment_button("checkout-other-card", "btn quiet")}
            </div>
        </section>
    }
    .into_any()
}

fn asked_for() -> AnyView {
    view! {
        <section class="card" aria-labelledby="payment-title">
            <div class="stack tight">
                <h2 id="payment-title">{text("checkout-payment-details")}</h2>
                <p class="soft">{text("checkout-payment-text")}</p>
            </div>
            {payment_button("checkout-payment-enter", "btn")}
        </section>
    }
    .into_any()
}

/// Leaves for the gateway's own page; a script could not. The button sends the page's own form: what was typed there
/// must not be lost on the way.
fn payment_button(label: &'static str, class: &'static str) -> AnyView {
    let button = view! {
        <button class=class form=FORM formaction=acting(PAYMENT_DETAILS)>
            {icon(Icon::Card, "icon")}
            {text(label)}
        </button>
    }
    .into_any();
    tag("p", "actions", vec![button])
}
