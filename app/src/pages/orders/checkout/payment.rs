//! Payment details, when the rules ask for them.

use super::place::FORM;
use crate::api::{AccountPage, PAYMENT_DETAILS, Problem};
use crate::billing::{CartQuote, PaymentMethod};
use crate::components::{FormState, Icon, acting, card_name, icon, live, tag, words};
use crate::i18n::text;
use leptos::prelude::*;

/// The id of the button that leads to the form of a card: the message about missing payment details links to it.
pub const PAYMENT: &str = "payment";

/// The payment details that the order needs (domain.md, “Cart and checkout”).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payment {
    /// The order needs none.
    Free,
    /// They are missing.
    Missing,
    /// They are on file.
    OnFile(PaymentMethod),
}

impl Payment {
    /// The payment details for the order of that quote.
    pub fn of(page: &AccountPage, quote: &CartQuote) -> Self {
        match page.snapshot.account.payment_method.clone() {
            _ if !quote.needs_payment_method => Self::Free,
            None => Self::Missing,
            Some(method) => Self::OnFile(method),
        }
    }

    /// The card of the page. `placing` is the state of *Place order*.
    pub fn view(self, placing: FormState) -> AnyView {
        match self {
            Self::Free => ().into_any(),
            Self::Missing => asked_for(),
            Self::OnFile(method) => on_file(method, placing),
        }
    }
}

fn on_file(method: PaymentMethod, placing: FormState) -> AnyView {
    let expires = method.expires;
    // The notice that the card was declined has the same button.
    let button = live(move |_| match placing.problem().and_then(another_card) {
        Some(_) => ().into_any(),
        None => payment_button("checkout-other-card", "btn quiet"),
    });
    view! {
        <section class="card" aria-labelledby="payment-title">
            <h2 id="payment-title">{text("checkout-payment-details")}</h2>
            <div class="row">
                <p class="row start">
                    {icon(Icon::Card, "icon")}
                    <span>
                        <span class="num">
                            {words(move |i18n| card_name(i18n, &method.brand, &method.last_four))}
                        </span>
                        <br />
                        <small>
                            {words(move |i18n| {
                                i18n.t_with("checkout-card-expires", &vec![("date", i18n.date(expires).into())])
                            })}
                        </small>
                    </span>
                </p>
                {button}
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
            {payment_button("checkout-payment-enter", "btn main")}
        </section>
    }
    .into_any()
}

/// The way out of a declined card: the form of another one, with one press.
pub fn another_card(problem: Problem) -> Option<AnyView> {
    (problem == Problem::PaymentDeclined).then(|| payment_button("checkout-other-card", "btn main"))
}

/// Leaves for the gateway's own page; a script could not. The button sends the page's own form: the text that was typed
/// there must not be lost on the way.
fn payment_button(label: &'static str, class: &'static str) -> AnyView {
    let button = view! {
        <button class=class id=PAYMENT form=FORM formaction=acting(PAYMENT_DETAILS)>
            {icon(Icon::Card, "icon")}
            {text(label)}
        </button>
    }
    .into_any();
    tag("p", "actions", vec![button])
}
