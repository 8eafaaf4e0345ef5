//! The frame of every page, and what happens when somebody goes from one page to another.

use crate::components::{
    Header, back_link, close_menus, live, provide_submission, provide_visitor, use_submission, words,
};
#[cfg(feature = "hydrate")]
use crate::components::{Submission, page_of, with_language};
use crate::i18n::{I18n, Lang, cldr, lang_of, provide_i18n, text};
use crate::pages::{Page, Pages};
use leptos::prelude::*;
use leptos_meta::{Html, provide_meta_context};
use leptos_router::components::Router;

/// The application.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let (is_arriving, set_arriving) = signal(false);
    let came_back = came_back();
    view! {
        <Router set_is_routing=set_arriving>
            <Frame is_arriving came_back />
        </Router>
    }
}

/// Notes the path to which the browser's *Back* leads, until that page is there. The listener gets the event before the
/// router does, whose effects would otherwise run first. A jump within a page, as by the link to the content, causes
/// the same event, but leads to no page.
fn came_back() -> StoredValue<Option<String>> {
    let path = StoredValue::new(None);
    #[cfg(feature = "hydrate")]
    {
        _ = window_event_listener(leptos::ev::popstate, move |_| {
            path.set_value(window().location().pathname().ok());
        });
    }
    path
}

#[component]
fn Frame(
    /// Whether another page is on its way.
    is_arriving: ReadSignal<bool>,
    /// The path to which *Back* has led last.
    came_back: StoredValue<Option<String>>,
) -> impl IntoView {
    let submission = provide_submission();
    let i18n = provide_i18n(first_language(&untrack(|| submission.path())));
    provide_visitor();
    submission.forget_with_the_page();
    close_menus();
    follow_language(i18n, came_back);
    arrive(i18n, is_arriving, came_back);
    let lang = words(|i18n| i18n.lang().code().to_owned());
    let dir = words(|i18n| cldr::direction(i18n.lang()).code().to_owned());
    let busy = words(move |_| (is_arriving.get() || submission.is_waiting()).to_string());
    // The server writes the attribute when the page is made and its signals are gone.
    #[cfg(feature = "ssr")]
    let (lang, dir) = (lang(), dir());
    view! {
        <Html attr:lang=lang attr:dir=dir />
        <a class="skip" href="#main" rel="external">
            {text("common-skip-to-content")}
        </a>
        <Header
            wordings=|path| Page::wordings(Page::of(path))
            sections=&Page::SECTIONS
            section_of=|path| Page::of(path)?.section()
            is_arriving
        />
        <main id="main" tabindex="-1" aria-busy=busy>
            {way_back()} <Pages />
        </main>
    }
}

/// The way to the page from which this one is usually entered. The browser's own *Back* may lead somewhere else.
fn way_back() -> AnyView {
    let way = Memo::new(move |_| Page::way_back(&use_submission().path()));
    live(move |_| match way.get() {
        Some((page, title)) => back_link(page, title),
        None => ().into_any(),
    })
}

/// The language of the address. Where the address has none, the language of the visitor.
#[cfg(feature = "ssr")]
fn first_language(path: &str) -> Lang {
    lang_of(path).or_else(use_context::<Lang>).unwrap_or(Lang::SOURCE)
}

/// The language of the document.
#[cfg(not(feature = "ssr"))]
fn first_language(path: &str) -> Lang {
    let written = || document().document_element().and_then(|html| html.get_attribute("lang"));
    lang_of(path).or_else(|| Lang::from_code(&written()?)).unwrap_or(Lang::SOURCE)
}

/// Shows an address in another language (a form may lead to one) in that language, once its words are loaded. If they
/// do not arrive, the browser loads the page by itself. *Back* leads to another page, but not to another language: see
/// [`arrive`].
fn follow_language(i18n: I18n, came_back: StoredValue<Option<String>>) {
    #[cfg(feature = "hydrate")]
    {
        let submission = use_submission();
        Effect::new(move || {
            let path = submission.path();
            let goes_back = came_back.with_value(|to| to.as_ref() == Some(&path));
            let spoken = untrack(|| i18n.lang());
            if let Some(lang) = lang_of(&path).filter(|lang| *lang != spoken && !goes_back) {
                leptos::task::spawn_local(speak(submission, i18n, lang, path));
            }
        });
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (i18n, came_back);
}

#[cfg(feature = "hydrate")]
async fn speak(submission: Submission, i18n: I18n, lang: Lang, path: String) {
    let begun = submission.refresh().begin();
    let loaded = crate::i18n::load_messages(lang, Page::wordings(Page::of(&path))).await;
    drop(begun);
    if untrack(|| submission.path()) != path {
        return;
    }
    if loaded {
        i18n.set(lang);
    } else {
        _ = window().location().set_href(&untrack(|| submission.address()));
    }
}

/// Begins a new page at its top, for eyes and for screen readers. A page to which *Back* leads begins where it was
/// left.
fn arrive(i18n: I18n, is_arriving: ReadSignal<bool>, came_back: StoredValue<Option<String>>) {
    #[cfg(feature = "hydrate")]
    {
        use std::collections::BTreeMap;
        let submission = use_submission();
        // How far each page was scrolled when it was left.
        let places = StoredValue::new(BTreeMap::<String, f64>::new());
        let here = StoredValue::new(untrack(|| page_of(&submission.path()).to_owned()));
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
                    let address = untrack(|| submission.address());
                    let to = came_back.try_update_value(Option::take).flatten();
                    let goes_back = to == Some(untrack(|| submission.path()));
                    // The router would lose a page whose address changes on the way.
                    if lang_of(&address) != Some(untrack(|| i18n.lang())) {
                        submission.go_in_place(with_language(untrack(|| i18n.lang()), &address));
                    }
                    let page = page_of(&untrack(|| submission.path())).to_owned();
                    here.set_value(page.clone());
                    let place = places.with_value(|places| places.get(&page).copied());
                    let place = place.filter(|_| goes_back);
                    request_animation_frame(move || begin(place.unwrap_or_default()));
                }
                _ => {}
            }
            arriving
        });
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (i18n, is_arriving, came_back);
}

#[cfg(feature = "hydrate")]
fn begin(place: f64) {
    window().scroll_to_with_x_and_y(0.0, place);
    if let Some(main) = document().get_element_by_id("main") {
        crate::components::focus_in_place(&main);
    }
}
