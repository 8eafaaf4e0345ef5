//! The pages for an address that leads nowhere.

use super::document::{note, titled};
use crate::api::Problem;
use crate::components::{Icon, Submission, href, icon, to_subscriptions, use_submission};
use crate::i18n::text;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// There is nothing at this address, or nothing that belongs to this account.
pub fn not_found() -> AnyView {
    note(Problem::NotFound);
    dead_end("not-found-title", "not-found-text", Icon::Info, to_subscriptions("btn main"))
}

/// The server could not answer, or there is no way to it. *Try again* asks for the data of the page once more.
pub fn unavailable() -> AnyView {
    let submission = use_submission();
    trying_again(Callback::new(move |()| load_anew(submission)))
}

#[cfg(feature = "hydrate")]
fn load_anew(submission: Submission) {
    submission.refresh().all();
}

#[cfg(not(feature = "hydrate"))]
fn load_anew(_: Submission) {}

/// The server is out of reach. *Try again* does what the caller says.
pub fn trying_again(again: Callback<()>) -> AnyView {
    let submission = use_submission();
    let press = move |event: MouseEvent| {
        event.prevent_default();
        again.run(());
    };
    let ways = view! {
        <p class="actions">
            <a class="btn main" href=untrack(|| submission.address()) rel="external" on:click=press>
                {text("common-try-again")}
            </a>
            {to_subscriptions("btn")}
        </p>
    };
    dead_end("unavailable-title", "unavailable-text", Icon::Warning, ways.into_any())
}

/// The operator demands a second factor of this person, who has none.
pub fn factor_first() -> AnyView {
    let way = view! {
        <a class="btn main" href=href("profile/second-factor")>
            {text("factor-first-do")}
        </a>
    };
    dead_end("factor-first-title", "error-factor-first", Icon::Lock, way.into_any())
}

fn dead_end(title: &'static str, words: &'static str, symbol: Icon, way: AnyView) -> AnyView {
    let view = view! {
        <div class="flow">
            <div class="empty">
                {icon(symbol, "icon big")} <h1 tabindex="-1">{text(title)}</h1> <p>{text(words)}</p>
                {way}
            </div>
        </div>
    };
    titled(title, view.into_any())
}
