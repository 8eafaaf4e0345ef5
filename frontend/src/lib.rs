//! The hydrate entry point, and what was typed before it ran.

mod typed_before;

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page that the server rendered, once the messages of its language are here and the page's part of the
/// download. Hydration does not rewrite texts, so it must begin with the same ones. If the messages or the part do not
/// arrive, the page stays what it is without JavaScript, and the answer is false.
#[wasm_bindgen]
pub async fn hydrate() -> bool {
    // The text of a panic is for developers; the browsers of other people do without it.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| leptos::logging::error!("{panic}")));
    let path = window().location().pathname().unwrap_or_default();
    let lang = document()
        .document_element()
        .and_then(|html| app::i18n::Lang::from_code(&html.get_attribute("lang")?))
        .unwrap_or(app::i18n::Lang::SOURCE);
    if !app::pages::load_for(app::pages::Page::of(&path), lang).await {
        return false;
    }
    let typed = typed_before::TypedBefore::take();
    leptos::mount::hydrate_body(app::App);
    // Tells scripts from outside (mostly tests) and the style that the page answers now.
    if let Some(html) = document().document_element() {
        _ = html.set_attribute("data-hydrated", "true");
    }
    typed.give();
    true
}
