//! `/:lang/sign-in`

use crate::api::{NEXT, SignIn, TAKE_ALONG};
use crate::components::{
    Form, FormState, ProblemNotice, Submission, busy, hidden, href, lang_field, mark, use_submission,
    with_query, words,
};
use crate::field;
use crate::i18n::text;
use crate::pages::document::titled;
use crate::pages::route::Page;
use leptos::prelude::*;

/// The id of the form.
const FORM: &str = "sign-in";

/// The page that sends a link for another password.
const FORGOT_PASSWORD: &str = "forgot-password";

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
            <Form id=FORM carried=true class="card" state=state>
                {lang_field()}
                {hidden(field!(SignIn.next), next)}
                <div class="field">
                    <label for="email">{text("sign-in-email")}</label>
                    <input
                        class="control"
                        id="email"
                        name=field!(SignIn.email)
                        type="email"
                        inputmode="email"
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
                {by_passkey(&next_page)}
                {forgotten(FORM, ["carrying", "link carrying"], None)}
            </Form>
            <p class="soft">
                <small>{text("sign-in-safety")}</small>
            </p>
        </div>
    };
    titled("sign-in-title", view.into_any())
}

/// The way to the page that sends a link for another password. A person who forgot the password need not type the e-mail
/// address again. Without scripts the way is a button of the form with the id `form`, which has a field with the address:
/// a link could take it along only in its own address. `classes` are those of the link and of the button, `known` is the
/// e-mail address where it is not typed.
pub(super) fn forgotten(form: &'static str, classes: [&'static str; 2], known: Option<String>) -> AnyView {
    let submission = use_submission();
    let [link, button] = classes;
    view! {
        <a
            class=link
            href=href(FORGOT_PASSWORD)
            on:click=move |_| take_email_along(submission, known.as_deref())
        >
            {text("lost-password-title")}
        </a>
        <button
            class=button
            form=form
            name="to"
            value=href(FORGOT_PASSWORD)
            formaction=TAKE_ALONG
            formmethod="post"
            formnovalidate
        >
            {text("lost-password-title")}
        </button>
    }
    .into_any()
}

#[cfg(feature = "hydrate")]
fn take_email_along(submission: Submission, known: Option<&str>) {
    use crate::api::AskPassword;
    use leptos::wasm_bindgen::JsCast;
    let typed = || {
        let field = document().get_element_by_id("email")?;
        Some(field.dyn_into::<leptos::web_sys::HtmlInputElement>().ok()?.value())
    };
    if let Some(email) = known.map(str::to_owned).or_else(typed) {
        submission.take_along(field!(AskPassword.email), &email);
    }
}

#[cfg(not(feature = "hydrate"))]
fn take_email_along(_: Submission, _: Option<&str>) {}

/// The way to the sign-in by a passkey. Nobody sees it until it is known whether the browser has passkeys. It has its room
/// from the beginning, so nothing moves when it appears, however many lines its words need.
fn by_passkey(next: &str) -> AnyView {
    let able = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    Effect::new(move || able.set(has_passkeys()));
    let query = if next.is_empty() {
        String::new()
    } else {
        form_urlencoded::Serializer::new(String::new()).append_pair(NEXT, next).finish()
    };
    let way = words(move |i18n| with_query(&i18n.path("passkey"), &query));
    view! {
        <a class="btn wide" href=way data-unsure=mark(move || (!able.get()).then_some(""))>
            {text("passkey-sign-in")}
        </a>
    }
    .into_any()
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
