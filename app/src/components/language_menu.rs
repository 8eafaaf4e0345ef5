//! The menu of languages. The page stays as it is; only its words change.

use super::icon::{Icon, icon};
use super::live::{Words, live, mark, words};
use super::submission::{Submission, use_submission, with_language};
use super::visitor::{Loading, use_visitor};
use super::words::heard_label;
use crate::api::{SWITCH_LANGUAGE, SWITCH_TO};
use crate::i18n::{I18n, Lang, Wording, use_i18n};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The form of the menu's buttons, for a page that has no form of its own for them.
pub const LANGUAGE_FORM: &str = "language";

/// A change to another language.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(feature = "hydrate"),
    expect(dead_code, reason = "only a browser changes the language in place")
)]
struct Switching {
    is_arriving: ReadSignal<bool>,
    wordings: WordingsOf,
    /// The person who is signed in. The language becomes theirs.
    visitor: Loading,
    i18n: I18n,
    submission: Submission,
    /// The language that was chosen last.
    wanted: RwSignal<Option<Lang>>,
    /// The language whose words did not arrive.
    failed: RwSignal<Option<Lang>>,
}

/// The messages that the page at a path needs.
pub type WordingsOf = fn(&str) -> &'static [Wording];

/// The menu of languages.
#[component]
pub fn LanguageMenu(
    /// The messages that have to be loaded before the page can change to another language.
    wordings: WordingsOf,
    /// Whether another page is on its way.
    is_arriving: ReadSignal<bool>,
) -> impl IntoView {
    let (i18n, submission) = (use_i18n(), use_submission());
    let switching = Switching {
        is_arriving,
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
                {icon(Icon::Globe, "icon")} {heard_label("common-language")}
                <span class="word">
                    {words(|i18n| name_and_region(i18n.lang()).0.to_owned())}
                    <span class="region">{words(|i18n| name_and_region(i18n.lang()).1.to_owned())}</span>
                </span>
            </summary>
            <form class="items" id=LANGUAGE_FORM method="post" action=SWITCH_LANGUAGE>
                // Enter in a field of a form presses the form's first button. That must not be a language.
                <button class="hush" tabindex="-1" aria-hidden="true" form=form_of(submission)></button>
                {Lang::ALL.into_iter().map(|lang| item(lang, switching)).collect::<Vec<_>>()}
                {failure(switching)}
            </form>
        </details>
        <p class="hush" aria-live="polite">
            {words(move |i18n| said(i18n, switching))}
        </p>
    }
}

/// The name of a language and its region: “Deutsch” and “ (Österreich)”. The region is empty where none is named.
fn name_and_region(lang: Lang) -> (&'static str, &'static str) {
    let whole = lang.own_name();
    whole.split_at(whole.find(" (").unwrap_or(whole.len()))
}

/// The form that the buttons send: the form of the page, where there is one. The server writes its id once the page is
/// made.
#[cfg(not(feature = "ssr"))]
fn form_of(submission: Submission) -> Words {
    words(move |_| submission.carried().unwrap_or(LANGUAGE_FORM).to_owned())
}

#[cfg(feature = "ssr")]
fn form_of(_: Submission) -> Words {
    words(|_| LANGUAGE_FORM.to_owned())
}

fn item(lang: Lang, switching: Switching) -> AnyView {
    let Switching { i18n, submission, .. } = switching;
    view! {
        <button
            name=SWITCH_TO
            value=words(move |_| with_language(lang, &submission.address()))
            form=form_of(submission)
            formaction=SWITCH_LANGUAGE
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

/// Says that the words of a language did not arrive: the whole page stays in its language.
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

/// The name of the language, announced once the page is in it.
fn said(i18n: I18n, switching: Switching) -> String {
    let here = switching.wanted.get().filter(|wanted| *wanted == i18n.lang());
    here.map(|lang| lang.own_name().to_owned()).unwrap_or_default()
}

impl Switching {
    fn press(self, event: &MouseEvent, lang: Lang) {
        event.prevent_default();
        self.wanted.set(Some(lang));
        #[cfg(feature = "hydrate")]
        leptos::task::spawn_local(self.load(lang));
    }

    /// Loads the words first. Then, if nothing else has been chosen meanwhile, it changes the page and its address.
    #[cfg(feature = "hydrate")]
    async fn load(self, lang: Lang) {
        let wordings = (self.wordings)(&untrack(|| self.submission.path()));
        let begun = self.submission.refresh().begin();
        let loaded = crate::i18n::load_messages(lang, wordings).await;
        drop(begun);
        if self.wanted.get_untracked() != Some(lang) {
            return;
        }
        self.failed.set((!loaded).then_some(lang));
        if !loaded {
            return;
        }
        remember(lang);
        self.i18n.set(lang);
        // A page that is on its way gets its address when it arrives.
        if !self.is_arriving.get_untracked() {
            let address = untrack(|| self.submission.address());
            self.submission.go_in_place(with_language(lang, &address));
        }
        close_menu();
        if super::visitor::is_signed_in(self.visitor).await {
            // The page stays in the new language, whatever the server answers.
            let action = <crate::api::SetLanguage as leptos::server_fn::ServerFn>::PATH;
            _ = super::form::post(action, format!("lang={}", lang.code())).await;
        }
    }
}

/// Keeps the language, so that the next visit begins in it.
#[cfg(feature = "hydrate")]
fn remember(lang: Lang) {
    use crate::i18n::{LANGUAGE_COOKIE, LANGUAGE_COOKIE_MAX_AGE_S, SECURE_LANGUAGE_COOKIE};
    use leptos::wasm_bindgen::JsCast;
    if let Some(document) = document().dyn_ref::<leptos::web_sys::HtmlDocument>() {
        let is_secure = window().location().protocol().is_ok_and(|scheme| scheme == "https:");
        let (name, secure) =
            if is_secure { (SECURE_LANGUAGE_COOKIE, "; secure") } else { (LANGUAGE_COOKIE, "") };
        _ = document.set_cookie(&format!(
            "{name}={}; path=/; max-age={LANGUAGE_COOKIE_MAX_AGE_S}; samesite=lax{secure}",
            lang.code()
        ));
    }
}

#[cfg(feature = "hydrate")]
fn close_menu() {
    if let Some(menu) = document().get_element_by_id("languages") {
        _ = menu.remove_attribute("open");
        // The pressed button is hidden now, and the focus would be lost with it. A person who has moved on meanwhile
        // keeps the focus.
        let is_inside = document().active_element().is_some_and(|element| menu.contains(Some(&element)));
        if is_inside && let Ok(Some(summary)) = menu.query_selector("summary") {
            super::focus(&summary);
        }
    }
}
