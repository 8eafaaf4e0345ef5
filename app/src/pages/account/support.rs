//! `/:lang/support`

use crate::api::{AccountPage, AskSupport, Problem, load_account};
use crate::billing::{Plan, Product, Selection};
use crate::components::{
    Form, FormState, ProblemNotice, Row, TextArea, done_notice, hidden, href, lang_field, problem_text, rows,
    selection_words, standing, to_subscriptions, use_submission,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::limits::MAX_MESSAGE_CHARS;
use crate::pages::page::{following, page};
use leptos::prelude::*;

/// A short form to support. Its subject is filled in.
pub fn support() -> AnyView {
    page(
        || (),
        |()| load_account(String::new()),
        |account| following("support-title", move || view(&account)),
    )
}

fn view(account: &AccountPage) -> AnyView {
    let submission = use_submission();
    if submission.done().as_deref() == Some("sent") {
        return sent(account);
    }
    let state = FormState::of::<AskSupport>();
    let asked = |name: &'static str| submission.value(name).unwrap_or_default();
    let about = asked(field!(AskSupport.about));
    let held = account.snapshot.subscription(&asked(field!(AskSupport.subscription)).into());
    let subject = match about.as_str() {
        "lower-tier" => Some("support-about-lower-tier"),
        "more-seats" => Some("support-about-more-seats"),
        _ => None,
    };
    let found = held.and_then(|held| {
        let (product, plan) = account.snapshot.catalogue.plan(&held.selection.plan_id)?;
        Some((product, plan, &held.selection))
    });
    let context = subject.map(|subject| context(subject, found));
    let label = if subject.is_some() { "support-message-optional" } else { "support-message" };
    let about = if subject.is_some() { about } else { String::new() };
    let subscription: String = held.map(|held| held.id.clone().into()).unwrap_or_default();
    let key = account.order_key.clone();
    let standing = standing(account);
    view! {
        <Form id="support" carried=true class="flow" state=state>
            {lang_field()}
            {hidden(field!(AskSupport.about), about)}
            {hidden(field!(AskSupport.subscription), subscription)}
            {hidden(field!(AskSupport.key), key)}
            <ProblemNotice state=state field="message" />
            <h1 tabindex="-1">{text("support-title")}</h1>
            {standing}
            <section class="card group">
                {context} {message_field(state, label)} <div class="actions">
                    <button class="btn main">{text("support-send")}</button>
                    <a class="btn quiet" href=href("subscriptions")>
                        {text("common-to-subscriptions")}
                    </a>
                </div>
            </section>
        </Form>
    }
    .into_any()
}

fn message_field(state: FormState, label: &'static str) -> AnyView {
    let name = field!(AskSupport.message);
    let message = use_submission().value(name).unwrap_or_default();
    let wrong = state.problem() == Some(Problem::BadMessage);
    let error = wrong.then(|| {
        view! {
            <p class="error" id="message-error">
                {problem_text(use_i18n(), Problem::BadMessage)}
            </p>
        }
        .into_any()
    });
    view! {
        <div class="field">
            <label for="message">{text(label)}</label>
            <p class="hint" id="message-hint">
                {use_i18n().t_with("support-message-hint", &vec![("most", MAX_MESSAGE_CHARS.into())])}
            </p>
            {error}
            <TextArea
                name=name
                text=message
                rows=6
                described_by=if wrong { "message-hint message-error" } else { "message-hint" }
                invalid=wrong
            />
        </div>
    }
    .into_any()
}

/// The subject of the question.
fn context(subject: &'static str, found: Option<(&Product, &Plan, &Selection)>) -> AnyView {
    let i18n = use_i18n();
    let mut facts = vec![Row::words(i18n.t("support-about"), i18n.t(subject))];
    if let Some((product, plan, selection)) = found {
        facts.push(Row::words(i18n.t("support-product"), product.name.clone()));
        facts.push(Row::words(i18n.t("edit-current-plan"), selection_words(i18n, plan, selection)));
    }
    rows("facts", facts)
}

fn sent(account: &AccountPage) -> AnyView {
    let i18n = use_i18n();
    let email = account.snapshot.viewer.email.clone();
    let next = i18n.t_with("support-next", &vec![("email", email.as_str().into())]);
    view! {
        <div class="flow">
            <h1 tabindex="-1">{text("support-title")}</h1>
            {done_notice(i18n.t("support-sent"))}
            <p>{next}</p>
            {to_subscriptions("btn main")}
        </div>
    }
    .into_any()
}
