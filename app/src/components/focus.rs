//! Where the focus goes when a page is made again. Only a browser has a focus.

#[cfg(feature = "hydrate")]
pub use browser::{focus, focus_in_place, focus_page, focus_problem, is_in_list};

/// See the one of the browser.
#[cfg(not(feature = "hydrate"))]
pub fn focus_problem() {}

/// See the one of the browser.
#[cfg(not(feature = "hydrate"))]
pub fn focus_page(_: bool) {}

/// See the one of the browser.
#[cfg(not(feature = "hydrate"))]
pub fn is_in_list() -> bool {
    false
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

    /// Whether the focus is on a control that chooses the rows of a list: its search, its order, its pages.
    pub fn is_in_list() -> bool {
        let chooses = |element: Element| element.closest(".finder, .pager, th").ok().flatten().is_some();
        document().active_element().is_some_and(chooses)
    }

    /// Moves the focus on a page that was made again: to what it says about a problem, to the row beside which
    /// something was done, to the number of rows if other rows were chosen (`in_list`), or else to its heading. The
    /// pressed button may be another one now.
    pub fn focus_page(in_list: bool) {
        request_animation_frame(move || {
            if let Some(element) = problem() {
                return focus(&element);
            }
            let shown = if in_list { "main #shown" } else { "main h1" };
            let mut places = ["main li#done", shown, "main h1"].into_iter();
            let found = places.find_map(|place| document().query_selector(place).ok().flatten());
            if let Some(element) = found {
                focus_in_place(&element);
            }
        });
    }

    fn problem() -> Option<Element> {
        let mut places = ["main .error-summary", "main [aria-invalid=true]"].into_iter();
        places.find_map(|selector| document().query_selector(selector).ok().flatten())
    }
}
