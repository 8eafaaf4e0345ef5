//! What somebody typed and chose before the page answered: hydration would not see it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::js_sys::Reflect;
use web_sys::{Element, Event, EventInit};

/// The fields that are not as they came, with the property that is not (`value` or `checked`), and what is in it.
pub struct TypedBefore(Vec<(Element, &'static str, JsValue)>);

impl TypedBefore {
    /// Takes it down.
    pub fn take() -> Self {
        let Ok(found) =
            document().query_selector_all("main input:not([type=hidden], [type=file]), main textarea")
        else {
            return Self(Vec::new());
        };
        let elements = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok());
        Self(elements.flat_map(|element| changed(&element)).collect())
    }

    /// Gives it to the page as if it were typed now.
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
    let kind = element.get_attribute("type").unwrap_or_default();
    let (property, first) = match kind.as_str() {
        "checkbox" | "radio" => ("checked", "defaultChecked"),
        _ => ("value", "defaultValue"),
    };
    let value = Reflect::get(element, &property.into()).ok()?;
    let first = Reflect::get(element, &first.into()).ok()?;
    // Of a group of radio buttons the one that is chosen counts.
    let counts = kind != "radio" || value == JsValue::TRUE;
    (counts && value != first).then(|| (element.clone(), property, value))
}
