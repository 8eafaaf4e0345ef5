//! Where the focus goes when a page is made anew. Only a browser has a focus.

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

    /// The list whose rows are chosen by what has the focus: its search, its order, its pages. It is named by the id of
    /// what says how many rows there are.
    pub fn list_in_focus() -> Option<String> {
        let chooses = document().active_element()?.closest(".finder, .pager, th").ok()??;
        let list = chooses.closest("section").ok()??;
        Some(list.query_selector("[id^=shown]").ok()??.id())
    }

    /// Moves the focus on a page that was made anew: to what it says about a problem, to the row beside which something
    /// was done, to the number of rows of the `list` of which other rows were chosen, or else to its heading. The pressed
    /// button may be another one now.
    pub fn focus_page(list: Option<String>) {
        request_animation_frame(move || {
            let listed = list.and_then(|id| found(&format!("main #{id}")));
            if let Some(element) = problem() {
                focus(&element);
            } else if let Some(element) = found("main li#done") {
                focus_in_place(&element);
            } else if let Some(element) = listed {
                focus(&element);
            } else if let Some(element) = found("main h1") {
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
