//! The frame of the sandbox's pages, and the page for invalid links.

use super::text::Text;
use app::escaped;
use app::i18n::cldr::direction;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::*;

/// A whole page.
pub(super) fn page(text: Text, status: StatusCode, title: &str, content: impl IntoView) -> Response {
    let name = || text.t("sandbox-name");
    let whole_title = text.with("sandbox-title", &[("title", title.into()), ("name", name().into())]);
    let head = [("name", name().into()), ("banner", text.t("sandbox-banner").into())];
    let document = view! {
        <!DOCTYPE html>
        <html class="sandbox" lang=text.0.code() dir=direction(text.0).code()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="robots" content="noindex" />
                <title inner_html=escaped(&whole_title) />
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href="/sandbox/style.css" />
            </head>
            <body>
                <header>
                    <p class="testing">{text.with("sandbox-head", &head)}</p>
                </header>
                <main class="slim" id="main">
                    {content}
                </main>
            </body>
        </html>
    };
    (status, Html(document.to_html())).into_response()
}

/// The page for a link that is unknown, used up or too old.
pub(super) fn gone(text: Text) -> Response {
    let title = text.t("sandbox-gone-title");
    let home = format!("/{}/subscriptions", text.0.code());
    let content = view! {
        <h1>{title.clone()}</h1>
        <p>{text.t("sandbox-gone-explanation")}</p>
        <p>
            <a class="btn" href=home>
                {text.t("sandbox-gone-back")}
            </a>
        </p>
    };
    page(text, StatusCode::NOT_FOUND, &title, content)
}
