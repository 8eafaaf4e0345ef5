//! `/:lang/passkey`, and the buttons that ask an authenticator. Only a browser has one: without JavaScript nobody sees a
//! button, nor anything else that leads here.

use super::fields::next;
use crate::api::{AddPasskey, NEXT, PasskeyOnFile, ProveByPasskey, RemovePasskey, SignInByPasskey};
use crate::components::{
    Form, FormState, ProblemNotice, hidden, href, lang_field, mark, tag, use_submission,
};
use crate::field;
use crate::i18n::{I18n, text, use_i18n};
use crate::pages::document::titled;
use leptos::prelude::*;

/// The purpose for which an authenticator is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    SignIn,
    Proof,
    Passkey,
}

/// Signs in by a passkey: the page asks as soon as it is there, since the link to it was the press.
pub fn passkey() -> AnyView {
    let state = FormState::of::<SignInByPasskey>();
    let form = asking(state, Wanted::SignIn, "btn main wide", "passkey-sign-in");
    let view = view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("passkey-sign-in")}</h1>
            <p class="soft">{text("passkey-text")}</p>
            <ProblemNotice state=state />
            <div class="card">
                {form}
                <a class="btn quiet" href=href("sign-in")>
                    {text("passkey-instead")}
                </a>
            </div>
        </div>
    };
    titled("passkey-sign-in", view.into_any())
}

/// The way from the second step of a sign-in: a passkey alone is enough.
pub fn sign_in_by_passkey() -> AnyView {
    asking(FormState::of::<SignInByPasskey>(), Wanted::SignIn, "btn wide", "passkey-sign-in")
}

/// Proves by a passkey who the person is.
pub fn prove_by_passkey() -> AnyView {
    let state = FormState::of::<ProveByPasskey>();
    let form = asking(state, Wanted::Proof, "btn wide", "prove-by-passkey");
    view! {
        <ProblemNotice state=state />
        <div class="card">{form}</div>
    }
    .into_any()
}

/// The passkeys of the person, and the button that adds one.
pub fn passkeys_card(passkeys: &[PasskeyOnFile]) -> Vec<AnyView> {
    let adding = FormState::of::<AddPasskey>();
    let i18n = use_i18n();
    let rows: Vec<_> = passkeys.iter().map(|passkey| passkey_row(i18n, passkey)).collect();
    let rows = (!rows.is_empty()).then(|| tag("ul", "people", rows));
    vec![
        view! { <ProblemNotice state=adding /> }.into_any(),
        tag("p", "", vec![text("passkeys-text").into_any()]),
        rows.into_any(),
        asking(adding, Wanted::Passkey, "btn main", "passkeys-add"),
    ]
}

fn passkey_row(i18n: I18n, passkey: &PasskeyOnFile) -> AnyView {
    let (state, id) = (FormState::of::<RemovePasskey>(), passkey.id.clone());
    let name = super::profile::device_name(i18n, passkey.agent.as_deref());
    let since = i18n.t_with("passkeys-since", &vec![("since", i18n.date(passkey.since).into())]);
    let used =
        passkey.last_used.map(|day| i18n.t_with("passkeys-used", &vec![("used", i18n.date(day).into())]));
    let times = format!("{since} {}", used.unwrap_or_default());
    let words = vec![tag("span", "", vec![name.into_any()]), tag("small", "", vec![times.into_any()])];
    let remove = view! {
        <Form class="actions" state=state>
            {lang_field()} {hidden(field!(RemovePasskey.passkey), id)}
            <button class="btn quiet bad">{text("passkeys-remove")}</button>
        </Form>
    };
    tag("li", "", vec![tag("div", "who", words), remove.into_any()])
}

/// A form that is sent with the answer of an authenticator, and the button that asks it.
fn asking(state: FormState, wanted: Wanted, class: &'static str, label: &'static str) -> AnyView {
    let form = NodeRef::<leptos::html::Div>::new();
    let able = RwSignal::new(false);
    let submission = use_submission();
    let ask = move || browser::ask(wanted, submission, state, form);
    Effect::new(move || {
        able.set(browser::is_able());
        // The effect runs once more when the form is there.
        let is_there = form.get().is_some();
        if is_there && wanted == Wanted::SignIn && untrack(|| submission.path()).ends_with("/passkey") {
            ask();
        }
    });
    // It has its room from the beginning, so that nothing moves when it appears.
    let button = view! {
        <button
            type="button"
            class=class
            data-unsure=mark(move || (!able.get()).then_some(""))
            on:click=move |_| ask()
        >
            {text(label)}
        </button>
    }
    .into_any();
    view! {
        <div node_ref=form>
            <Form class="actions" state=state>
                {lang_field()} {hidden(NEXT, next())}
                <input type="hidden" name=field!(SignInByPasskey.answer) value="" />
                {button}
            </Form>
        </div>
    }
    .into_any()
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::{FormState, Wanted};
    use crate::api::{Problem, SignInByPasskey, ask_own_passkey, ask_passkey, make_passkey};
    use crate::components::Submission;
    use crate::field;
    use leptos::prelude::*;
    use leptos::wasm_bindgen::{JsCast, JsValue};
    use leptos::web_sys::js_sys::{Function, JSON, Object, Promise, Reflect};
    use leptos::web_sys::{HtmlFormElement, HtmlInputElement};
    use wasm_bindgen_futures::JsFuture;

    /// Whether the browser can ask an authenticator by the JSON that we send.
    pub fn is_able() -> bool {
        class().is_some_and(|class| method(&class, "parseRequestOptionsFromJSON").is_ok())
    }

    fn class() -> Option<JsValue> {
        Reflect::get(&window(), &"PublicKeyCredential".into()).ok().filter(|class| !class.is_undefined())
    }

    fn method(of: &JsValue, name: &str) -> Result<Function, JsValue> {
        Reflect::get(of, &name.into())?.dyn_into()
    }

    /// Asks the authenticator, and sends the form with its answer.
    ///
    /// The page is made again while the authenticator is asked, and its signals are others then. Its elements stay.
    pub fn ask(wanted: Wanted, submission: Submission, state: FormState, form: NodeRef<leptos::html::Div>) {
        let found = form.get_untracked().and_then(|div| div.query_selector("form").ok().flatten());
        let Some(form) = found.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else { return };
        leptos::task::spawn_local(async move {
            state.set_problem(None);
            let begun = submission.refresh().begin();
            let options = match wanted {
                Wanted::SignIn => ask_passkey().await,
                Wanted::Proof => ask_own_passkey().await,
                Wanted::Passkey => make_passkey().await,
            };
            // The browser shows by itself that it waits for the authenticator.
            drop(begun);
            let options = match options {
                Ok(options) => options,
                Err(Problem::ProveFirst) => return submission.prove(),
                Err(problem) => return state.set_problem(Some(problem)),
            };
            let Ok(given) = credential(wanted, &options).await else {
                return state.set_problem(Some(Problem::PasskeyRefused));
            };
            if put_in(&form, &given).is_some() {
                _ = form.request_submit();
            }
        });
    }

    /// Writes the answer into the form's field for it.
    fn put_in(form: &HtmlFormElement, answer: &str) -> Option<()> {
        let selector = format!("input[name={}]", field!(SignInByPasskey.answer));
        let field = form.query_selector(&selector).ok()??;
        field.dyn_into::<HtmlInputElement>().ok()?.set_value(answer);
        Some(())
    }

    /// The answer of the authenticator, as JSON.
    async fn credential(wanted: Wanted, options: &str) -> Result<String, JsValue> {
        let class = class().ok_or(JsValue::UNDEFINED)?;
        let (parse, call) = match wanted {
            Wanted::Passkey => ("parseCreationOptionsFromJSON", "create"),
            Wanted::SignIn | Wanted::Proof => ("parseRequestOptionsFromJSON", "get"),
        };
        let asked = method(&class, parse)?.call1(&class, &JSON::parse(options)?)?;
        let arguments = Object::new();
        Reflect::set(&arguments, &"publicKey".into(), &asked)?;
        let credentials = Reflect::get(&window().navigator(), &"credentials".into())?;
        let promise: Promise = method(&credentials, call)?.call1(&credentials, &arguments)?.dyn_into()?;
        // It has a `toJSON`, which `stringify` calls.
        Ok(JSON::stringify(&JsFuture::from(promise).await?)?.into())
    }
}

/// Only a browser has authenticators.
#[cfg(not(feature = "hydrate"))]
mod browser {
    use super::{FormState, Wanted};
    use crate::components::Submission;
    use leptos::prelude::*;

    pub fn is_able() -> bool {
        false
    }

    pub fn ask(_: Wanted, _: Submission, _: FormState, _: NodeRef<leptos::html::Div>) {}
}
