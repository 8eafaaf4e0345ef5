//! `/:lang/sign-in`

use crate::api::SignIn;
use crate::components::{
    Form, FormState, ProblemNotice, busy, hidden, href, lang_field, mark, use_submission,
};
use crate::field;
use crate::i18n::text;
use crate::pages::document::titled;
use crate::pages::route::Page;
use leptos::prelude::*;

/// The sign-in. In place of a private page, it leads back to that page.
pub fn sign_in() -> AnyView {
    let state = FormState::of::<SignIn>();
    let submission = use_submission();
    // The effect runs once the page is the same as what the server wrote.
    #[cfg(feature = "hydrate")]
    Effect::new(move || {
        if keeps_no_cookies() {
            state.set_problem(Some(crate::api::Problem::CookiesBlocked));
        }
    });
    let email = submission.value("email").unwrap_or_default();
    let (path, address) = untrack(|| (submission.path(), submission.address()));
    let here = Page::of(&path).filter(|page| !page.is_public()).map(|_| address);
    let next = submission.value("next").or(here).unwrap_or_default();
    let view = view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("sign-in-title")}</h1>
            <p class="soft">{text("sign-in-intro")}</p>
            <ProblemNotice state=state field="email" />
            <Form id="sign-in" carried=true class="card" state=state>
                {lang_field()}
                {hidden(field!(SignIn.next), next)}
                <div class="field">
                    <label for="email">{text("sign-in-email")}</label>
                    <input
                        class="control"
                        id="email"
                        name=field!(SignIn.email)
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
                        name=field!(SignIn.password)
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
    };
    titled("sign-in-title", view.into_any())
}

/// Whether the browser says that it keeps no cookies.
#[cfg(feature = "hydrate")]
fn keeps_no_cookies() -> bool {
    use leptos::wasm_bindgen::JsValue;
    use leptos::web_sys::js_sys::Reflect;
    Reflect::get(&window().navigator(), &"cookieEnabled".into()) == Ok(JsValue::FALSE)
}
