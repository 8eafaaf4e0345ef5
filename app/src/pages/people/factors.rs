//! `/:lang/profile/second-factor`

use super::passkeys::passkeys_card;
use super::second_step::code;
use crate::api::{
    BeginTotp, ConfirmTotp, FactorsPage, HideCodes, RemoveTotp, RenewCodes, TotpSetup, load_factors,
};
use crate::components::{
    Field, Form, FormState, Icon, Kind, ProblemNotice, done_notice, drawing, lang_field, notice, tag,
    use_submission,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::pages::page::{following, page};
use leptos::prelude::*;

/// What people have besides their password, and how they add it.
pub fn factors() -> AnyView {
    page(|| (), |()| load_factors(), |loaded| following("factors-title", move || view(&loaded)))
}

fn view(factors: &FactorsPage) -> AnyView {
    let confirming = FormState::of::<ConfirmTotp>();
    let others = [
        FormState::of::<BeginTotp>(),
        FormState::of::<RemoveTotp>(),
        FormState::of::<RenewCodes>(),
        FormState::of::<HideCodes>(),
    ];
    let problems = others.map(|state| view! { <ProblemNotice state=state /> }.into_any());
    let cards = if factors.offered {
        vec![
            new_codes_card(factors),
            card("passkeys-title", "passkeys-title", passkeys_card(&factors.passkeys)),
            app_card(factors, confirming),
            codes_card(factors),
        ]
    } else {
        vec![tag("p", "", vec![text("factors-not-offered").into_any()])]
    };
    view! {
        <div class="flow">
            <ProblemNotice state=confirming field="code" />
            {Vec::from(problems)}
            <h1 tabindex="-1">{text("factors-title")}</h1>
            {done()}
            {owed(factors)}
            <p class="soft">{text("factors-text")}</p>
            {cards}
        </div>
    }
    .into_any()
}

fn owed(factors: &FactorsPage) -> Option<AnyView> {
    let words = || tag("p", "", vec![text("error-factor-first").into_any()]);
    factors.owed.then(|| notice(Icon::Lock, words()))
}

fn done() -> Option<AnyView> {
    let id = match use_submission().done()?.as_str() {
        "added" => "factors-done-added",
        "removed" => "factors-done-removed",
        "codes" => "factors-done-codes",
        _ => return None,
    };
    Some(done_notice(use_i18n().t(id)))
}

fn app_card(factors: &FactorsPage, confirming: FormState) -> AnyView {
    let contents = match (&factors.setup, factors.totp_since) {
        (Some(setup), _) => setup_form(setup, confirming),
        (None, Some(since)) => {
            let words =
                use_i18n().t_with("factors-app-since", &vec![("since", use_i18n().date(since).into())]);
            let removing = button(FormState::of::<RemoveTotp>(), "btn quiet bad", "factors-app-remove");
            vec![tag("p", "", vec![words.into_any()]), removing]
        }
        (None, None) => vec![
            tag("p", "", vec![text("factors-app-text").into_any()]),
            button(FormState::of::<BeginTotp>(), "btn main", "factors-app-add"),
        ],
    };
    card("app-title", "factors-app-title", contents)
}

/// The drawing for the camera, the same as text, and the field for the first code.
fn setup_form(setup: &TotpSetup, state: FormState) -> Vec<AnyView> {
    let drawn = setup.drawing.as_ref().map(|code| {
        let (size, path) = (code.size, &code.path);
        drawing(format!(
            "<svg class=\"qr\" viewBox=\"-4 -4 {0} {0}\" role=\"img\" aria-label=\"{1}\"><path d=\"{path}\"/></svg>",
            size + 8,
            use_i18n().t("factors-app-drawing"),
        ))
    });
    let (uri, secret) = (setup.uri.clone(), setup.secret.clone());
    let code = Field { kind: Kind::Digits, hint: None, ..code(field!(ConfirmTotp.code)) };
    let steps = view! {
        <p>{text("factors-app-scan")}</p>
        {drawn}
        <p>
            <a class="btn" href=uri rel="external">
                {text("factors-app-open")}
            </a>
        </p>
        <p>{text("factors-app-type")} " " <code class="notranslate">{secret}</code></p>
        <Form class="group" state=state>
            {lang_field()} {code.view(state)}
            <div class="actions">
                <button class="btn main">{text("factors-app-confirm")}</button>
            </div>
        </Form>
    };
    vec![steps.into_any()]
}

/// The recovery codes, once.
fn new_codes_card(factors: &FactorsPage) -> AnyView {
    if factors.new_codes.is_empty() {
        return ().into_any();
    }
    let one = |code: &String| tag("li", "", vec![tag("code", "notranslate", vec![code.clone().into_any()])]);
    let contents = vec![
        tag("p", "", vec![text("factors-codes-new").into_any()]),
        tag("ol", "", factors.new_codes.iter().map(one).collect()),
        button(FormState::of::<HideCodes>(), "btn main", "factors-codes-kept"),
    ];
    card("new-codes-title", "factors-codes-new-title", contents)
}

/// How many recovery codes are left, for somebody who has a factor.
fn codes_card(factors: &FactorsPage) -> AnyView {
    if factors.totp_since.is_none() && factors.passkeys.is_empty() {
        return ().into_any();
    }
    let left = use_i18n().t_with("factors-codes-left", &vec![("left", i64::from(factors.codes_left).into())]);
    let contents = vec![
        tag("p", "", vec![left.into_any()]),
        button(FormState::of::<RenewCodes>(), "btn", "factors-codes-renew"),
    ];
    card("codes-title", "factors-codes-title", contents)
}

/// A form of one button.
fn button(state: FormState, class: &'static str, label: &'static str) -> AnyView {
    view! {
        <Form class="actions" state=state>
            {lang_field()} <button class=class>{text(label)}</button>
        </Form>
    }
    .into_any()
}

fn card(id: &'static str, title: &'static str, contents: Vec<AnyView>) -> AnyView {
    view! {
        <section class="card" aria-labelledby=id>
            <h2 id=id>{text(title)}</h2>
            {contents}
        </section>
    }
    .into_any()
}
