//! `/:lang/orders/:number`

use super::Sketch;
use crate::api::{OrderPage, PlacedLine, Problem};
use crate::billing::QuotedLine;
use crate::components::{Icon, Row, href, icon, rows, selection_words, tax_rows, to_subscriptions, words};
use crate::i18n::{text, use_i18n};
use crate::ports::{Caller, Desk};
use leptos::prelude::*;

/// A placed order.
pub(super) async fn confirmation(desk: &dyn Desk, caller: &Caller, number: i64) -> Result<Sketch, Problem> {
    let order = desk.order_page(caller, number).await?;
    let title = if order.quote.is_renewal() { "confirmation-renewed-title" } else { "confirmation-title" };
    Ok(Sketch::new(title, move || view(&order, title)))
}

fn view(order: &OrderPage, title: &'static str) -> AnyView {
    let begins =
        if order.quote.is_renewal() { "confirmation-renewed-period" } else { "confirmation-period-begins" };
    let number = order.number;
    let lines = order.quote.lines().zip(&order.lines);
    let facts = lines.flat_map(|(line, placed)| line_facts(order, line, placed));
    let facts = rows("facts", facts.chain(paid(order)).collect());
    let renewing = order.quote.lines().zip(&order.lines).filter(|(_, placed)| placed.ends_cancellation);
    let renewing: Vec<_> = renewing.map(|(line, _)| cancellation_ended(order, line)).collect();
    view! {
        <div class="flow">
            <div class="empty" role="status">
                {icon(Icon::Check, "icon big")} <h1 tabindex="-1">{text(title)}</h1>
                <p>{text(begins)}</p>
            </div>
            <section class="card" aria-labelledby="order-title">
                <h2 id="order-title">
                    {words(move |i18n| i18n.t_with("confirmation-order", &vec![("number", number.to_string().into())]))}
                </h2>
                {facts} {renewing} {document(order)}
            </section>
            {next_step(order)}
        </div>
    }
    .into_any()
}

/// The order's invoice: as a page, and on paper.
fn document(order: &OrderPage) -> AnyView {
    let Some(number) = order.invoice.clone() else { return ().into_any() };
    let pdf = format!("/invoices/{number}/pdf");
    let page = href(format!("invoices/{number}"));
    let named = number.clone();
    let label =
        words(move |i18n| i18n.t_with("invoices-download-pdf", &vec![("number", named.as_str().into())]));
    view! {
        <p class="actions">
            <a class="btn quiet" href=pdf download="">
                {label}
            </a>
            <a class="btn quiet" href=page translate="no">
                {number}
            </a>
        </p>
    }
    .into_any()
}

/// That what was cancelled renews again.
fn cancellation_ended(order: &OrderPage, line: QuotedLine<'_>) -> AnyView {
    let product = order.catalogue.plan(&line.line.selection.plan_id).map(|(product, _)| product.name.clone());
    let (product, on) = (product.unwrap_or_default(), line.figures.period_end);
    let words = words(move |i18n| {
        let args = vec![("product", product.as_str().into()), ("date", i18n.date(on).into())];
        i18n.t_with("confirmation-cancellation-ended", &args)
    });
    view! { <p>{words}</p> }.into_any()
}

fn line_facts(order: &OrderPage, line: QuotedLine<'_>, placed: &PlacedLine) -> [Row; 2] {
    let i18n = use_i18n();
    let catalogue = &order.catalogue;
    let found = catalogue.plan(&line.line.selection.plan_id);
    let product = found.map(|(product, _)| product.name.clone());
    let after = found.map(|(_, plan)| selection_words(i18n, plan, &line.line.selection));
    let before = placed.plan_before.as_deref().filter(|_| !order.quote.is_renewal());
    let before = before.and_then(|id| catalogue.plan(id)).map(|(_, plan)| {
        let args = vec![("plan", plan.name.as_str().into()), ("seats", placed.seats_before.into())];
        format!("{} → ", i18n.t_with("confirmation-before", &args))
    });
    let period = vec![
        ("start", i18n.date(line.figures.period_start).into()),
        ("end", i18n.date(line.figures.period_end).into()),
    ];
    let change = before.unwrap_or_default() + &after.unwrap_or_default();
    [
        Row::words(product.unwrap_or_default(), change),
        Row::words(i18n.t("checkout-billing-period"), i18n.t_with("checkout-period", &period)),
    ]
}

fn paid(order: &OrderPage) -> Vec<Row> {
    let i18n = use_i18n();
    let figures = &order.quote.quote;
    let money = |amount| i18n.money(amount, order.quote.request.currency);
    let mut rows = tax_rows(i18n, &order.quote, order.reverse_charge);
    if figures.balance_after != order.quote.request.balance {
        rows.push(Row::amount(i18n.t("confirmation-balance-after"), money(figures.balance_after)));
    }
    let label = match &order.paid_with {
        Some((brand, last_four)) => {
            let args = vec![("brand", brand.as_str().into()), ("digits", last_four.as_str().into())];
            i18n.t_with("confirmation-paid-with", &args)
        }
        None => i18n.t("confirmation-paid"),
    };
    rows.push(Row { class: "strong", ..Row::amount(label, money(figures.total_due)) });
    rows
}

/// Added licences are of use only when somebody holds them: so each line that added some leads to giving them out.
fn next_step(order: &OrderPage) -> AnyView {
    let assign = order.quote.lines().zip(&order.lines).filter_map(|(line, placed)| {
        let added = line.line.selection.seats.checked_sub(placed.seats_before).filter(|added| *added > 0)?;
        let (product, _) = order.catalogue.plan(&line.line.selection.plan_id)?;
        Some(assign_step(&product.name, added, &placed.subscription_id))
    });
    let assign: Vec<_> = assign.collect();
    view! {
        <section class="card" aria-labelledby="next-title">
            <h2 id="next-title">{text("confirmation-next")}</h2>
            {assign}
            {to_subscriptions("btn quiet")}
        </section>
    }
    .into_any()
}

fn assign_step(product: &str, added: u32, subscription_id: &str) -> AnyView {
    let product = product.to_owned();
    let page = href(format!("subscriptions/{subscription_id}/licences"));
    let added = words(move |i18n| i18n.t_with("confirmation-assign", &vec![("count", added.into())]));
    view! {
        <p>
            <b translate="no">{product.clone()}</b>
            <br />
            {added}
        </p>
        <p class="actions">
            <a class="btn main" href=page>
                <span>{text("confirmation-assign-button")}<span class="hush">": " {product}</span></span>
            </a>
        </p>
    }
    .into_any()
}
