//! Payment details and VAT number, when the rules ask for them.

use crate::api::AccountPage;
use crate::billing::{CartQuote, PaymentMethod, vat};
use crate::components::{Form, FormState, Icon, busy, icon, lang_field, live, mark, problem_text, words};
use crate::i18n::text;
use crate::visit::use_visit;
use leptos::prelude::*;

/// What is on file, or the forms for what is missing (domain.md, “Cart and checkout”).
pub fn details(page: &AccountPage, quote: &CartQuote) -> AnyView {
    let account = &page.snapshot.account;
    let asked = quote.needs_payment_method && account.payment_method.is_none();
    let payment = match &account.payment_method {
        Some(method) if quote.needs_payment_method => Some(on_file(method.clone())),
        None if asked => Some(asked_for()),
        _ => None,
    };
    let number = match &account.vat_number {
        Some(number) => Some(number_on_file(number.to_string())),
        None if asks_number(page, quote) => Some(number_asked_for()),
        None => None,
    };
    view! {
        {payment}
        {number}
    }
    .into_any()
}

/// Whether the VAT number is asked for: together with payment details, of a company in the EU that has not given one.
pub fn asks_number(page: &AccountPage, quote: &CartQuote) -> bool {
    let account = &page.snapshot.account;
    quote.needs_payment_method
        && account.payment_method.is_none()
        && account.vat_number.is_none()
        && vat::is_eu(&account.country)
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

/// Leaves for the gateway's own page, so it is a plain form also where JavaScript runs.
fn payment_button(label: &'static str, class: &'static str) -> AnyView {
    view! {
        <form class="actions" method="post" action="/payment-details">
            {lang_field()}
            <button class=class>{icon(Icon::Card, "icon")} {text(label)}</button>
        </form>
    }
    .into_any()
}

fn number_on_file(number: String) -> AnyView {
    view! {
        <section class="card" aria-labelledby="vat-title">
            <div class="row">
                <h2 id="vat-title">{text("checkout-vat-number")}</h2>
                <p class="num" translate="no">
                    {number}
                </p>
            </div>
        </section>
    }
    .into_any()
}

fn number_asked_for() -> AnyView {
    let state = FormState::new("/api/set_vat_number");
    let typed = use_visit().query("number");
    let error = live(move |i18n| {
        let Some(problem) = state.problem() else { return ().into_any() };
        view! {
            <p class="error" id="vat-error" role="alert">
                {problem_text(i18n, problem)}
            </p>
        }
        .into_any()
    });
    view! {
        <section class="card" aria-labelledby="vat-title">
            <h2 id="vat-title">{text("checkout-vat-number")}</h2>
            <Form id="vat-number" class="stack" state=state>
                {lang_field()}
                <div class="field">
                    <label for="vat">
                        {text("checkout-vat-number")} " " <span class="optional">{text("common-optional")}</span>
                    </label>
                    <p class="hint" id="vat-hint">
                        {text("checkout-vat-hint")}
                    </p>
                    <input
                        class="control medium"
                        id="vat"
                        name="number"
                        autocomplete="off"
                        spellcheck="false"
                        maxlength="40"
                        value=typed
                        aria-describedby="vat-error vat-hint"
                        aria-invalid=mark(move || state.problem().map(|_| "true"))
                    />
                    {error}
                </div>
                <p class="actions">
                    <button class="btn" aria-busy=busy(state)>
                        {text("checkout-vat-apply")}
                    </button>
                </p>
            </Form>
        </section>
    }
    .into_any()
}
