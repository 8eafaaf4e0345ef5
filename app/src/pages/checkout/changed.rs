//! Old and new figures side by side, when what was on the screen no longer held.

use crate::billing::{CartQuote, Currency, Snapshot};
use crate::components::{Icon, notice, selection_words};
use crate::i18n::{I18n, use_i18n};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The figures that were refused beside those that hold.
pub fn changed(refused: &CartQuote, quote: &CartQuote, snapshot: &Snapshot) -> AnyView {
    let i18n = use_i18n();
    let currency = quote.request.currency;
    let mut rows = Vec::new();
    for line in quote.lines() {
        let old = refused.lines().find(|old| old.line.id == line.line.id);
        let label = line.plan(snapshot).map(|(_, plan)| selection_words(i18n, plan, &line.line.selection));
        let charges = (old.map(|old| old.figures.charge), Some(line.figures.charge));
        rows.push(row(i18n, label.unwrap_or_default(), charges, currency));
        let credits = (old.map(|old| -old.figures.credit), Some(-line.figures.credit));
        rows.push(row(i18n, i18n.t("summary-credit"), credits, currency));
    }
    for old in refused.lines().filter(|old| quote.cart.iter().all(|line| line.id != old.line.id)) {
        let label = old.plan(snapshot).map(|(_, plan)| selection_words(i18n, plan, &old.line.selection));
        let net = Some(old.figures.charge - old.figures.credit);
        rows.push(row(i18n, label.unwrap_or_default(), (net, None), currency));
    }
    let tax = |quote: &CartQuote| Some(quote.quote.tax.iter().map(|group| group.amount).sum());
    rows.push(row(i18n, i18n.t("checkout-changed-tax"), (tax(refused), tax(quote)), currency));
    let used = (Some(-refused.quote.balance_used), Some(-quote.quote.balance_used));
    rows.push(row(i18n, i18n.t("summary-balance-used"), used, currency));
    let due = (Some(refused.quote.total_due), Some(quote.quote.total_due));
    view! {
        <section class="card" aria-labelledby="changed-title">
            {notice(
                Icon::Warning,
                view! {
                    <h2 id="changed-title">{i18n.t("checkout-changed-title")}</h2>
                    <p>{i18n.t("checkout-changed-text")}</p>
                }
                    .into_any(),
            )}
            <table class="table compare">
                <thead>
                    <tr>
                        <th scope="col">
                            <span class="hush">{i18n.t("checkout-changed-item")}</span>
                        </th>
                        <th scope="col">{i18n.t("checkout-changed-before")}</th>
                        <th scope="col">{i18n.t("checkout-changed-now")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>{row(i18n, i18n.t("summary-total-due"), due, currency)}</tfoot>
            </table>
        </section>
    }
    .into_any()
}

fn row(i18n: I18n, label: String, amounts: (Option<Decimal>, Option<Decimal>), currency: Currency) -> AnyView {
    let (old, new) = amounts;
    let written = |amount: Option<Decimal>| amount.map_or_else(|| "—".to_owned(), |amount| i18n.money(amount, currency));
    view! {
        <tr class=(old != new).then_some("changed")>
            <th scope="row">{label}</th>
            <td class="old">{written(old)}</td>
            <td class="new">{written(new)}</td>
        </tr>
    }
    .into_any()
}
