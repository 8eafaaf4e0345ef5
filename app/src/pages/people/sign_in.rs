//! `/:lang/sign-in`

use crate::api::{NEXT, SignIn};
use crate::components::{
    Form, FormState, ProblemNotice, Submission, busy, hidden, href, lang_field, live, mark, use_submission,
    with_query,
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
    let email = submission.value(field!(SignIn.email)).unwrap_or_default();
    let (path, address) = untrack(|| (submission.path(), submission.address()));
    let here = Page::of(&path).filter(|page| !page.is_public()).map(|_| address);
    let next = submission.value(NEXT).or(here).unwrap_or_default();
    let next_page = next.clone();
    let view = view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("sign-in-title")}</h1>
            <p class="soft">{text("sign-in-intro")} " " {text("common-description")}</p>
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
                {by_passkey(next_page)}
                <a href=href("forgot-password") on:click=move |_| take_email_along(submission)>
                    {text("lost-password-title")}
                </a>
            </Form>
            <p class="soft">
                <small>{text("sign-in-safety")}</small>
            </p>
        </div>
    };
    titled("sign-in-title", view.into_any())
}

/// Whoever forgot the password need not type the e-mail address again.
#[cfg(feature = "hydrate")]
fn take_email_along(submission: Submission) {
    use crate::api::AskPassword;
    use leptos::wasm_bindgen::JsCast;
    let field = document().get_element_by_id("email");
    if let Some(email) = field.and_then(|field| field.dyn_into::<leptos::web_sys::HtmlInputElement>().ok()) {
        submission.take_along(field!(AskPassword.email), &email.value());
    }
}

#[cfg(not(feature = "hydrate"))]
fn take_email_along(_: Submission) {}

/// The way to the sign-in by a passkey, where the browser has them.
fn by_passkey(next: String) -> AnyView {
    let able = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    Effect::new(move || able.set(has_passkeys()));
    live(move |i18n| {
        if !able.get() {
            return ().into_any();
        }
        let query = form_urlencoded::Serializer::new(String::new()).append_pair(NEXT, &next).finish();
        let way = with_query(&i18n.path("passkey"), if next.is_empty() { "" } else { &query });
        view! {
            <a class="btn wide" href=way>
                {text("passkey-sign-in")}
            </a>
        }
        .into_any()
    })
}

/// Whether the browser has passkeys.
#[cfg(feature = "hydrate")]
fn has_passkeys() -> bool {
    use leptos::web_sys::js_sys::Reflect;
    Reflect::has(&window(), &"PublicKeyCredential".into()) == Ok(true)
}

/// Whether the browser says that it keeps no cookies.
#[cfg(feature = "hydrate")]
fn keeps_no_cookies() -> bool {
    use leptos::wasm_bindgen::JsValue;
    use leptos::web_sys::js_sys::Reflect;
    Reflect::get(&window().navigator(), &"cookieEnabled".into()) == Ok(JsValue::FALSE)
}
