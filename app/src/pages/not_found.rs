//! The pages for an address that leads nowhere.

use super::document::{note, titled};
use crate::api::Problem;
use crate::components::{Icon, icon, to_subscriptions};
use crate::i18n::text;
use leptos::prelude::*;

/// There is nothing at this address, or nothing that belongs to this account.
pub fn not_found() -> AnyView {
    note(Problem::NotFound);
    dead_end("not-found-title", "not-found-text", Icon::Info)
}

/// The server could not answer.
pub fn unavailable() -> AnyView {
    dead_end("unavailable-title", "unavailable-text", Icon::Warning)
}

fn dead_end(title: &'static str, words: &'static str, symbol: Icon) -> AnyView {
    let view = view! {
        <div class="flow">
            <div class="empty">
                {icon(symbol, "icon big")} <h1 tabindex="-1">{text(title)}</h1> <p>{text(words)}</p>
                {to_subscriptions("btn main")}
            </div>
        </div>
    };
    titled(title, view.into_any())
}
