//! The frame of every page, and what happens when one comes to another.

use crate::components::{
    Header, close_menus, page_of, provide_submission, provide_visitor, use_submission, words,
};
use crate::i18n::{I18n, Lang, lang_of, provide_i18n, text};
use crate::pages::{Page, Pages};
use leptos::prelude::*;
use leptos_meta::{Html, Title, provide_meta_context};
use leptos_router::components::Router;

/// The application.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let (is_arriving, set_arriving) = signal(false);
    view! {
        <Router set_is_routing=set_arriving>
            <Frame is_arriving />
        </Router>
    }
}

#[component]
fn Frame(
    /// Whether another page is on its way.
    is_arriving: ReadSignal<bool>,
) -> impl IntoView {
    let submission = provide_submission();
    let i18n = provide_i18n(first_language(&untrack(|| submission.path())));
    provide_visitor();
    submission.forget_with_the_page();
    close_menus();
    follow_language(i18n);
    arrive(is_arriving);
    let lang = words(|i18n| i18n.lang().code().to_owned());
    // The server writes it when the page is made and its signals are gone.
    #[cfg(feature = "ssr")]
    let lang = lang();
    view! {
        <Html attr:lang=lang />
        <Title formatter=|title: String| format!("{title} · Prorata") />
        <a class="skip" href="#main" rel="external">
            {text("common-skip-to-content")}
        </a>
        <Header wordings=|path| Page::wordings(Page::of(path)) />
        <main id="main" tabindex="-1">
            <Pages />
        </main>
    }
}

/// The language of the address; where it has none, that of whoever asks.
#[cfg(feature = "ssr")]
fn first_language(path: &str) -> Lang {
    lang_of(path).or_else(use_context::<Lang>).unwrap_or(Lang::En)
}

/// The language of the document.
#[cfg(not(feature = "ssr"))]
fn first_language(path: &str) -> Lang {
    let written = || document().document_element().and_then(|html| html.get_attribute("lang"));
    lang_of(path).or_else(|| Lang::from_code(&written()?)).unwrap_or(Lang::En)
}

/// An address in another language (the way back leads to one) is shown in it, once its words are here. If they do not
/// come, the browser loads the page by itself.
fn follow_language(i18n: I18n) {
    let submission = use_submission();
    Effect::new(move || {
        let address = submission.address();
        let Some(lang) = lang_of(&address).filter(|lang| *lang != untrack(|| i18n.lang())) else { return };
        #[cfg(feature = "hydrate")]
        leptos::task::spawn_local(async move {
            let loaded = crate::i18n::load_messages(lang, Page::wordings(Page::of(&address))).await;
            if untrack(|| submission.address()) != address {
                return;
            }
            if loaded {
                i18n.set(lang);
            } else {
                _ = window().location().set_href(&address);
            }
        });
        #[cfg(not(feature = "hydrate"))]
        i18n.set(lang);
    });
}

/// A new page begins at its top, for eyes and for screen readers; one that was left before, where it was left.
fn arrive(is_arriving: ReadSignal<bool>) {
    #[cfg(feature = "hydrate")]
    {
        use std::collections::BTreeMap;
        let submission = use_submission();
        // Where each page was scrolled to when it was left.
        let places = StoredValue::new(BTreeMap::<String, f64>::new());
        let goes_back = StoredValue::new(false);
        let here = StoredValue::new(untrack(|| page_of(&submission.path()).to_owned()));
        _ = window_event_listener(leptos::ev::popstate, move |_| goes_back.set_value(true));
        Effect::new(move |before: Option<bool>| {
            let arriving = is_arriving.get();
            match (before, arriving) {
                (Some(false), true) => {
                    let place = window().scroll_y().unwrap_or_default();
                    places.update_value(|places| {
                        places.insert(here.get_value(), place);
                    });
                }
                (Some(true), false) => {
                    let page = untrack(|| page_of(&submission.path()).to_owned());
                    here.set_value(page.clone());
                    let place = places.with_value(|places| places.get(&page).copied());
                    let place = place.filter(|_| goes_back.get_value());
                    goes_back.set_value(false);
                    request_animation_frame(move || begin(place.unwrap_or_default()));
                }
                _ => {}
            }
            arriving
        });
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (is_arriving, page_of);
}

#[cfg(feature = "hydrate")]
fn begin(place: f64) {
    use leptos::wasm_bindgen::JsCast;
    use leptos::web_sys::{FocusOptions, HtmlElement};
    window().scroll_to_with_x_and_y(0.0, place);
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let main = document().get_element_by_id("main").and_then(|main| main.dyn_into::<HtmlElement>().ok());
    if let Some(main) = main {
        _ = main.focus_with_options(&options);
    }
}
