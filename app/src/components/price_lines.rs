//! What one line of a quote changes and costs.

use super::icon::Icon;
use super::notice::notice;
use super::tag::{Row, tag};
use super::words::{per_seat_price, selection_words};
use crate::billing::{Catalogue, Currency, QuotedLine, Snapshot};
use crate::i18n::use_i18n;
use leptos::prelude::*;

/// “Standard × 12, monthly → **Premium × 14, monthly**”.
pub fn change_of(line: QuotedLine<'_>, snapshot: &Snapshot) -> AnyView {
    let i18n = use_i18n();
    let held = line.line.subscription_id.as_ref().and_then(|id| snapshot.subscription(id));
    let before = held.filter(|subscription| !subscription.can_be_bought_anew()).and_then(|subscription| {
        let (_, plan) = snapshot.catalogue.plan(&subscription.selection.plan_id)?;
        Some(format!("{} → ", selection_words(i18n, plan, &subscription.selection)))
    });
    let after = line.plan(snapshot).map(|(_, plan)| selection_words(i18n, plan, &line.line.selection));
    let after = tag("b", "", vec![after.unwrap_or_default().into_any()]);
    tag("p", "change", vec![before.unwrap_or_default().into_any(), after])
}

/// Says that the change ends a cancellation, and when the subscription renews then. A person who cancelled has to know
/// this before the order.
pub fn ends_cancellation(line: QuotedLine<'_>, snapshot: &Snapshot) -> AnyView {
    if line.line.cancellation_ended(snapshot).is_none() {
        return ().into_any();
    }
    let i18n = use_i18n();
    let words =
        i18n.t_with("summary-ends-cancellation", &vec![("date", i18n.date(line.figures.period_end).into())]);
    notice(Icon::Warning, tag("p", "", vec![words.into_any()]))
}

/// The charge and the credit of a line, with the names of the catalogue from which it was quoted.
pub fn line_rows(line: QuotedLine<'_>, catalogue: &Catalogue, currency: Currency) -> Vec<Row> {
    let i18n = use_i18n();
    let selection = &line.line.selection;
    let found = catalogue.plan(&selection.plan_id);
    let label = found.map(|(_, plan)| selection_words(i18n, plan, selection));
    let (price, per) = per_seat_price(i18n, line.requested.target.unit_price, currency, selection.period);
    let times = vec![("seats", selection.seats.into()), ("price", price.into()), ("per", per.into())];
    let mut rows = vec![Row {
        note: Some(i18n.t_with("summary-seats-price", &times)),
        ..Row::amount(label.unwrap_or_default(), i18n.money(line.figures.charge, currency))
    }];
    if let Some(term) = &line.requested.current {
        let days = vec![
            ("unused", line.figures.unused_days.into()),
            ("days", line.figures.period_days.into()),
            ("amount", i18n.money(term.billed_net, currency).into()),
        ];
        rows.push(Row {
            note: Some(i18n.t_with("summary-credit-days", &days)),
            class: "credit",
            ..Row::amount(i18n.t("summary-credit"), i18n.money(-line.figures.credit, currency))
        });
    }
    rows
}
