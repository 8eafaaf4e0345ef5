//! The totals of a quote, and the bar with the amount due.

use super::live::{Words, mark, words};
use super::tag::{Row, tag};
use super::words::renewal_words;
use crate::billing::{CartQuote, Catalogue, Snapshot, vat::VatTreatment};
use crate::i18n::{I18n, text, use_i18n};
use leptos::prelude::*;
use std::sync::Arc;

/// Subtotal, tax by rate, and what the balance pays or gains, for what the account is about to order.
pub fn total_rows(quote: &CartQuote, snapshot: &Snapshot) -> Vec<Row> {
    sum_rows(quote, snapshot.tax().treatment == VatTreatment::ReverseCharge)
}

/// The same for any quote. With `reverse_charge` the buyer owes the tax.
pub fn sum_rows(quote: &CartQuote, reverse_charge: bool) -> Vec<Row> {
    let i18n = use_i18n();
    let figures = &quote.quote;
    let money = |amount| i18n.money(amount, quote.request.currency);
    let subtotal = Row::amount(i18n.t("summary-subtotal"), money(figures.subtotal));
    let mut rows = vec![Row { class: "total", ..subtotal }];
    rows.extend(tax_rows(i18n, quote, reverse_charge));
    if !figures.balance_used.is_zero() {
        let used = Row::amount(i18n.t("summary-balance-used"), money(-figures.balance_used));
        rows.push(Row { class: "credit", ..used });
    }
    let gained = quote.balance_gained();
    if !gained.is_zero() {
        let after = vec![("amount", money(figures.balance_after).into())];
        rows.push(Row {
            note: Some(i18n.t_with("summary-balance-after", &after)),
            class: "credit",
            ..Row::amount(i18n.t("summary-balance-gained"), money(gained))
        });
    }
    rows
}

/// Tax by rate. With reverse charge, the rate of zero says why. Without it, a rate of zero needs no words. A credit
/// keeps the rate at which it was billed, so there can be tax where none is charged today.
fn tax_rows(i18n: I18n, quote: &CartQuote, reverse_charge: bool) -> Vec<Row> {
    let groups = quote.quote.tax.iter().filter(|group| reverse_charge || !group.rate.is_zero());
    groups
        .map(|group| {
            let rate = vec![("rate", i18n.percent(group.rate).into())];
            let reverse = reverse_charge && group.rate.is_zero();
            Row {
                note: reverse.then(|| i18n.t("summary-reverse-charge")),
                ..Row::amount(
                    i18n.t_with("summary-tax", &rate),
                    i18n.money(group.amount, quote.request.currency),
                )
            }
        })
        .collect()
}

/// What each line costs from the next period on.
pub fn renewals(i18n: I18n, catalogue: &Catalogue, quote: &CartQuote) -> AnyView {
    let then = renewal_words(i18n, catalogue, quote).into_iter();
    then.map(|words| tag("p", "soft", vec![words.into_any()])).collect::<Vec<_>>().into_any()
}

/// The amount due today, and the button. The bar rests under the summary, and stands at the bottom edge while the
/// summary is out of sight.
pub fn pay_bar(due: Words, button: AnyView) -> AnyView {
    let content = vec![amount_due(due), tag("div", "actions", vec![button])];
    tag("div", "paybar", vec![tag("div", "in", content)])
}

/// The sign that is shown when there is no amount.
pub const NO_AMOUNT: &str = "—";

/// The amount due today: the largest thing on its page. A screen reader says each new amount. Where there is none, it
/// says why instead, and not the dash.
pub fn amount_due(due: Words) -> AnyView {
    let due = Arc::new(due);
    let shown = Arc::clone(&due);
    let hidden = mark(move || (due() == NO_AMOUNT).then_some("true"));
    view! {
        <p class="amount">
            <span id="due-label">{text("summary-total-due")}</span>
            " "
            <output class="due" translate="no" aria-labelledby="due-label">
                <span aria-hidden=hidden>{words(move |_| shown())}</span>
            </output>
        </p>
    }
    .into_any()
}
