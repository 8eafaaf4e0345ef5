//! The pages for what is not there.

use crate::components::{Icon, href, icon};
use crate::i18n::text;
use leptos::prelude::*;

/// The page for an address that leads nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    not_found()
}

/// Nothing of that name, or nothing of this account.
pub fn not_found() -> AnyView {
    set_status(404);
    dead_end("not-found-title", "not-found-text", Icon::Info)
}

/// The server could not answer.
pub fn unavailable() -> AnyView {
    set_status(503);
    dead_end("unavailable-title", "unavailable-text", Icon::Warning)
}

fn dead_end(title: &'static str, words: &'static str, symbol: Icon) -> AnyView {
    view! {
        {super::title(title)}
        <div class="flow">
            <div class="empty">
                {icon(symbol, "icon big")} <h1 tabindex="-1">{text(title)}</h1> <p>{text(words)}</p>
                <p class="actions">
                    <a class="btn main" href=href("subscriptions")>
                        {text("common-to-subscriptions")}
                    </a>
                </p>
            </div>
        </div>
    }
    .into_any()
}

fn set_status(code: u16) {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>()
        && let Ok(status) = http::StatusCode::from_u16(code)
    {
        response.set_status(status);
    }
    #[cfg(not(feature = "ssr"))]
    let _ = code;
}
