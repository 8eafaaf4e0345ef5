//! Menus that open (`details` of the class `menu`). At most one is open.

#[cfg(feature = "hydrate")]
use leptos::prelude::*;

/// Closes the open menu with the Escape key, and when something else is pressed.
pub fn close_menus() {
    #[cfg(feature = "hydrate")]
    {
        use leptos::wasm_bindgen::JsCast;
        _ = window_event_listener(leptos::ev::click, |event| {
            close(event.target().and_then(|target| target.dyn_into().ok()).as_ref());
        });
        _ = window_event_listener(leptos::ev::keydown, |event| {
            if event.key() == "Escape" {
                close(None);
            }
        });
    }
}

/// Closes the menu after a choice in it, so that the page can be seen.
#[cfg(feature = "hydrate")]
pub fn put_menu_away() {
    if let Ok(Some(menu)) = document().query_selector("details.menu[open]") {
        _ = menu.remove_attribute("open");
    }
}

/// Closes the menu, unless `pressed` is inside of it and leads nowhere.
#[cfg(feature = "hydrate")]
fn close(pressed: Option<&leptos::web_sys::Element>) {
    let Ok(Some(menu)) = document().query_selector("details.menu[open]") else { return };
    let inside = pressed.is_some_and(|pressed| menu.contains(Some(pressed)));
    let link = pressed.is_some_and(|pressed| matches!(pressed.closest("a[href]"), Ok(Some(_))));
    if inside && !link {
        return;
    }
    _ = menu.remove_attribute("open");
    if pressed.is_none()
        && let Ok(Some(summary)) = menu.query_selector("summary")
    {
        super::focus(&summary);
    }
}
