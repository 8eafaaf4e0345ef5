//! In the browser: follows links and the back button, loads what pages are made from, and the messages of languages.

use super::drawn::{Typed, focus_problem, step};
use super::send::post;
use super::{Page, Visit, focus, joined, with_query};
use crate::api::{Problem, Sheet, load};
use crate::i18n::{I18n, Lang, load_messages};
use crate::pages::{lang_of, load_part, title};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, FocusOptions, HtmlAnchorElement, HtmlElement, MouseEvent, Node};

impl Visit {
    /// Goes to an address: without a new document if it is one of our pages.
    pub fn go(self, location: &str) {
        let (path, _) = location.split_once('?').unwrap_or((location, ""));
        put_menu_away();
        self.typed.set(String::new());
        if lang_of(path).is_none() {
            _ = window().location().set_href(location);
        } else if self.path.get_untracked() == path {
            // A form that leads back to its own page adds nothing to go back through.
            replace(location);
            self.arrive();
            self.reload();
        } else {
            push(location);
            self.arrive();
        }
    }

    /// Loads what the page is made from anew.
    pub fn reload(self) {
        self.reloads.update(|reloads| *reloads += 1);
    }

    /// The same page at its address in another language: nothing is loaded but the messages.
    pub fn speak(self, path: &str) {
        push(&with_query(path, &self.query.get_untracked()));
        self.arrive();
    }

    /// Tells the server that whoever is signed in reads in that language from now on. Whatever it answers, the page is read
    /// in it.
    pub fn keep_language(self, lang: Lang) {
        let signed_in =
            self.shown.with_untracked(|(_, shown)| shown.as_ref().is_ok_and(|data| data.account.is_some()));
        if signed_in {
            spawn_local(async move {
                _ = post("/api/set_language", format!("lang={}", lang.code())).await;
            });
        }
    }

    /// Changes the query of the address, so that what was typed is there when the page is made anew.
    pub fn keep(self, query: &str) {
        replace(&with_query(&self.path.get_untracked(), query));
        self.query.set(query.to_owned());
    }

    /// Takes up the address that the browser shows.
    fn arrive(self) {
        let location = window().location();
        self.query.set(location.search().unwrap_or_default().trim_start_matches('?').to_owned());
        self.path.set(location.pathname().unwrap_or_default());
    }

    /// Follows everything that can change what is shown.
    pub fn follow(self, i18n: I18n) {
        _ = window_event_listener(ev::popstate, move |_| {
            self.typed.set(String::new());
            self.arrive();
        });
        _ = window_event_listener(ev::click, move |event| {
            close_menu(event.target().and_then(|target| target.dyn_into().ok()).as_ref());
            self.click(&event);
        });
        _ = window_event_listener(ev::keydown, |event| {
            if event.key() == "Escape" {
                close_menu(None);
            }
        });
        _ = window_event_listener(ev::submit, move |event| self.submit(&event));
        let wanted = Memo::new(move |_| self.wanted());
        Effect::new(move |last: Option<(Wanted, u32)>| {
            let now = (wanted.get(), self.reloads.get());
            if last.is_some_and(|last| last != now) {
                spawn_local(self.load(now.0.clone(), now.1));
            }
            now
        });
        Effect::new(move || {
            let Some(lang) = lang_of(&self.path.get()) else { return };
            spawn_local(async move {
                if load_messages(lang).await {
                    i18n.set(lang);
                }
            });
        });
        Effect::new(move || {
            let title = self.shown.with(|(page, shown)| title(i18n.lang(), page, shown));
            document().set_title(&format!("{title} · Prorata"));
            if let Some(html) = document().document_element() {
                _ = html.set_attribute("lang", i18n.lang().code());
            }
        });
    }

    /// What the address asks for. Tracks it.
    fn wanted(self) -> Wanted {
        let path = self.path.get();
        let page = Page::of(&path);
        let query = joined(&self.typed.get(), &self.query.get());
        let drawn_at = matches!(page, Page::Drawn(_)).then(|| with_query(&path, &query));
        Wanted { page, drawn_at }
    }

    async fn load(self, wanted: Wanted, reload: u32) {
        let page = wanted.page.clone();
        let location = wanted.drawn_at.clone().unwrap_or_else(|| self.path.get_untracked());
        let sheet = async { if page.is_private() { load(location).await } else { Ok(String::new()) } };
        let (sheet, part) = futures::join!(sheet, load_part(&page));
        // Whoever has gone on meanwhile does not want this page any more.
        if untrack(|| self.wanted()) != wanted || self.reloads.get_untracked() != reload {
            return;
        }
        let left = sheet == Err(Problem::NotFound) && self.shown.with_untracked(|(_, shown)| shown.is_ok());
        // The server shows the page, whether or not its part comes with it; and it alone knows whether another account of
        // theirs has what this one has not, and asks then whether to go over.
        if part.is_err() || left {
            _ = window().location().reload();
            return;
        }
        let another = self.shown.with_untracked(|(shown, _)| *shown != page);
        if another && self.query("problem").is_none() {
            self.refused.set(None);
        }
        let typed = (!another).then(Typed::take);
        self.shown.set((page, Sheet(sheet).read()));
        request_animation_frame(move || {
            if let Some(typed) = typed {
                typed.put();
            }
            if another {
                begin();
            }
            if !focus_problem() && !another {
                keep_focus();
            }
        });
    }

    fn click(self, event: &MouseEvent) {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return;
        }
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(element) = &element {
            step(element);
        }
        let link = element.and_then(|element| element.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        let ours = Ok(link.origin()) == window().location().origin() && lang_of(&link.pathname()).is_some();
        let elsewhere =
            !link.target().is_empty() || link.has_attribute("download") || !link.hash().is_empty();
        if ours && !elsewhere {
            event.prevent_default();
            self.go(&with_query(&link.pathname(), link.search().trim_start_matches('?')));
        }
    }
}

/// What an address asks for: a page, and of a drawn one also its language and query, as it is drawn for these.
#[derive(Clone, PartialEq)]
struct Wanted {
    page: Page,
    drawn_at: Option<String>,
}

fn push(location: &str) {
    let Ok(history) = window().history() else { return };
    // Where the page was scrolled to stays with it, for the way back.
    let place = JsValue::from(window().scroll_y().unwrap_or_default());
    _ = history.replace_state(&place, "");
    _ = history.push_state_with_url(&JsValue::NULL, "", Some(location));
}

fn replace(location: &str) {
    let Ok(history) = window().history() else { return };
    _ = history.replace_state_with_url(&JsValue::NULL, "", Some(location));
}

/// A new page begins at its top, for eyes and for screen readers; one that was left before, where it was left.
fn begin() {
    let place = window().history().and_then(|history| history.state()).ok().and_then(|place| place.as_f64());
    window().scroll_to_with_x_and_y(0.0, place.unwrap_or_default());
    if let Some(main) = document().get_element_by_id("main") {
        focus_in_place(&main);
    }
}

/// A page made anew in its place has lost the button that was pressed, and with it the focus.
fn keep_focus() {
    let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if let Ok(Some(heading)) = document().query_selector("main h1")
        && lost
    {
        focus_in_place(&heading);
    }
}

fn focus_in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        _ = element.focus_with_options(&options);
    }
}

/// What was chosen in a menu is done, and the page is there to be seen.
fn put_menu_away() {
    if let Ok(Some(menu)) = document().query_selector("details.menu[open]") {
        _ = menu.remove_attribute("open");
    }
}

/// The open menu (there is one at most) closes with the Escape key (`pressed` is nothing then), and when something else
/// is pressed.
fn close_menu(pressed: Option<&Node>) {
    let Ok(Some(menu)) = document().query_selector("details.menu[open]") else { return };
    if pressed.is_some_and(|pressed| menu.contains(Some(pressed))) {
        return;
    }
    _ = menu.remove_attribute("open");
    if pressed.is_none()
        && let Ok(Some(summary)) = menu.query_selector("summary")
    {
        focus(&summary);
    }
}
