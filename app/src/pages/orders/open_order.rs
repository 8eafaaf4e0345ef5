//! `/:lang/open-order`

use crate::api::{Addresses, GiveUpOrder, OpenOrder, load_open_order};
use crate::billing::{Refusal, Snapshot, viewer_refusal};
use crate::components::{
    Form, FormState, Icon, ProblemNotice, Row, busy, card_name, done_notice, empty, hidden, href, lang_field,
    refusal_notice, rows, to_subscriptions, use_submission,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::pages::page::{following, page};
use leptos::prelude::*;

/// The order that is being processed. It can be continued or given up.
pub fn open_order() -> AnyView {
    page(
        || (),
        |()| load_open_order(),
        |loaded| {
            let done = use_submission().done();
            let given_up = loaded.1.is_none() && done.is_some_and(|done| done == "given-up");
            let title = if given_up { "open-order-given-up-title" } else { "open-order-title" };
            following(title, move || {
                let (account, order) = &*loaded;
                match viewer_refusal(&account.snapshot) {
                    Some(refusal) => refused(refusal, &account.addresses),
                    None => view(order.as_ref(), &account.snapshot, title),
                }
            })
        },
    )
}

fn refused(refusal: Refusal, addresses: &Addresses) -> AnyView {
    view! {
        <div class="flow">
            <h1 tabindex="-1">{text("open-order-title")}</h1>
            {refusal_notice(refusal, addresses)}
        </div>
    }
    .into_any()
}

fn view(order: Option<&OpenOrder>, snapshot: &Snapshot, title: &'static str) -> AnyView {
    let state = FormState::of::<GiveUpOrder>();
    let content = match order {
        Some(order) => card(order, state),
        None if title == "open-order-given-up-title" => after(snapshot),
        None => {
            empty(Icon::Check, "open-order-none-title", "open-order-none-text", Some(to_subscriptions("btn")))
        }
    };
    view! {
        <div class="flow">
            <ProblemNotice state=state />
            <h1 tabindex="-1">{text(title)}</h1>
            {content}
        </div>
    }
    .into_any()
}

/// After it is given up: the way back to what was ordered.
fn after(snapshot: &Snapshot) -> AnyView {
    let back = |page, label| {
        view! {
            <a class="btn main" href=href(page)>
                {text(label)}
            </a>
        }
        .into_any()
    };
    let cart = (!snapshot.cart.is_empty()).then(|| back("cart", "cart-title"));
    let pay = snapshot.account.overdue.then(|| back("pay", "pay-title"));
    view! {
        {done_notice(use_i18n().t("open-order-given-up"))}
        <p class="actions">
            {pay.or(cart)}
            <a class="btn" href=href("subscriptions")>
                {text("common-to-subscriptions")}
            </a>
        </p>
    }
    .into_any()
}

fn card(order: &OpenOrder, state: FormState) -> AnyView {
    let i18n = use_i18n();
    let due = i18n.money(order.total_due, order.currency);
    let mut facts = vec![Row::amount(i18n.t("summary-total-due"), due)];
    if let Some((brand, digits)) = &order.paid_with {
        facts.push(Row::words(i18n.t("checkout-payment-details"), card_name(i18n, brand, digits)));
    }
    let about = if order.has_payer { "open-order-about" } else { "open-order-by-itself" };
    let ways = order.has_payer.then(|| ways(order, state));
    view! {
        <section class="card" aria-labelledby="open-order">
            <h2 id="open-order">{text("open-order-waits")}</h2>
            <p>{text(about)}</p>
            {rows("facts", facts)}
            {ways}
        </section>
    }
    .into_any()
}

fn ways(order: &OpenOrder, state: FormState) -> AnyView {
    let (go_on, id) = (order.go_on.clone(), order.id.clone());
    view! {
        <div class="actions">
            <a class="btn main" href=go_on rel="external">
                {text("open-order-go-on")}
            </a>
            <Form state=state>
                {lang_field()} {hidden(field!(GiveUpOrder.order), id)}
                <button class="btn bad" aria-busy=busy(state)>
                    <span>{text("open-order-give-up")}</span>
                </button>
            </Form>
        </div>
    }
    .into_any()
}
