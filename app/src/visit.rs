//! The visit: where the person is, what is shown there, and how one gets elsewhere without loading a document anew.
//!
//! Leptos' router and resources would do this for any application; for one page at a time, made from one piece of
//! data, this is a third of their download.

use crate::api::{PageData, Problem, Sheet};
use crate::pages::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// What a page is made from, or why it cannot be made.
pub type Shown = Result<Arc<PageData>, Problem>;

/// The visit. Give it to components by [`use_visit`].
#[derive(Clone, Copy)]
pub struct Visit {
    path: RwSignal<String>,
    query: RwSignal<String>,
    shown: RwSignal<(Page, Shown)>,
    /// How often the page was made anew.
    #[cfg(feature = "hydrate")]
    reloads: RwSignal<u32>,
    /// The form that was refused last, by its action, and why.
    refused: RwSignal<Option<(String, Problem)>>,
}

/// Begins the visit at an address, with what its page is made from.
pub fn provide_visit(path: String, query: String, sheet: &Sheet) -> Visit {
    let page = Page::of(&path);
    let visit = Visit {
        shown: RwSignal::new((page, sheet.read())),
        refused: RwSignal::new(refusal_in(&query)),
        path: RwSignal::new(path),
        query: RwSignal::new(query),
        #[cfg(feature = "hydrate")]
        reloads: RwSignal::new(0),
    };
    provide_context(visit);
    visit
}

/// The visit.
pub fn use_visit() -> Visit {
    expect_context::<Visit>()
}

impl Visit {
    /// The path of the address. Tracks it.
    pub fn path(self) -> String {
        self.path.get()
    }

    /// What is shown, and of which page. Tracks it.
    pub fn shown(self) -> (Page, Shown) {
        self.shown.get()
    }

    /// A value of the query, as it is now.
    pub fn query(self, name: &str) -> Option<String> {
        let query = self.query.get_untracked();
        form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    }

    /// Why the form with that action was refused, if it was refused last. Tracks it.
    pub fn refused(self, action: &str) -> Option<Problem> {
        self.refused
            .with(|refused| refused.as_ref().filter(|(form, _)| form == action).map(|(_, problem)| *problem))
    }

    /// Notes that the form with that action was refused, or that it was not.
    pub fn set_refused(self, action: &str, problem: Option<Problem>) {
        self.refused.set(problem.map(|problem| (action.to_owned(), problem)));
    }
}

/// A plain form that was refused says so in the query of the page it comes back to.
fn refusal_in(query: &str) -> Option<(String, Problem)> {
    let value = |name: &str| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    };
    let problem = Problem::from_code(&value("problem")?)?;
    Some((value("form").unwrap_or_else(|| "/api/place_order".to_owned()), problem))
}

/// In the browser: follows links and the back button, loads what pages are made from, and the messages of languages.
#[cfg(feature = "hydrate")]
mod browser {
    use super::{Page, Visit};
    use crate::api::{Sheet, load};
    use crate::i18n::{I18n, load_messages};
    use crate::pages::lang_of;
    use leptos::ev;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use leptos::wasm_bindgen::{JsCast, JsValue};
    use leptos::web_sys::{HtmlAnchorElement, HtmlElement, MouseEvent};

    impl Visit {
        /// Goes to an address: without a new document if it is one of our pages.
        pub fn go(self, location: &str) {
            let (path, _) = location.split_once('?').unwrap_or((location, ""));
            if lang_of(path).is_none() {
                _ = window().location().set_href(location);
                return;
            }
            let here = self.path.get_untracked();
            _ = window()
                .history()
                .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(location)));
            self.arrive();
            if here == path {
                self.reload();
            }
        }

        /// Loads what the page is made from anew.
        pub fn reload(self) {
            self.reloads.update(|reloads| *reloads += 1);
        }

        /// The same page at its address in another language: nothing is loaded but the messages.
        pub fn speak(self, path: &str) {
            let location = match self.query.get_untracked() {
                query if query.is_empty() => path.to_owned(),
                query => format!("{path}?{query}"),
            };
            _ = window()
                .history()
                .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&location)));
            self.arrive();
        }

        /// Changes the query of the address, so that what was typed is there when the page is made anew.
        pub fn keep(self, query: &str) {
            let mark = if query.is_empty() { "" } else { "?" };
            let location = format!("{}{mark}{query}", self.path.get_untracked());
            _ = window()
                .history()
                .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&location)));
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
            _ = window_event_listener(ev::popstate, move |_| self.arrive());
            _ = window_event_listener(ev::click, move |event| self.click(&event));
            let page = Memo::new(move |_| Page::of(&self.path.get()));
            Effect::new(move |last: Option<(Page, u32)>| {
                let now = (page.get(), self.reloads.get());
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
                let title = format!("{} · Prorata", i18n.t(self.shown.with(|(page, _)| page.title())));
                document().set_title(&title);
                if let Some(html) = document().document_element() {
                    _ = html.set_attribute("lang", i18n.lang().code());
                }
            });
        }

        async fn load(self, page: Page, reload: u32) {
            let sheet =
                if page.is_private() { load(self.path.get_untracked()).await } else { Ok(String::new()) };
            // Whoever has gone on meanwhile does not want this page any more.
            if Page::of(&self.path.get_untracked()) != page || self.reloads.get_untracked() != reload {
                return;
            }
            let another = self.shown.with_untracked(|(shown, _)| *shown != page);
            if another && self.query("problem").is_none() {
                self.refused.set(None);
            }
            self.shown.set((page, Sheet(sheet).read()));
            if another {
                begin();
            }
        }

        fn click(self, event: &MouseEvent) {
            let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if event.default_prevented() || event.button() != 0 || modified {
                return;
            }
            let element =
                event.target().and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
            let link = element.and_then(|element| element.closest("a[href]").ok().flatten());
            let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
            let ours =
                Ok(link.origin()) == window().location().origin() && lang_of(&link.pathname()).is_some();
            let elsewhere =
                !link.target().is_empty() || link.has_attribute("download") || !link.hash().is_empty();
            if ours && !elsewhere {
                event.prevent_default();
                self.go(&format!("{}{}", link.pathname(), link.search()));
            }
        }
    }

    /// A new page begins at its top, for eyes and for screen readers.
    fn begin() {
        request_animation_frame(|| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            let main =
                document().get_element_by_id("main").and_then(|main| main.dyn_into::<HtmlElement>().ok());
            if let Some(main) = main {
                _ = main.focus();
            }
        });
    }
}

#[cfg(not(feature = "hydrate"))]
impl Visit {
    /// Only a browser changes the language in place.
    pub fn speak(self, _: &str) {}
    /// Only a browser has anything to follow.
    pub fn follow(self, _: crate::i18n::I18n) {}
}
