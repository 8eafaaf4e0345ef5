//! In the browser: the forms of pages that the server draws, and what is typed in them.

use super::send::{fields, post};
use super::{Visit, focus};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::Reflect;
use leptos::web_sys::{Element, HtmlFormElement, HtmlInputElement};

impl Visit {
    /// Sends a drawn page's form in place. One that leads elsewhere (the gateway's pages, a file) is the browser's.
    pub(super) fn submit(self, event: &SubmitEvent) {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let drawn = form.filter(|form| matches!(form.closest(".drawn"), Ok(Some(_))));
        let Some(form) = drawn.filter(|_| !event.default_prevented()) else { return };
        let attribute = |name| form.get_attribute(name).unwrap_or_default();
        let action = attribute("action");
        let redirected = event.submitter().is_some_and(|button| button.has_attribute("formaction"));
        if redirected || !attribute("enctype").is_empty() {
            return;
        }
        let Some(body) = fields(&form, event) else { return };
        if attribute("method") != "post" {
            event.prevent_default();
            let page = if action.is_empty() { self.path.get_untracked() } else { action };
            self.go(&format!("{page}?{body}"));
        } else if action.starts_with("/api/") {
            event.prevent_default();
            if attribute("aria-busy") != "true" {
                _ = form.set_attribute("aria-busy", "true");
                leptos::task::spawn_local(self.send(form, action, body));
            }
        }
    }

    async fn send(self, form: HtmlFormElement, action: String, body: String) {
        match post(&action, body).await {
            Ok(location) => {
                // What was typed is done with, and is not to be kept.
                form.reset();
                self.go(&location);
            }
            Err(problem) => {
                // What the page was drawn from is still what it is of; what was done before is not said again.
                let kept = self.query.get_untracked();
                let kept = form_urlencoded::parse(kept.as_bytes())
                    .filter(|(name, _)| !matches!(&**name, "done" | "form" | "problem"));
                let mut query = form_urlencoded::Serializer::new(String::new());
                let (form, _) = action.split_once('?').unwrap_or((&action, ""));
                query.extend_pairs(kept).append_pair("form", form).append_pair("problem", problem.code());
                self.keep(&query.finish());
                self.reload();
            }
        }
        _ = form.set_attribute("aria-busy", "false");
    }
}

/// What was typed and chosen on the page, as it stands: field by field, those that are as they came left out.
pub(super) struct Typed(Vec<(String, JsValue)>);

impl Typed {
    /// Takes it down.
    pub(super) fn take() -> Self {
        Self(
            controls()
                .into_iter()
                .flat_map(|(selector, element)| {
                    ["value", "checked"].into_iter().filter_map(move |property| {
                        let value = Reflect::get(&element, &property.into()).ok()?;
                        let first = if property == "value" { "defaultValue" } else { "defaultChecked" };
                        let first = Reflect::get(&element, &first.into()).ok()?;
                        // A choice has no default of its own: it is kept.
                        (value != first && !value.is_undefined())
                            .then(|| (format!("{selector}|{property}"), value))
                    })
                })
                .collect(),
        )
    }

    /// Writes it into the page that stands now.
    pub(super) fn put(self) {
        for (selector, element) in controls() {
            for (name, value) in &self.0 {
                if let Some((of, property)) = name.rsplit_once('|')
                    && of == selector
                {
                    _ = Reflect::set(&element, &property.into(), value);
                }
            }
        }
    }
}

/// The fields of the drawn page that a person can change, each with what tells it from the others.
fn controls() -> Vec<(String, Element)> {
    let Ok(found) = document()
        .query_selector_all(".drawn input:not([type=hidden], [type=file]), .drawn select, .drawn textarea")
    else {
        return Vec::new();
    };
    let elements = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok());
    elements
        .enumerate()
        .map(|(index, element)| {
            let attribute = |name| element.get_attribute(name).unwrap_or_default();
            // A box among others of its name is known by its value, a field by its place.
            let boxed = matches!(attribute("type").as_str(), "checkbox" | "radio");
            let place = if boxed { attribute("value") } else { index.to_string() };
            (format!("{}|{}|{place}", attribute("name"), attribute("id")), element)
        })
        .collect()
}

/// One licence more or less, when a drawn stepper's button was pressed.
pub(super) fn step(pressed: &Element) {
    let Ok(Some(button)) = pressed.closest(".drawn [data-step]") else { return };
    let Some(stepper) = button.parent_element() else { return };
    let Ok(Some(field)) = stepper.query_selector("input") else { return };
    let Ok(field) = field.dyn_into::<HtmlInputElement>() else { return };
    let bound = |name| stepper.get_attribute(name).and_then(|bound| bound.parse::<u32>().ok());
    let (least, most) = (bound("data-least").unwrap_or(1), bound("data-most").unwrap_or(u32::MAX));
    let next = match field.value().parse::<u32>() {
        Ok(now) if button.get_attribute("data-step").as_deref() == Some("1") => now.saturating_add(1),
        Ok(now) => now.saturating_sub(1),
        Err(_) => least,
    };
    field.set_value(&next.min(most).max(least).to_string());
}

/// A problem that the page now speaks of takes the focus.
pub(super) fn focus_problem() -> bool {
    match document().query_selector(".drawn .error-summary") {
        Ok(Some(summary)) => {
            focus(&summary);
            true
        }
        _ => false,
    }
}
