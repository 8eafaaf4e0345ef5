//! The order summary: each line as it will be ordered, and what is due for all of them.

use crate::api::AccountPage;
use crate::billing::{CartQuote, QuotedLine, Snapshot};
use crate::components::{
    Row, amount_due, change_of, ends_cancellation, href, line_rows, live, renewals, rows, timeline,
    total_rows, words,
};
use crate::i18n::{text, use_i18n};
use crate::pages::orders::cart::edit_page;
use leptos::prelude::*;
use std::sync::Arc;

/// The summary. It stands first, or beside the details that are still missing. The amount is its first line, so that it
/// is in sight however much is ordered.
pub fn summary(data: &Arc<AccountPage>, quote: &Arc<CartQuote>) -> AnyView {
    let lines = (0..quote.cart.len()).map(|index| line(index, quote, data)).collect::<Vec<_>>();
    let (due, currency) = (quote.quote.total_due, quote.request.currency);
    let due = words(move |i18n| i18n.money(due, currency));
    let (shown, account) = (quote.clone(), data.clone());
    let totals = live(move |_| rows("lines", total_rows(&shown, &account.snapshot)));
    let (shown, account) = (quote.clone(), data.clone());
    let then = live(move |i18n| renewals(i18n, &account.snapshot.catalogue, &shown));
    view! {
        <section class="card sum" aria-labelledby="summary-title">
            <h2 id="summary-title">{text("summary-title")}</h2>
            {amount_due(due)}
            {lines}
            {totals}
            {then}
        </section>
    }
    .into_any()
}

fn line(index: usize, quote: &Arc<CartQuote>, data: &Arc<AccountPage>) -> AnyView {
    let line = &quote.cart[index];
    let product =
        data.snapshot.catalogue.plan(&line.selection.plan_id).map(|(product, _)| product.name.clone());
    let heading = format!("line-{}", line.id);
    let described_by = heading.clone();
    let edit = view! {
        <a class="btn quiet" href=href(edit_page(line)) aria-describedby=described_by>
            {text("checkout-edit-order")}
        </a>
    };
    let (quote, data) = (quote.clone(), data.clone());
    let figures = live(move |_| match quote.lines().nth(index) {
        Some(line) => content(line, &data.snapshot),
        None => ().into_any(),
    });
    view! {
        <article class="stack item" aria-labelledby=heading.clone()>
            <div class="row">
                <h3 id=heading.clone() translate="no">
                    {product}
                </h3>
                {edit}
            </div>
            {figures}
        </article>
    }
    .into_any()
}

fn content(line: QuotedLine<'_>, snapshot: &Snapshot) -> AnyView {
    let i18n = use_i18n();
    let period = i18n.days("checkout-period", line.figures.period_start, line.figures.period_end);
    let seats = crate::i18n::cldr::count(i18n.lang(), line.line.selection.seats.into());
    let mut prices = vec![
        Row {
            note: Some(i18n.t("checkout-begins-today")),
            ..Row::words(i18n.t("checkout-billing-period"), period)
        },
        Row::amount(i18n.t("common-licences"), seats),
    ];
    prices.extend(line_rows(line, &snapshot.catalogue, snapshot.account.currency));
    let ended = ends_cancellation(line, snapshot);
    // Without an older period there is nothing to compare: the row of the billing period says it all.
    let drawn = line.requested.current.is_some().then(|| timeline(line));
    vec![change_of(line, snapshot), ended, drawn.into_any(), rows("lines", prices)].into_any()
}
