//! `/:lang/orders/:number`

use crate::api::{OrderPage, PlacedLine, load_order};
use crate::billing::QuotedLine;
use crate::components::{
    Icon, Row, href, icon, line_rows, rows, selection_words, subject, sum_rows, to_subscriptions, words,
};
use crate::i18n::cldr::count;
use crate::i18n::{text, use_i18n};
use crate::ids::SubscriptionId;
use crate::pages::page::{following, page, param};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A placed order.
pub fn confirmation() -> AnyView {
    page(param("number"), load_order, |loaded| {
        let title =
            if loaded.1.quote.is_renewal() { "confirmation-renewed-title" } else { "confirmation-title" };
        following(title, move || {
            let (today, order) = &*loaded;
            view(order, title, *today)
        })
    })
}

/// When the period begins, or began: people look at the page again later.
fn begins(order: &OrderPage, today: NaiveDate) -> String {
    let (i18n, day) = (use_i18n(), order.quote.request.as_of);
    if order.quote.is_renewal() {
        i18n.t("confirmation-renewed-period")
    } else if day == today {
        i18n.t("confirmation-period-begins")
    } else {
        i18n.t_with("confirmation-period-began", &vec![("date", i18n.date(day).into())])
    }
}

fn view(order: &OrderPage, title: &'static str, today: NaiveDate) -> AnyView {
    let number = order.number;
    let renewing = order.quote.lines().zip(&order.lines).filter(|(_, placed)| placed.ends_cancellation);
    let renewing: Vec<_> = renewing.map(|(line, _)| cancellation_ended(order, line)).collect();
    let lines: Vec<_> =
        order.quote.lines().zip(&order.lines).map(|(line, placed)| line_part(order, line, placed)).collect();
    view! {
        <div class="flow">
            <div class="empty" role="status">
                {icon(Icon::Check, "icon big")} <h1 tabindex="-1">{text(title)}</h1>
                <p>{begins(order, today)} " " {mail(order)}</p>
            </div>
            <section class="card" aria-labelledby="order-title">
                <h2 id="order-title">
                    {words(move |i18n| i18n.t_with("confirmation-order", &vec![("number", number.to_string().into())]))}
                </h2>
                {lines}
                <div class="group">
                    <h3 id="paid-title">{text("summary-title")}</h3>
                    {rows("lines", paid(order))}
                </div>
                {renewing}
                {document(order)}
            </section>
            {next_step(order)}
        </div>
    }
    .into_any()
}

/// Where the confirmation is sent.
fn mail(order: &OrderPage) -> Option<String> {
    let mail = order.confirmation.as_ref()?;
    let id = if mail.sent { "confirmation-mail-sent" } else { "confirmation-mail-on-its-way" };
    Some(use_i18n().t_with(id, &vec![("email", mail.email.as_str().into())]))
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
                {number.to_string()}
            </a>
        </p>
    }
    .into_any()
}

/// Says that a cancelled subscription renews again.
fn cancellation_ended(order: &OrderPage, line: QuotedLine<'_>) -> AnyView {
    let product = order.catalogue.plan(&line.line.selection.plan_id).map(|(product, _)| product.name.clone());
    let (product, on) = (product.unwrap_or_default(), line.figures.period_end);
    let words = words(move |i18n| {
        let args = vec![("product", product.as_str().into()), ("date", i18n.date(on).into())];
        i18n.t_with("confirmation-cancellation-ended", &args)
    });
    view! { <p>{words}</p> }.into_any()
}

/// One line as the checkout showed it: what changed, for which time, and what that cost.
fn line_part(order: &OrderPage, line: QuotedLine<'_>, placed: &PlacedLine) -> AnyView {
    let i18n = use_i18n();
    let found = order.catalogue.plan(&line.line.selection.plan_id);
    let product = found.map(|(product, _)| product.name.clone());
    let after = found.map(|(_, plan)| selection_words(i18n, plan, &line.line.selection));
    let before = placed.plan_before.as_ref().filter(|_| !order.quote.is_renewal());
    let before = before.and_then(|id| order.catalogue.plan(id)).map(|(_, plan)| {
        let args = vec![("plan", plan.name.as_str().into()), ("seats", placed.seats_before.into())];
        format!("{} → ", i18n.t_with("confirmation-before", &args))
    });
    let period = i18n.days("checkout-period", line.figures.period_start, line.figures.period_end);
    let seats = count(i18n.lang(), line.line.selection.seats.into());
    let mut prices = vec![
        Row::words(i18n.t("checkout-billing-period"), period),
        Row::amount(i18n.t("common-licences"), seats),
    ];
    prices.extend(line_rows(line, &order.catalogue, order.quote.request.currency));
    view! {
        <div class="group">
            <h3 translate="no">{product}</h3>
            <p class="change">{before} <b>{after}</b></p>
            {rows("lines", prices)}
        </div>
    }
    .into_any()
}

/// The figures of the order's own quote, from the sum of its lines to the charge and the balance since then.
fn paid(order: &OrderPage) -> Vec<Row> {
    let i18n = use_i18n();
    let figures = &order.quote.quote;
    let money = |amount| i18n.money(amount, order.quote.request.currency);
    let mut rows = sum_rows(&order.quote, order.reverse_charge);
    rows.push(Row { class: "total", ..Row::amount(i18n.t("summary-total-due"), money(figures.total_due)) });
    let label = match &order.paid_with {
        Some((brand, last_four)) => {
            let args = vec![("brand", brand.as_str().into()), ("digits", last_four.as_str().into())];
            i18n.t_with("confirmation-paid-with", &args)
        }
        None => i18n.t("confirmation-paid"),
    };
    rows.push(Row { class: "strong", ..Row::amount(label, money(figures.total_due)) });
    if figures.balance_after != order.quote.request.balance {
        rows.push(Row::amount(i18n.t("confirmation-balance-after"), money(figures.balance_after)));
    }
    rows
}

/// What to do next. Added licences are of use only when people hold them, so each line that added some leads to
/// assigning them.
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

fn assign_step(product: &str, added: u32, subscription_id: &SubscriptionId) -> AnyView {
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
                <span>{text("confirmation-assign-button")} {subject(product)}</span>
            </a>
        </p>
    }
    .into_any()
}
