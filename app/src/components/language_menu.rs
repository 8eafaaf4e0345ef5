//! The menu of languages. The page stays as it is, and only its words change.

use super::icon::{Icon, icon};
use super::live::{live, mark, words};
use super::submission::{Submission, page_of, use_submission};
use super::visitor::{Loading, use_visitor};
use crate::i18n::{I18n, Lang, Wording, text, use_i18n};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The form of the menu's buttons, where the page has none of its own that they send.
pub const LANGUAGE_FORM: &str = "language";

/// Another language, on its way.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(feature = "hydrate"),
    expect(dead_code, reason = "only a browser changes the language in place")
)]
struct Switching {
    wordings: WordingsOf,
    /// Whoever is signed in: it becomes their language.
    visitor: Loading,
    i18n: I18n,
    submission: Submission,
    /// The language that was chosen last.
    wanted: RwSignal<Option<Lang>>,
    /// The language whose words did not come.
    failed: RwSignal<Option<Lang>>,
}

/// The messages that the page at a path needs.
pub type WordingsOf = fn(&str) -> &'static [Wording];

/// The languages.
#[component]
pub fn LanguageMenu(
    /// What has to be loaded before the page is in another language.
    wordings: WordingsOf,
) -> impl IntoView {
    let (i18n, submission) = (use_i18n(), use_submission());
    let switching = Switching {
        wordings,
        visitor: use_visitor(),
        i18n,
        submission,
        wanted: RwSignal::new(None),
        failed: RwSignal::new(None),
    };
    view! {
        <details class="menu" name="menu" id="languages">
            <summary class="btn quiet">
                {icon(Icon::Globe, "icon")} <span class="hush">{text("common-language")} ": "</span>
                <span class="word">{words(|i18n| i18n.lang().own_name().to_owned())}</span>
            </summary>
            <form class="items" id=LANGUAGE_FORM method="post" action="/switch-language">
                // The first button of a form is the one that Enter presses in its fields: a language must not be.
                <button class="hush" tabindex="-1" aria-hidden="true" form=LANGUAGE_FORM></button>
                {Lang::ALL.into_iter().map(|lang| item(lang, switching)).collect::<Vec<_>>()}
                {failure(switching)}
            </form>
        </details>
        <p class="hush" role="status">
            {words(move |i18n| said(i18n, switching))}
        </p>
    }
}

fn item(lang: Lang, switching: Switching) -> AnyView {
    let Switching { i18n, submission, .. } = switching;
    view! {
        <button
            name="to"
            value=words(move |_| in_language(lang, &submission.address()))
            form=LANGUAGE_FORM
            formaction="/switch-language"
            formmethod="post"
            formnovalidate
            lang=lang.code()
            aria-current=mark(move || (i18n.lang() == lang).then_some("true"))
            on:click=move |event| switching.press(&event, lang)
        >
            {lang.own_name()}
        </button>
    }
    .into_any()
}

/// That the words of a language did not come: the page stays whole in the language that it is in.
fn failure(switching: Switching) -> AnyView {
    live(move |i18n| match switching.failed.get() {
        None => ().into_any(),
        Some(lang) => {
            let args = vec![("language", lang.own_name().into())];
            view! {
                <p class="error" role="alert">
                    {i18n.t_with("common-language-failed", &args)}
                </p>
                <button type="button" on:click=move |event| switching.press(&event, lang)>
                    {i18n.t("common-try-again")}
                </button>
            }
            .into_any()
        }
    })
}

/// The name of the language, said once the page is in it.
fn said(i18n: I18n, switching: Switching) -> String {
    let here = switching.wanted.get().filter(|wanted| *wanted == i18n.lang());
    here.map(|lang| lang.own_name().to_owned()).unwrap_or_default()
}

fn in_language(lang: Lang, address: &str) -> String {
    let page = page_of(address);
    format!("/{}/{}", lang.code(), if page.is_empty() { "subscriptions" } else { page })
}

impl Switching {
    fn press(self, event: &MouseEvent, lang: Lang) {
        event.prevent_default();
        self.wanted.set(Some(lang));
        #[cfg(feature = "hydrate")]
        leptos::task::spawn_local(self.load(lang));
    }

    /// The words first; then, if nothing else has been chosen meanwhile, the page and its address.
    #[cfg(feature = "hydrate")]
    async fn load(self, lang: Lang) {
        let wordings = (self.wordings)(&untrack(|| self.submission.path()));
        let loaded = crate::i18n::load_messages(lang, wordings).await;
        if self.wanted.get_untracked() != Some(lang) {
            return;
        }
        self.failed.set((!loaded).then_some(lang));
        if !loaded {
            return;
        }
        remember(lang);
        self.i18n.set(lang);
        let address = untrack(|| self.submission.address());
        self.submission.go_in_place(in_language(lang, &address));
        close_menu();
        if super::visitor::is_signed_in(self.visitor).await {
            // Whatever the server answers, the page is read in it.
            let action = <crate::api::SetLanguage as leptos::server_fn::ServerFn>::PATH;
            _ = super::form::post(action, format!("lang={}", lang.code())).await;
        }
    }
}

/// So that the next visit begins in this language.
#[cfg(feature = "hydrate")]
fn remember(lang: Lang) {
    use leptos::wasm_bindgen::JsCast;
    if let Some(document) = document().dyn_ref::<leptos::web_sys::HtmlDocument>() {
        let year_s = 60 * 60 * 24 * 365;
        _ = document.set_cookie(&format!("lang={}; path=/; max-age={year_s}; samesite=lax", lang.code()));
    }
}

#[cfg(feature = "hydrate")]
fn close_menu() {
    if let Some(menu) = document().get_element_by_id("languages") {
        _ = menu.remove_attribute("open");
        // The button that was pressed is hidden now; the focus would be lost with it.
        if let Ok(Some(summary)) = menu.query_selector("summary") {
            super::focus(&summary);
        }
    }
}
