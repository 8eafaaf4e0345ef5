//! Forms that work without JavaScript, and are sent in place with it.
//!
//! Leptos' `ActionForm` does the same, compiled anew for every server function; this is one piece of code for all of
//! them, which keeps the download small.

use crate::api::Problem;
use crate::pages::{Account, use_account};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};

/// What became of a form.
#[derive(Clone, Copy)]
pub struct FormState {
    /// Whether it is on its way.
    pub busy: RwSignal<bool>,
    /// Why it was refused: from the last sending, or, of a plain form, from the query of the page it came back to.
    pub problem: RwSignal<Option<Problem>>,
    account: Account,
}

impl FormState {
    /// Of a form on the page `page`.
    pub fn new() -> Self {
        let query = use_query_map().get_untracked();
        let problem = query.get("problem").and_then(|code| Problem::from_code(&code));
        Self { busy: RwSignal::new(false), problem: RwSignal::new(problem), account: use_account() }
    }
}

/// A form whose `action` is the path of a server function.
#[component]
pub fn Form(
    /// The path of the server function.
    action: &'static str,
    /// The form's id, so that the language menu can take along what was typed.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Its classes.
    #[prop(optional)]
    class: &'static str,
    /// What became of it.
    state: FormState,
    /// The last word before it is sent: `false` when the page already knows that it cannot be.
    #[prop(optional, into)]
    ready: Option<Callback<(), bool>>,
    children: Children,
) -> impl IntoView {
    let navigate = use_navigate();
    let pathname = use_location().pathname;
    let submit = move |event: SubmitEvent| {
        if ready.is_some_and(|ready| !ready.run(())) {
            event.prevent_default();
            return;
        }
        let navigate = navigate.clone();
        send(&event, action, state, move |location| {
            let here = pathname.get_untracked();
            if location.split('?').next() == Some(here.as_str()) {
                state.account.reload();
            } else if location.starts_with('/') && !location.starts_with("/sandbox/") {
                navigate(&location, NavigateOptions::default());
            } else {
                _ = window().location().set_href(&location);
            }
        });
    };
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
fn send(event: &SubmitEvent, action: &'static str, state: FormState, go: impl Fn(String) + 'static) {
    use leptos::wasm_bindgen::JsCast;
    use leptos::web_sys::{FormData, HtmlElement, HtmlFormElement, UrlSearchParams};
    let button = event.submitter().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // A button with a way of its own (another language) is the browser's.
    if button.as_ref().is_some_and(|button| button.has_attribute("formaction")) {
        return;
    }
    event.prevent_default();
    if state.busy.get_untracked() {
        return;
    }
    let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let fields = form.and_then(|form| FormData::new_with_form(&form).ok());
    let Some(body) = fields.and_then(|fields| UrlSearchParams::new_with_str_sequence_sequence(&fields).ok())
    else {
        return;
    };
    state.busy.set(true);
    state.problem.set(None);
    leptos::task::spawn_local(async move {
        match post(action, body.to_string().into()).await {
            Ok(location) => go(location),
            Err(problem) => {
                state.problem.set(Some(problem));
                // What the page shows may be what has changed.
                if problem != Problem::Unavailable {
                    state.account.reload();
                }
            }
        }
        state.busy.set(false);
    });
}

/// Where the server function leads, or why not.
#[cfg(feature = "hydrate")]
async fn post(action: &str, body: String) -> Result<String, Problem> {
    let response = gloo_net::http::Request::post(action)
        .header("accept", "application/json")
        .header("content-type", "application/x-www-form-urlencoded;charset=UTF-8")
        .body(body)
        .map_err(|_| Problem::Unavailable)?
        .send()
        .await
        .map_err(|_| Problem::Unavailable)?;
    if response.ok() {
        return response.headers().get("location").ok_or(Problem::Unavailable);
    }
    let code = response.text().await.unwrap_or_default();
    Err(Problem::from_code(&code).unwrap_or(Problem::Unavailable))
}

#[cfg(not(feature = "hydrate"))]
fn send(_: &SubmitEvent, _: &'static str, _: FormState, _: impl Fn(String) + 'static) {}
