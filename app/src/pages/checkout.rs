//! `/:lang/checkout`

mod changed;
mod details;

use super::cart::{empty_cart, unsold};
use super::with_account;
use crate::api::AccountPage;
use crate::billing::{CartQuote, QuotedLine, Snapshot, account_refusal, quote_cart};
use crate::components::{
    Form, FormState, PayBar, ProblemNotice, RefusalNotice, change_of, line_figures, renewal_words, timeline,
    totals,
};
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;
use leptos_meta::Title;
use std::sync::Arc;

/// The last look before the order.
#[component]
pub fn CheckoutPage() -> impl IntoView {
    let title = text("checkout-title");
    view! {
        <Title text=move || format!("{} · Prorata", title()) />
        {with_account(checkout)}
    }
}

fn checkout(page: AccountPage) -> AnyView {
    if let Some(refusal) = account_refusal(&page.snapshot) {
        return view! {
            <div class="flow">
                <h1 tabindex="-1">{text("checkout-title")}</h1>
                <RefusalNotice refusal=refusal addresses=page.addresses />
            </div>
        }
        .into_any();
    }
    if page.snapshot.cart.is_empty() {
        return empty_cart();
    }
    match quote_cart(&page.snapshot, &page.snapshot.cart) {
        Ok(quote) => order(Arc::new(page), Arc::new(quote)),
        Err(problem) => view! {
            <div class="flow">
                <h1 tabindex="-1">{text("checkout-title")}</h1>
                {unsold(&problem)}
            </div>
        }
        .into_any(),
    }
}

fn order(page: Arc<AccountPage>, quote: Arc<CartQuote>) -> AnyView {
    let state = FormState::new();
    let changed = page.refused.clone().filter(|refused| *refused != *quote).map(|refused| {
        let (quote, page) = (quote.clone(), page.clone());
        move || changed::changed(&refused, &quote, &page.snapshot)
    });
    let lines = (0..quote.cart.len()).map(|index| line_card(index, &quote, &page)).collect_view();
    view! {
        <div class="flow">
            <ProblemNotice state=state />
            <h1 tabindex="-1">{text("checkout-title")}</h1>
            {changed}
            {lines}
            {details::details(&page, &quote)}
            {place(&page, &quote, state)}
        </div>
    }
    .into_any()
}

fn line_card(index: usize, quote: &Arc<CartQuote>, page: &Arc<AccountPage>) -> AnyView {
    let i18n = use_i18n();
    let line = &quote.cart[index];
    let product = page.snapshot.catalogue.plan(&line.selection.plan_id).map(|(product, _)| product.name.clone());
    let heading = format!("line-{}", line.id);
    let described_by = heading.clone();
    let edit = line.subscription_id.as_ref().map(|id| {
        let edit = format!("subscriptions/{id}/edit");
        view! {
            <a class="btn quiet" href=move || i18n.path(&edit) aria-describedby=described_by>
                {text("checkout-edit-order")}
            </a>
        }
    });
    let (quote, page) = (quote.clone(), page.clone());
    let figures = move || quote.lines().nth(index).map(|line| line_content(line, &page.snapshot));
    view! {
        <article class="card" aria-labelledby=heading.clone()>
            <div class="row top-edge">
                <h2 id=heading.clone() translate="no">
                    {product}
                </h2>
                {edit}
            </div>
            {figures}
        </article>
    }
    .into_any()
}

fn line_content(line: QuotedLine<'_>, snapshot: &Snapshot) -> AnyView {
    let i18n = use_i18n();
    let period = vec![
        ("start", i18n.date(line.figures.period_start).into()),
        ("end", i18n.date(line.figures.period_end).into()),
    ];
    let seats = line.line.selection.seats;
    view! {
        {change_of(line, snapshot)}
        {timeline(line)}
        <dl class="lines">
            <div>
                <dt>
                    {i18n.t("checkout-billing-period")} <small>{i18n.t("checkout-begins-today")}</small>
                </dt>
                <dd class="wrap">{i18n.t_with("checkout-period", &period)}</dd>
            </div>
            <div>
                <dt>{i18n.t("common-licences")}</dt>
                <dd>{crate::i18n::cldr::count(i18n.lang(), seats.into())}</dd>
            </div>
            {line_figures(line, snapshot)}
        </dl>
    }
    .into_any()
}

fn place(page: &Arc<AccountPage>, quote: &Arc<CartQuote>, state: FormState) -> AnyView {
    let i18n = use_i18n();
    let (due, currency) = (quote.quote.total_due, quote.request.currency);
    let written = Signal::derive(move || Some(i18n.money(due, currency)));
    let (fingerprint, key) = (quote.fingerprint(), page.order_key.clone());
    let seen = serde_json::to_string(&**quote).unwrap_or_default();
    let (shown, shown_page) = (quote.clone(), page.clone());
    let words = (quote.clone(), page.clone());
    let then = move || {
        renewal_words(i18n, &words.1.snapshot, &words.0)
            .into_iter()
            .map(|words| view! { <p class="soft">{words}</p> })
            .collect_view()
    };
    view! {
        <section class="order" aria-labelledby="summary-title">
            <div class="card sum">
                <h2 id="summary-title">{text("summary-title")}</h2>
                <dl class="lines">{move || totals(&shown, &shown_page.snapshot)}</dl>
                {then}
            </div>
            <PayBar due=written>
                <Form action="/api/place_order" state=state>
                    <input type="hidden" name="lang" value=move || i18n.lang().code() />
                    <input type="hidden" name="fingerprint" value=fingerprint />
                    <input type="hidden" name="key" value=key />
                    <input type="hidden" name="seen" value=seen />
                    <button class="btn main" aria-busy=move || state.busy.get().to_string()>
                        {text("checkout-place-order")}
                        " · "
                        <span class="num">{move || written.get()}</span>
                    </button>
                </Form>
            </PayBar>
        </section>
    }
    .into_any()
}
