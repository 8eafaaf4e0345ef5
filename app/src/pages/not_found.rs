//! The pages for an address that leads nowhere.

use super::document::{note, titled};
#[cfg(feature = "hydrate")]
use super::{Page, load_for};
use crate::api::Problem;
use crate::components::{Icon, Submission, href, icon, to_subscriptions, use_submission};
use crate::i18n::text;
#[cfg(feature = "hydrate")]
use crate::i18n::{I18n, use_i18n};
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

/// The page's part of the program or its words are not here, and there is no way to the server. *Try again* asks for
/// them once more.
#[cfg(feature = "hydrate")]
pub fn offline(page: Page) -> AnyView {
    let (submission, i18n) = (use_submission(), use_i18n());
    let again = move |()| leptos::task::spawn_local(load_once_more(page, submission, i18n));
    trying_again(Callback::new(again))
}

/// Loads the document when the browser is online again. As long as it is not, this page stays: the browser's own would
/// not know the way back.
#[cfg(feature = "hydrate")]
async fn load_once_more(page: Page, submission: Submission, i18n: I18n) {
    let _until_tried = submission.refresh().begin();
    let (address, spoken) = untrack(|| (submission.address(), i18n.lang()));
    if load_for(Some(page), spoken).await || window().navigator().on_line() {
        _ = window().location().set_href(&address);
    }
}

fn trying_again(again: Callback<()>) -> AnyView {
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
