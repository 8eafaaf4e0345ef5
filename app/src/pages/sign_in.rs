//! `/:lang/sign-in`

use super::Page;
use crate::components::{Form, FormState, ProblemNotice, busy, hidden, href, lang_field, mark};
use crate::i18n::text;
use crate::visit::use_visit;
use leptos::prelude::*;

/// The sign-in; in the place of a private page, it leads back there.
pub fn sign_in() -> AnyView {
    let state = FormState::new("/api/sign_in");
    let visit = use_visit();
    let email = visit.query("email").unwrap_or_default();
    let here = Some(visit.path()).filter(|path| Page::of(path).is_private());
    let next = visit.query("next").or(here).unwrap_or_default();
    view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("sign-in-title")}</h1>
            <p class="soft">{text("sign-in-intro")}</p>
            <ProblemNotice state=state field="email" />
            <Form id="sign-in" class="card" state=state>
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
                        aria-invalid=mark(move || state.problem().map(|_| "true"))
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
                <a class="btn quiet" href=href("forgot-password")>
                    {text("lost-password-title")}
                </a>
            </Form>
        </div>
    }
    .into_any()
}
