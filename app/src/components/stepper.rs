//! A number of licences, by buttons or typed.

use crate::i18n::{parse_count, text, use_i18n};
use leptos::prelude::*;

/// A number of licences. What is typed stays as it was typed, also when it is no number.
#[component]
pub fn Stepper(
    /// What is in the field.
    typed: RwSignal<String>,
    /// Where the buttons stop.
    bounds: (u32, u32),
    /// The ids of the field's hint and error.
    described_by: Signal<String>,
    /// Whether the error is shown.
    invalid: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let step = move |up: bool| {
        let (least, most) = bounds;
        let next = match parse_count(i18n.lang(), &typed.get_untracked()) {
            Ok(seats) if up => seats.saturating_add(1).clamp(least, most),
            Ok(seats) => seats.saturating_sub(1).clamp(least, most),
            Err(_) => least,
        };
        typed.set(next.to_string());
    };
    view! {
        <div class="stepper">
            <button type="button" aria-label=text("edit-seats-less") on:click=move |_| step(false)>
                "−"
            </button>
            <input
                id="seats"
                name="seats"
                class="num"
                inputmode="numeric"
                autocomplete="off"
                maxlength="12"
                prop:value=move || typed.get()
                value=typed.get_untracked()
                aria-describedby=move || described_by.get()
                aria-invalid=move || invalid.get().then_some("true")
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <button type="button" aria-label=text("edit-seats-more") on:click=move |_| step(true)>
                "+"
            </button>
        </div>
    }
}
