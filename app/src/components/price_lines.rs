//! What one line of a quote changes and costs.

use super::words::{per_seat_price, selection_words};
use crate::billing::{Currency, QuotedLine, Snapshot};
use crate::i18n::{I18n, use_i18n};
use leptos::prelude::*;

/// “Standard × 12 → **Premium × 14**”.
pub fn change_of(line: QuotedLine<'_>, snapshot: &Snapshot) -> AnyView {
    let i18n = use_i18n();
    let selection = &line.line.selection;
    let before = line
        .line
        .subscription_id
        .as_deref()
        .and_then(|id| snapshot.subscription(id))
        .filter(|subscription| subscription.paid.is_some())
        .and_then(|subscription| {
            let (_, plan) = snapshot.catalogue.plan(&subscription.selection.plan_id)?;
            Some(selection_words(i18n, plan, &subscription.selection))
        });
    let after = line.plan(snapshot).map(|(_, plan)| selection_words(i18n, plan, selection));
    view! {
        <p class="change">
            {before.map(|before| view! { {before} <span class="arrow">" → "</span> })} <b>{after}</b>
        </p>
    }
    .into_any()
}

/// The charge and the credit of a line, for a list of prices.
pub fn line_figures(line: QuotedLine<'_>, snapshot: &Snapshot) -> AnyView {
    let i18n = use_i18n();
    let currency = snapshot.account.currency;
    let selection = &line.line.selection;
    let label = line.plan(snapshot).map(|(_, plan)| selection_words(i18n, plan, selection));
    let (price, per) = per_seat_price(i18n, line.requested.target.unit_price, currency, selection.period);
    view! {
        <div>
            <dt>{label} <small>{format!("{} × {price} {per}", selection.seats)}</small></dt>
            <dd>{i18n.money(line.figures.charge, currency)}</dd>
        </div>
        {credit(i18n, line, currency)}
    }
    .into_any()
}

fn credit(i18n: I18n, line: QuotedLine<'_>, currency: Currency) -> Option<impl IntoView + use<>> {
    let term = line.requested.current.as_ref()?;
    let days = vec![
        ("unused", line.figures.unused_days.into()),
        ("days", line.figures.period_days.into()),
        ("amount", i18n.money(term.billed_net, currency).into()),
    ];
    Some(view! {
        <div class="credit">
            <dt>{i18n.t("summary-credit")} <small>{i18n.t_with("summary-credit-days", &days)}</small></dt>
            <dd>{i18n.money(-line.figures.credit, currency)}</dd>
        </div>
    })
}
