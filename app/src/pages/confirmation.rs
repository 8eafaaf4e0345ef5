//! `/:lang/orders/:number`

use super::account::{pending, refused};
use super::not_found;
use crate::api::{OrderPage, PlacedLine, Problem, load_order};
use crate::billing::QuotedLine;
use crate::components::{Icon, icon, selection_words};
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// A placed order.
#[component]
pub fn ConfirmationPage() -> impl IntoView {
    let i18n = use_i18n();
    let params = use_params_map();
    let number = Memo::new(move |_| params.get().get("number").and_then(|number| number.parse::<i64>().ok()));
    let order = Resource::new_blocking(
        move || number.get(),
        |number| async move {
            match number {
                Some(number) => load_order(number).await,
                None => Err(Problem::NotFound),
            }
        },
    );
    let title = text("confirmation-title");
    view! {
        <Title text=move || format!("{} · Prorata", title()) />
        <Transition fallback=pending>
            {move || Suspend::new(async move {
                match order.await {
                    Ok(order) => confirmation(order),
                    Err(Problem::NotFound) => not_found(),
                    Err(problem) => refused(i18n, problem),
                }
            })}
        </Transition>
    }
}

fn confirmation(order: OrderPage) -> AnyView {
    let i18n = use_i18n();
    let order = Arc::new(order);
    let number = order.number;
    let shown = order.clone();
    let facts = move || {
        let lines = shown.quote.lines().zip(&shown.lines);
        let lines = lines.map(|(line, placed)| line_facts(&shown, line, placed)).collect_view();
        view! { {lines} {paid(&shown)} }
    };
    view! {
        <div class="flow">
            <div class="empty" role="status">
                {icon(Icon::Check, "icon big")} <h1 tabindex="-1">{text("confirmation-title")}</h1>
                <p>{text("confirmation-period-begins")}</p>
            </div>
            <section class="card" aria-labelledby="order-title">
                <h2 id="order-title">
                    {move || i18n.t_with("confirmation-order", &vec![("number", number.to_string().into())])}
                </h2>
                <dl class="facts">{facts}</dl>
            </section>
            {next_step(&order)}
        </div>
    }
    .into_any()
}

fn line_facts(order: &OrderPage, line: QuotedLine<'_>, placed: &PlacedLine) -> AnyView {
    let i18n = use_i18n();
    let catalogue = &order.catalogue;
    let found = catalogue.plan(&line.line.selection.plan_id);
    let product = found.map(|(product, _)| product.name.clone());
    let after = found.map(|(_, plan)| selection_words(i18n, plan, &line.line.selection));
    let before = placed.plan_before.as_deref().and_then(|id| catalogue.plan(id)).map(|(_, plan)| {
        let args = vec![("plan", plan.name.as_str().into()), ("seats", placed.seats_before.into())];
        i18n.t_with("confirmation-before", &args)
    });
    let period = vec![
        ("start", i18n.date(line.figures.period_start).into()),
        ("end", i18n.date(line.figures.period_end).into()),
    ];
    view! {
        <div>
            <dt translate="no">{product}</dt>
            <dd>
                {before.map(|before| view! { {before} <span class="arrow">" → "</span> })} <b>{after}</b>
            </dd>
        </div>
        <div>
            <dt>{i18n.t("checkout-billing-period")}</dt>
            <dd>{i18n.t_with("checkout-period", &period)}</dd>
        </div>
    }
    .into_any()
}

fn paid(order: &OrderPage) -> AnyView {
    let i18n = use_i18n();
    let figures = &order.quote.quote;
    let currency = order.quote.request.currency;
    let label = match &order.paid_with {
        Some((brand, last_four)) => {
            let args = vec![("brand", brand.as_str().into()), ("digits", last_four.as_str().into())];
            i18n.t_with("confirmation-paid-with", &args)
        }
        None => i18n.t("confirmation-paid"),
    };
    let tax = figures.tax.iter().map(|group| {
        let rate = vec![("rate", i18n.percent(group.rate).into())];
        view! {
            <div>
                <dt>
                    {i18n.t_with("summary-tax", &rate)}
                    {order.reverse_charge.then(|| view! { " " <small>{i18n.t("summary-reverse-charge")}</small> })}
                </dt>
                <dd class="num">{i18n.money(group.amount, currency)}</dd>
            </div>
        }
    });
    let balance = (figures.balance_after != order.quote.request.balance).then(|| {
        view! {
            <div>
                <dt>{i18n.t("confirmation-balance-after")}</dt>
                <dd class="num">{i18n.money(figures.balance_after, currency)}</dd>
            </div>
        }
    });
    view! {
        {tax.collect_view()}
        {balance}
        <div>
            <dt>{label}</dt>
            <dd class="num">
                <b>{i18n.money(figures.total_due, currency)}</b>
            </dd>
        </div>
    }
    .into_any()
}

/// Added licences are of use only when somebody holds them.
fn next_step(order: &OrderPage) -> AnyView {
    let i18n = use_i18n();
    let added = order.quote.lines().zip(&order.lines).find_map(|(line, placed)| {
        let added = line.line.selection.seats.checked_sub(placed.seats_before).filter(|added| *added > 0)?;
        Some((added, format!("subscriptions/{}/licences", placed.subscription_id)))
    });
    let assign = added.map(|(added, page)| {
        view! {
            <p>{move || i18n.t_with("confirmation-assign", &vec![("count", added.into())])}</p>
            <p class="actions">
                <a class="btn main" href=move || i18n.path(&page)>
                    {text("confirmation-assign-button")}
                </a>
            </p>
        }
    });
    view! {
        <section class="card" aria-labelledby="next-title">
            <h2 id="next-title">{text("confirmation-next")}</h2>
            {assign}
            <p class="actions">
                <a class="btn quiet" href=move || i18n.path("subscriptions")>
                    {text("common-to-subscriptions")}
                </a>
            </p>
        </section>
    }
    .into_any()
}
