//! `/:lang/sign-in`

use super::title;
use crate::components::{Form, FormState, ProblemNotice, busy, hidden, lang_field, mark};
use crate::i18n::text;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The sign-in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let state = FormState::new();
    let query = use_query_map().get_untracked();
    let email = query.get("email").unwrap_or_default();
    let next = query.get("next").unwrap_or_default();
    view! {
        {title("sign-in-title")}
        <div class="slim stack">
            <h1 tabindex="-1">{text("sign-in-title")}</h1>
            <p class="soft">{text("sign-in-intro")}</p>
            <ProblemNotice state=state field="email" />
            <Form action="/api/sign_in" id="sign-in" class="card" state=state>
                {lang_field()}
                {hidden("next", next)}
                <div class="field">
                    <label for="email">{text("sign-in-email")}</label>
                    <input
                        class="control"
                        id="email"
                        name="email"
                        type="email"
                        autocomplete="username"
                        required
                        value=email
                        aria-invalid=mark(move || state.problem.get().map(|_| "true"))
                    />
                </div>
                <div class="field">
                    <label for="password">{text("sign-in-password")}</label>
                    <input
                        class="control"
                        id="password"
                        name="password"
                        type="password"
                        autocomplete="current-password"
                        required
                    />
                </div>
                <button class="btn main wide" aria-busy=busy(state)>
                    {text("common-sign-in")}
                </button>
            </Form>
        </div>
    }
}
