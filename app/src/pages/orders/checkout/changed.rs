//! Old and new figures side by side, for when the figures on the screen no longer held.

use crate::billing::vat::VatTreatment;
use crate::billing::{CartQuote, Cause, Currency, QuotedLine, Snapshot, causes};
use crate::components::{Icon, notice, selection_words, tag};
use crate::i18n::{I18n, use_i18n};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The refused figures beside those that hold.
pub fn changed(refused: &CartQuote, quote: &CartQuote, snapshot: &Snapshot) -> AnyView {
    let i18n = use_i18n();
    let currency = quote.request.currency;
    let row = |label, amounts| row(i18n, label, amounts, currency);
    let mut rows = Vec::new();
    for line in quote.lines() {
        let old = refused.lines().find(|old| old.line.id == line.line.id);
        let words = |line: QuotedLine<'_>| {
            line.plan(snapshot)
                .map(|(_, plan)| selection_words(i18n, plan, &line.line.selection))
                .unwrap_or_default()
        };
        let label = match old {
            Some(old) if old.line.selection != line.line.selection => {
                let args = vec![("before", words(old).into()), ("after", words(line).into())];
                i18n.t_with("checkout-changed-choice", &args)
            }
            _ => words(line),
        };
        let charges = (old.map(|old| old.figures.charge), Some(line.figures.charge));
        rows.push(row(label, charges));
        let credits = (old.map(|old| -old.figures.credit), Some(-line.figures.credit));
        rows.push(row(i18n.t("summary-credit"), credits));
    }
    for old in refused.lines().filter(|old| quote.cart.iter().all(|line| line.id != old.line.id)) {
        let label = old.plan(snapshot).map(|(_, plan)| selection_words(i18n, plan, &old.line.selection));
        let net = Some(old.figures.charge - old.figures.credit);
        rows.push(row(label.unwrap_or_default(), (net, None)));
    }
    let tax = |quote: &CartQuote| quote.quote.tax.iter().map(|group| group.amount).sum::<Decimal>();
    let taxes = [tax(refused), tax(quote)];
    if taxes.iter().any(|tax| !tax.is_zero()) {
        rows.push(row(i18n.t("checkout-changed-tax"), (Some(taxes[0]), Some(taxes[1]))));
    }
    let used = (Some(-refused.quote.balance_used), Some(-quote.quote.balance_used));
    if [&refused.quote, &quote.quote].iter().any(|figures| !figures.balance_used.is_zero()) {
        rows.push(row(i18n.t("summary-balance-used"), used));
    }
    let due = (Some(refused.quote.total_due), Some(quote.quote.total_due));
    let due = row(i18n.t("summary-total-due"), due);
    let reasons = causes(refused, quote).into_iter();
    let reasons = reasons.map(|cause| tag("li", "", vec![why(i18n, cause, snapshot).into_any()])).collect();
    let words = [
        view! { <h2 id="changed-title">{i18n.t("checkout-changed-title")}</h2> }.into_any(),
        tag("ul", "", reasons),
        tag("p", "", vec![i18n.t("checkout-changed-text").into_any()]),
    ];
    let table = vec![tag("thead", "", vec![head(i18n)]), tag("tbody", "", rows), tag("tfoot", "", vec![due])];
    let notice = notice(Icon::Warning, words.into_iter().collect::<Vec<_>>().into_any());
    view! {
        <section class="card">
            {notice} <table class="table compare" aria-labelledby="changed-title">
                {table}
            </table>
        </section>
    }
    .into_any()
}

/// What changed the figures.
fn why(i18n: I18n, cause: Cause, snapshot: &Snapshot) -> String {
    let (before, now) = match cause {
        Cause::Day => return i18n.t("checkout-changed-day"),
        Cause::Cart => return i18n.t("checkout-changed-cart"),
        Cause::Price => return i18n.t("checkout-changed-price"),
        Cause::Held => return i18n.t("checkout-changed-held"),
        Cause::Balance => return i18n.t("checkout-changed-balance"),
        Cause::Tax { before, now } => (before, now),
    };
    let account = &snapshot.account;
    let mut args = vec![("before", i18n.percent(before).into()), ("now", i18n.percent(now).into())];
    let number = match snapshot.tax().treatment {
        VatTreatment::ReverseCharge => Some(("checkout-changed-vat-reverse", &account.vat_number)),
        VatTreatment::OtherState if account.refused_vat_number.is_some() => {
            Some(("checkout-changed-vat-refused", &account.refused_vat_number))
        }
        _ => None,
    };
    if let Some((id, Some(number))) = number {
        args.push(("number", number.to_string().into()));
        return i18n.t_with(id, &args);
    }
    let without = account.vat_number.is_none() && snapshot.tax().treatment == VatTreatment::OtherState;
    i18n.t_with(if without { "checkout-changed-vat-none" } else { "checkout-changed-vat" }, &args)
}

fn head(i18n: I18n) -> AnyView {
    let item = tag("span", "hush", vec![i18n.t("checkout-changed-item").into_any()]);
    let cells = vec![
        tag("th", "", vec![item]),
        tag("th", "", vec![i18n.t("checkout-changed-before").into_any()]),
        tag("th", "", vec![i18n.t("checkout-changed-now").into_any()]),
    ];
    tag("tr", "", cells)
}

fn row(
    i18n: I18n,
    label: String,
    amounts: (Option<Decimal>, Option<Decimal>),
    currency: Currency,
) -> AnyView {
    let (old, new) = amounts;
    let cell = |class, amount: Option<Decimal>| {
        let written = amount.map_or_else(|| "—".to_owned(), |amount| i18n.money(amount, currency));
        tag("td", class, vec![written.into_any()])
    };
    let class = if old == new { "" } else { "changed" };
    tag("tr", class, vec![tag("th", "", vec![label.into_any()]), cell("old", old), cell("new", new)])
}
