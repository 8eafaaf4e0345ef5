//! The order summary of the edit form: it follows every keystroke.

use super::Draft;
use crate::billing::{CartQuote, Refusal};
use crate::components::{
    FormState, PayBar, change_of, line_figures, refusal_text, renewal_words, timeline, totals,
};
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;
use std::sync::Arc;

/// The summary of the cart with the edit, and the button that goes on.
pub fn summary(
    draft: Draft,
    quote: Memo<Option<Arc<CartQuote>>>,
    refused: Memo<Option<Vec<Refusal>>>,
    label: &'static str,
    state: FormState,
) -> AnyView {
    let i18n = use_i18n();
    let due = Signal::derive(move || {
        let quote = quote.get()?;
        Some(i18n.money(quote.quote.total_due, quote.request.currency))
    });
    let content = move || match quote.get() {
        Some(quote) => figures(&draft, &quote),
        None => {
            let words = match refused.get() {
                None => i18n.t("error-bad-seats"),
                Some(reasons) => reasons.first().map(|first| refusal_text(i18n, first)).unwrap_or_default(),
            };
            view! { <p class="soft">{words}</p> }.into_any()
        }
    };
    view! {
        <section class="order" aria-labelledby="summary-title">
            <div class="card sum">
                <h2 id="summary-title">{text("summary-title")}</h2>
                {content}
            </div>
            <PayBar due=due>
                <button class="btn main" aria-busy=move || state.busy.get().to_string()>
                    {text(label)}
                </button>
            </PayBar>
        </section>
    }
    .into_any()
}

fn figures(draft: &Draft, quote: &CartQuote) -> AnyView {
    let i18n = use_i18n();
    let snapshot = &draft.page.snapshot;
    let id = Some(draft.subscription.id.as_str());
    let edited = quote.lines().find(|line| line.line.subscription_id.as_deref() == id);
    let drawing = edited.map(|line| view! { {change_of(line, snapshot)} {timeline(line)} });
    let lines = quote.lines().map(|line| line_figures(line, snapshot)).collect_view();
    let then = renewal_words(i18n, snapshot, quote);
    view! {
        {drawing}
        <dl class="lines">{lines} {totals(quote, snapshot)}</dl>
        {then.into_iter().map(|words| view! { <p class="soft">{words}</p> }).collect_view()}
    }
    .into_any()
}
