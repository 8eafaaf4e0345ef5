//! The old period, today, and the new period, drawn to scale.

use crate::billing::QuotedLine;
use crate::i18n::{I18n, use_i18n};
use chrono::NaiveDate;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// Draws the periods of one line. The words below the drawing say the same.
pub fn timeline(line: QuotedLine<'_>) -> AnyView {
    let i18n = use_i18n();
    let figures = line.figures;
    let start = line.requested.current.as_ref().map_or(figures.period_start, |term| term.start);
    let old_end = line.requested.current.as_ref().map_or(figures.period_start, |term| term.end);
    let end = figures.period_end.max(old_end);
    let place = |date: NaiveDate| percentage(start, date, end);
    let today = place(figures.period_start);
    let left = width(start, figures.period_start, old_end, end);
    let new = width(start, figures.period_start, figures.period_end, end);
    let used_days = figures.period_days - figures.unused_days;
    let running = figures.period_days > 0;
    view! {
        <figure class="timeline">
            <svg aria-hidden="true" width="100%" height="56">
                <defs>
                    <pattern
                        id="hatch"
                        width="6"
                        height="6"
                        patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)"
                    >
                        <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
                    </pattern>
                </defs>
                <rect class="used" x="0" y="22" width=today.clone() height="12" rx="3" />
                <rect class="left" x=today.clone() y="22" width=left height="12" rx="3" fill="url(#hatch)" />
                <rect class="new" x=today.clone() y="40" width=new height="12" rx="3" />
                <line class="today" x1=today.clone() x2=today.clone() y1="18" y2="56" />
                <text x=today y="12" text-anchor=anchor(start, figures.period_start, end)>
                    {i18n.t("summary-today")}
                </text>
            </svg>
            <ul role="list">
                {running
                    .then(|| {
                        view! {
                            <li class="key-used">
                                {i18n.t_with("summary-days-used", &vec![("days", used_days.into())])}
                            </li>
                            <li class="key-left">
                                {i18n
                                    .t_with(
                                        "summary-days-left",
                                        &vec![("days", figures.unused_days.into())],
                                    )}
                            </li>
                        }
                    })} <li class="key-new">{new_period(i18n, figures.period_start, figures.period_end)}</li>
            </ul>
        </figure>
    }
    .into_any()
}

fn new_period(i18n: I18n, start: NaiveDate, end: NaiveDate) -> String {
    let dates = vec![("start", i18n.date(start).into()), ("end", i18n.date(end).into())];
    i18n.t_with("summary-new-period", &dates)
}

/// How far `date` is from `start` towards `end`, as an SVG length.
fn percentage(start: NaiveDate, date: NaiveDate, end: NaiveDate) -> String {
    let whole = Decimal::from((end - start).num_days().max(1));
    let part = Decimal::from((date - start).num_days()) * Decimal::ONE_HUNDRED;
    format!("{}%", (part / whole).round_dp(2).normalize())
}

fn width(start: NaiveDate, from: NaiveDate, to: NaiveDate, end: NaiveDate) -> String {
    percentage(start, start + (to - from), end)
}

/// Keeps the word “today” within the drawing.
fn anchor(start: NaiveDate, today: NaiveDate, end: NaiveDate) -> &'static str {
    let part = (today - start).num_days() * 10;
    let whole = (end - start).num_days();
    if part < whole {
        "start"
    } else if part > whole * 9 {
        "end"
    } else {
        "middle"
    }
}
