//! The order summary of the edit form: it follows every keystroke.

use super::draft::{Draft, Outcome};
use crate::billing::{Addition, CartQuote, Currency, QuotedLine, Snapshot};
use crate::components::{
    FormState, NO_AMOUNT, Row, busy, change_of, ends_cancellation, line_rows, live, pay_bar, renewals, rows,
    selection_words, tag, timeline, total_rows, words,
};
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The summary of the cart with the edit, and the button that leads on.
pub fn summary(draft: Draft, outcome: Memo<Outcome>, label: &'static str, state: FormState) -> AnyView {
    let due = words(move |i18n| match outcome.get() {
        Outcome::Quoted(quote) => i18n.money(quote.quote.total_due, quote.request.currency),
        _ => NO_AMOUNT.to_owned(),
    });
    let refusing = draft.clone();
    let why = words(move |i18n| match outcome.get() {
        Outcome::Quoted(_) => String::new(),
        Outcome::NoNumber => i18n.t("error-bad-seats"),
        Outcome::Refused(reasons) => {
            reasons.first().map(|first| refusing.refusal_text(i18n, first)).unwrap_or_default()
        }
    });
    let tone = words(move |_| {
        let is_quoted = outcome.with(|outcome| matches!(outcome, Outcome::Quoted(_)));
        (if is_quoted { "hush" } else { "soft" }).to_owned()
    });
    let content = live(move |_| match outcome.get() {
        Outcome::Quoted(quote) => figures(&draft, &quote),
        _ => ().into_any(),
    });
    let button = view! {
        <button class="btn main" aria-busy=busy(state)>
            {text(label)}
        </button>
    };
    view! {
        <section class="order" aria-labelledby="summary-title">
            <div class="card sum">
                <h2 id="summary-title">{text("summary-title")}</h2>
                // It is there before it says anything: otherwise a screen reader would not notice.
                <p role="status" class=tone>
                    {why}
                </p>
                {content}
            </div>
            {pay_bar(due, button.into_any())}
        </section>
    }
    .into_any()
}

/// What the edit changes and costs. Where something else is in the cart, also what the edit adds to it.
fn figures(draft: &Draft, quote: &CartQuote) -> AnyView {
    let snapshot = &draft.data.snapshot;
    let catalogue = &snapshot.catalogue;
    let index = quote.cart.iter().position(|line| draft.is_of(line)).unwrap_or_default();
    let mut parts = Vec::new();
    let mut prices = Vec::new();
    if let Some(line) = quote.lines().nth(index) {
        parts.extend([
            product(line, snapshot),
            change_of(line, snapshot),
            ends_cancellation(line, snapshot),
            timeline(line),
        ]);
        prices.extend(line_rows(line, catalogue, quote.request.currency));
    }
    if let Some(added) = quote.added_by(index) {
        prices.extend(added_rows(added, quote.request.currency));
        parts.extend([rows("lines", prices), subheading("summary-in-cart")]);
        prices = quote
            .lines()
            .enumerate()
            .filter(|(other, _)| *other != index)
            .map(|(_, line)| other_row(line, snapshot))
            .collect();
    }
    prices.extend(total_rows(quote, snapshot));
    parts.extend([rows("lines", prices), renewals(use_i18n(), catalogue, quote)]);
    parts.into_any()
}

fn product(line: QuotedLine<'_>, snapshot: &Snapshot) -> AnyView {
    let name = line.plan(snapshot).map(|(product, _)| product.name.clone());
    view! { <h3 translate="no">{name}</h3> }.into_any()
}

fn subheading(id: &'static str) -> AnyView {
    tag("h3", "", vec![use_i18n().t(id).into_any()])
}

/// The rows from what the edit costs to what it adds to the total due: its tax, and what the balance does because of
/// it.
fn added_rows(added: Addition, currency: Currency) -> Vec<Row> {
    let i18n = use_i18n();
    let row = |id, amount, class| Row { class, ..Row::amount(i18n.t(id), i18n.money(amount, currency)) };
    let due = if added.due < Decimal::ZERO { "summary-lowers-total" } else { "summary-raises-total" };
    let between = [
        ("checkout-changed-tax", added.tax, ""),
        ("summary-balance-used", -added.balance_used, "credit"),
        ("summary-balance-gained", added.balance_gained, "credit"),
    ];
    let between = between.into_iter().filter(|(_, amount, _)| !amount.is_zero());
    let between = between.map(|(id, amount, class)| row(id, amount, class));
    between.chain([row(due, added.due.abs(), "total")]).collect()
}

/// A line that was in the cart before, in short: its product, and its amount before tax.
fn other_row(line: QuotedLine<'_>, snapshot: &Snapshot) -> Row {
    let i18n = use_i18n();
    let found = line.plan(snapshot);
    let net = line.figures.charge - line.figures.credit;
    let name = found.map(|(product, _)| product.name.clone()).unwrap_or_default();
    Row {
        note: found.map(|(_, plan)| selection_words(i18n, plan, &line.line.selection)),
        ..Row::amount(name, i18n.money(net, snapshot.account.currency))
    }
}
