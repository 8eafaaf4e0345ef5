//! A number of licences, chosen by buttons or typed. The forms of the cart and of a trial call the field the same.

use super::live::{Words, href, mark};
use super::submission::use_submission;
use crate::api::PutInCart;
use crate::field;
use crate::i18n::{Lang, parse_count, text, use_i18n};
use crate::typed::STEP;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

/// The number of licences with which the page begins: what was typed, or else `first`; one more or one less when a
/// button sent it. `bounds` are the fewest and the most.
pub fn seats_typed(lang: Lang, first: impl Fn() -> String, bounds: (u32, u32)) -> String {
    let submission = use_submission();
    let typed = submission.value(field!(PutInCart.seats)).unwrap_or_else(first);
    match submission.value(STEP).as_deref() {
        Some("less") => stepped(lang, &typed, false, bounds),
        Some("more") => stepped(lang, &typed, true, bounds),
        _ => typed,
    }
}

/// One licence more or less than what is typed, within the bounds. The fewest when that is not a number.
fn stepped(lang: Lang, typed: &str, more: bool, (least, most): (u32, u32)) -> String {
    let next = match parse_count(lang, typed) {
        Ok(seats) if more => seats.saturating_add(1).min(most).max(least),
        Ok(seats) => seats.saturating_sub(1).min(most).max(least),
        Err(_) => least,
    };
    next.to_string()
}

/// A number of licences. The field keeps what was typed, even when it is not a number.
///
/// Until the page can answer by itself, the buttons send the form to `page`, which begins with the number that they ask
/// for.
#[component]
pub fn Stepper(
    /// The contents of the field.
    typed: RwSignal<String>,
    /// Where the buttons stop: the fewest and the most.
    #[prop(into)]
    bounds: Signal<(u32, u32)>,
    /// The page on which it is, without its language.
    page: String,
    /// The ids of the field's hint and error.
    described_by: Words,
    /// Whether the error is shown.
    #[prop(into)]
    invalid: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let step = Callback::new(move |more: bool| {
        let next = untrack(|| stepped(i18n.lang(), &typed.get(), more, bounds.get()));
        show(&next);
        typed.set(next);
    });
    view! {
        <div class="stepper">
            // Enter in a field of a form presses the form's first button. That must not be a step.
            <button class="hush" tabindex="-1" aria-hidden="true"></button>
            {button(("less", "−", "edit-seats-less"), page.clone(), step)}
            <input
                id="seats"
                name=field!(PutInCart.seats)
                class="num"
                inputmode="numeric"
                autocomplete="off"
                maxlength="12"
                value=typed.get_untracked()
                aria-describedby=described_by
                aria-invalid=mark(move || invalid.get().then_some("true"))
                on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=move |event| step_by_key(&event, step)
            />
            {button(("more", "+", "edit-seats-more"), page, step)}
        </div>
    }
}

fn button(
    (value, sign, label): (&'static str, &'static str, &'static str),
    page: String,
    step: Callback<bool>,
) -> AnyView {
    let press = move |event: MouseEvent| {
        event.prevent_default();
        step.run(value == "more");
    };
    view! {
        <button
            name=STEP
            value=value
            formmethod="get"
            formaction=href(page)
            formnovalidate
            aria-label=text(label)
            on:click=press
        >
            {sign}
        </button>
    }
    .into_any()
}

/// The arrow keys are the buttons, as in every field of numbers.
fn step_by_key(event: &KeyboardEvent, step: Callback<bool>) {
    let more = match event.key().as_str() {
        "ArrowUp" => true,
        "ArrowDown" => false,
        _ => return,
    };
    event.prevent_default();
    step.run(more);
}

/// Writes into the field. Only the buttons and the arrow keys do this: writing back what is being typed would lay out
/// the field again.
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

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::{Lang, stepped};

    #[test]
    fn a_step_is_one_more_or_less_within_the_bounds() {
        for (typed, less, more) in [
            ("12", "11", "13"),
            ("12 ", "11", "13"),
            (" 12", "11", "13"),
            ("+5", "2", "2"),
            ("", "2", "2"),
            ("zwölf", "2", "2"),
            ("0", "2", "2"),
            ("2", "2", "3"),
            ("50", "49", "50"),
            ("1.000", "50", "50"),
            ("4294967295", "50", "50"),
        ] {
            assert_eq!(stepped(Lang::De, typed, false, (2, 50)), less, "{typed:?} −");
            assert_eq!(stepped(Lang::De, typed, true, (2, 50)), more, "{typed:?} +");
        }
    }
}
