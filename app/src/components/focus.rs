//! Where the focus goes when a page is made again. Only a browser has a focus.

/// The id of what says that everybody of a list is chosen.
pub const CHOSEN: &str = "chosen";

#[cfg(feature = "hydrate")]
pub use browser::{focus, focus_in_place, focus_page, focus_problem, list_in_focus};

/// See the one of the browser.
#[cfg(not(feature = "hydrate"))]
pub fn focus_problem() {}

/// See the one of the browser.
#[cfg(not(feature = "hydrate"))]
pub fn focus_page(_: Option<String>) {}

/// See the one of the browser.
#[cfg(not(feature = "hydrate"))]
pub fn list_in_focus() -> Option<String> {
    None
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::CHOSEN;
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;
    use leptos::web_sys::{Element, FocusOptions, HtmlElement};

    /// Moves the focus to the element without scrolling the page.
    pub fn focus_in_place(element: &Element) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            _ = element.focus_with_options(&options);
        }
    }

    /// Moves the focus to the element.
    pub fn focus(element: &Element) {
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            _ = element.focus();
        }
    }

    /// Moves the focus to what the page says about a problem: its summary, or the field in which it is.
    pub fn focus_problem() {
        request_animation_frame(|| {
            if let Some(element) = problem() {
                focus(&element);
            }
        });
    }

    /// Where the focus goes when its list shows other rows, or when other people are chosen in it. It is the id of the
    /// text that says how many rows there are, or that everybody is chosen. `None` when the focus is elsewhere.
    pub fn list_in_focus() -> Option<String> {
        let focused = document().active_element()?;
        let inside = |places: &str| focused.closest(places).ok().flatten();
        if inside(".choosing").is_some() {
            return Some(CHOSEN.to_owned());
        }
        let list = inside(".finder, .pager, th")?.closest("section").ok()??;
        Some(list.query_selector("[id^=shown]").ok()??.id())
    }

    /// Moves the focus on a page that was made anew. It goes to the notice of a problem; or to the row or the buttons
    /// beside which something was done; or to the place in a list that [`list_in_focus`] named; or else to the heading.
    /// The pressed button may be another one now.
    pub fn focus_page(list: Option<String>) {
        request_animation_frame(move || {
            let listed = list.and_then(|id| found(&format!("main #{id}")));
            // Another way to choose is still there, and so is the focus on it.
            let stays = found(".choosing :focus").is_some();
            if let Some(element) = problem().or_else(|| found("main #done")).or(listed) {
                focus(&element);
            } else if let Some(element) = found("main h1").filter(|_| !stays) {
                focus_in_place(&element);
            }
        });
    }

    fn found(place: &str) -> Option<Element> {
        document().query_selector(place).ok().flatten()
    }

    fn problem() -> Option<Element> {
        found("main .error-summary").or_else(|| found("main [aria-invalid=true]"))
    }
}
