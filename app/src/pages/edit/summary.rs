//! The order summary of the edit form: it follows every keystroke.

use super::{Draft, Outcome};
use crate::billing::CartQuote;
use crate::components::{
    FormState, busy, change_of, ends_cancellation, line_rows, live, pay_bar, renewals, rows, tag, timeline,
    total_rows, words,
};
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;

/// The summary of the cart with the edit, and the button that goes on.
pub fn summary(draft: Draft, outcome: Memo<Outcome>, label: &'static str, state: FormState) -> AnyView {
    let due = words(move |i18n| match outcome.get() {
        Outcome::Quoted(quote) => i18n.money(quote.quote.total_due, quote.request.currency),
        _ => "—".to_owned(),
    });
    let content = live(move |i18n| {
        let words = match outcome.get() {
            Outcome::Quoted(quote) => return figures(&draft, &quote),
            Outcome::NoNumber => i18n.t("error-bad-seats"),
            Outcome::Refused(reasons) => {
                reasons.first().map(|first| draft.refusal_text(i18n, first)).unwrap_or_default()
            }
        };
        tag("p", "soft", vec![words.into_any()])
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
                {content}
            </div>
            {pay_bar(due, button.into_any())}
        </section>
    }
    .into_any()
}

fn figures(draft: &Draft, quote: &CartQuote) -> AnyView {
    let snapshot = &draft.data.snapshot;
    let edited = quote.lines().find(|line| draft.is_of(line.line));
    let mut parts = Vec::new();
    if let Some(line) = edited {
        parts.extend([change_of(line, snapshot), ends_cancellation(line, snapshot), timeline(line)]);
    }
    let mut prices: Vec<_> = quote.lines().flat_map(|line| line_rows(line, snapshot)).collect();
    prices.extend(total_rows(quote, snapshot));
    parts.extend([rows("lines", prices), renewals(use_i18n(), snapshot, quote)]);
    parts.into_any()
}
