//! The text that somebody typed, and what they chose, before the page answered. Hydration would not see it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::js_sys::Reflect;
use web_sys::{Element, Event, EventInit, HtmlOptionElement, HtmlSelectElement};

/// The fields that have changed since they came, each with the changed property (`value` or `checked`) and its value.
pub struct TypedBefore(Vec<(Element, &'static str, JsValue)>);

impl TypedBefore {
    /// Notes the changed fields.
    pub fn take() -> Self {
        let Ok(found) = document()
            .query_selector_all("main input:not([type=hidden], [type=file]), main textarea, main select")
        else {
            return Self(Vec::new());
        };
        let elements = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok());
        Self(elements.flat_map(|element| changed(&element)).collect())
    }

    /// Gives the values to the page as if they were typed now.
    pub fn give(self) {
        for (element, property, value) in self.0 {
            _ = Reflect::set(&element, &property.into(), &value);
            let options = EventInit::new();
            options.set_bubbles(true);
            for kind in ["input", "change"] {
                if let Ok(event) = Event::new_with_event_init_dict(kind, &options) {
                    _ = element.dispatch_event(&event);
                }
            }
        }
    }
}

fn changed(element: &Element) -> Option<(Element, &'static str, JsValue)> {
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        let value = select.value();
        return (value != first_choice(select)?).then(|| (element.clone(), "value", value.into()));
    }
    let kind = element.get_attribute("type").unwrap_or_default();
    let (property, first) = match kind.as_str() {
        "checkbox" | "radio" => ("checked", "defaultChecked"),
        _ => ("value", "defaultValue"),
    };
    let value = Reflect::get(element, &property.into()).ok()?;
    let first = Reflect::get(element, &first.into()).ok()?;
    // In a group of radio buttons, the chosen button counts.
    let counts = kind != "radio" || value == JsValue::TRUE;
    (counts && value != first).then(|| (element.clone(), property, value))
}

/// The choice with which a list came: the marked one, or else the first.
fn first_choice(select: &HtmlSelectElement) -> Option<String> {
    let marked = select.query_selector("option[selected]").ok()?;
    let first = marked.or_else(|| select.query_selector("option").ok()?)?;
    Some(first.dyn_into::<HtmlOptionElement>().ok()?.value())
}
