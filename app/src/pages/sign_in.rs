//! `/:lang/sign-in`

use crate::components::{Form, FormState, ProblemNotice};
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The sign-in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let i18n = use_i18n();
    let state = FormState::new();
    let query = use_query_map().get_untracked();
    let email = query.get("email").unwrap_or_default();
    let next = query.get("next").unwrap_or_default();
    let title = text("sign-in-title");
    view! {
        <Title text=move || format!("{} · Prorata", title()) />
        <div class="slim stack">
            <h1 tabindex="-1">{title}</h1>
            <p class="soft">{text("sign-in-intro")}</p>
            <ProblemNotice state=state field="email" />
            <Form action="/api/sign_in" id="sign-in" class="card" state=state>
                <input type="hidden" name="lang" value=move || i18n.lang().code() />
                <input type="hidden" name="next" value=next />
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
                        aria-invalid=move || state.problem.get().map(|_| "true")
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
                <button class="btn main wide" aria-busy=move || state.busy.get().to_string()>
                    {text("common-sign-in")}
                </button>
            </Form>
        </div>
    }
}
