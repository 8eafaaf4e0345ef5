//! Forms that work without JavaScript, and are sent in place with it.
//!
//! Leptos' `ActionForm` does the same, compiled anew for every server function; this is one piece of code for all of
//! them, which keeps the download small.

use crate::api::Problem;
use crate::visit::{Visit, use_visit};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// What became of a form.
#[derive(Clone, Copy)]
pub struct FormState {
    /// Whether it is on its way.
    pub busy: RwSignal<bool>,
    action: &'static str,
    visit: Visit,
}

impl FormState {
    /// Of the form that is sent to the server function at the path `action`.
    pub fn new(action: &'static str) -> Self {
        Self { busy: RwSignal::new(false), action, visit: use_visit() }
    }

    /// Why it was refused, if it was: also of a plain form, and after the page was made anew. Tracks it.
    pub fn problem(self) -> Option<Problem> {
        self.visit.refused(self.action)
    }

    /// Says why it is refused, or that it is not.
    pub fn set_problem(self, problem: Option<Problem>) {
        self.visit.set_refused(self.action, problem);
    }
}

/// A form.
#[component]
pub fn Form(
    /// What becomes of it.
    state: FormState,
    /// The form's id, so that the language menu can take along what was typed.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Its classes.
    #[prop(optional)]
    class: &'static str,
    /// The last word before it is sent: `false` when the page already knows that it cannot be.
    #[prop(optional, into)]
    ready: Option<Callback<(), bool>>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        if ready.is_some_and(|ready| !ready.run(())) {
            event.prevent_default();
        } else {
            send(&event, state);
        }
    };
    let action = state.visit.acting(state.action);
    view! {
        <form
            method="post"
            action=action
            id=id
            class=class
            novalidate
            aria-busy=super::live::busy(state)
            on:submit=submit
        >
            {children()}
        </form>
    }
}

#[cfg(feature = "hydrate")]
fn send(event: &SubmitEvent, state: FormState) {
    use leptos::wasm_bindgen::JsCast;
    use leptos::web_sys::{HtmlElement, HtmlFormElement};
    let button = event.submitter().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let action = button.as_ref().and_then(|button| button.get_attribute("formaction"));
    let action = action.unwrap_or_else(|| state.visit.acting(state.action));
    // A button with a way of its own that is no server function (another language) is the browser's.
    if !action.starts_with("/api/") {
        return;
    }
    event.prevent_default();
    if state.busy.get_untracked() {
        return;
    }
    let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let Some(body) = form.and_then(|form| crate::visit::fields(&form, event)) else { return };
    state.busy.set(true);
    state.set_problem(None);
    leptos::task::spawn_local(async move {
        match crate::visit::post(&action, body.clone()).await {
            Ok(location) => state.visit.go(&location),
            Err(problem) => {
                let (form, _) = action.split_once('?').unwrap_or((&action, ""));
                state.visit.set_refused(problem.form(form), Some(problem));
                // What the page shows may be what has changed; what was typed outlives that.
                if !speaks_of_input(problem) {
                    state.visit.keep(&typed(&body));
                    state.visit.reload();
                }
            }
        }
        state.busy.set(false);
    });
}

/// Whether the problem is in what was typed, or that nothing was heard of the server: then the page is as it was.
#[cfg(feature = "hydrate")]
const fn speaks_of_input(problem: Problem) -> bool {
    matches!(
        problem,
        Problem::WrongCredentials
            | Problem::TooManyAttempts
            | Problem::BadSeats
            | Problem::BadVatNumber
            | Problem::VatNumberNotRegistered
            | Problem::BadRequest
            | Problem::Unavailable
    )
}

/// What a page made anew takes up from a form's fields.
#[cfg(feature = "hydrate")]
fn typed(body: &str) -> String {
    let kept = |name: &str| matches!(name, "plan" | "seats" | "period" | "freed[]" | "number" | "next");
    let fields = form_urlencoded::parse(body.as_bytes()).filter(|(name, _)| kept(name));
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

#[cfg(not(feature = "hydrate"))]
fn send(_: &SubmitEvent, _: FormState) {}
