//! A number of licences, by buttons or typed.

use super::live::{Words, mark};
use crate::i18n::{parse_count, text, use_i18n};
use leptos::prelude::*;

/// A number of licences. What is typed stays as it was typed, also when it is no number.
#[component]
pub fn Stepper(
    /// What is in the field.
    typed: RwSignal<String>,
    /// Where the buttons stop.
    bounds: impl Fn() -> (u32, u32) + Clone + 'static,
    /// The ids of the field's hint and error.
    described_by: Words,
    /// Whether the error is shown.
    invalid: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
) -> impl IntoView {
    let i18n = use_i18n();
    let step = move |up: bool| {
        let (least, most) = untrack(&bounds);
        let next = match parse_count(i18n.lang(), &typed.get_untracked()) {
            Ok(seats) if up => seats.saturating_add(1).clamp(least, most),
            Ok(seats) => seats.saturating_sub(1).clamp(least, most),
            Err(_) => least,
        };
        show(&next.to_string());
        typed.set(next.to_string());
    };
    let less = step.clone();
    view! {
        <div class="stepper">
            <button type="button" aria-label=text("edit-seats-less") on:click=move |_| less(false)>
                "−"
            </button>
            <input
                id="seats"
                name="seats"
                class="num"
                inputmode="numeric"
                autocomplete="off"
                maxlength="12"
                value=typed.get_untracked()
                aria-describedby=described_by
                aria-invalid=mark(invalid)
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <button type="button" aria-label=text("edit-seats-more") on:click=move |_| step(true)>
                "+"
            </button>
        </div>
    }
}

/// Writes into the field. Only the buttons do: to write back what is being typed would lay the field out anew.
#[cfg(feature = "hydrate")]
fn show(seats: &str) {
    use leptos::wasm_bindgen::JsCast;
    let field = document().get_element_by_id("seats");
    if let Some(field) = field.and_then(|field| field.dyn_into::<leptos::web_sys::HtmlInputElement>().ok()) {
        field.set_value(seats);
    }
}

#[cfg(not(feature = "hydrate"))]
fn show(_: &str) {}
