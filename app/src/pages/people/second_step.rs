//! `/:lang/second-factor`, the second step of a sign-in, and `/:lang/prove`, where people prove again who they are.

use super::fields::{current_password, next};
use super::links::finished;
use super::passkeys::{prove_by_passkey, sign_in_by_passkey};
use crate::api::{FactorsPage, FinishSignIn, Problem, Prove, Waiting, load_factors, load_waiting};
use crate::components::{
    Field, Form, FormState, Icon, Kind, ProblemNotice, back_link, hidden, href, lang_field, page_of,
    wrong_field,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::pages::page::{following, page};
use crate::pages::route::Page;
use leptos::prelude::*;

/// Asks for the second factor.
pub fn second_factor() -> AnyView {
    page(
        || (),
        |()| load_waiting(),
        |loaded| match *loaded {
            Some(waiting) => following("second-factor-title", move || waiting_view(waiting)),
            None => finished(
                Icon::Warning,
                "second-factor-over-title",
                text("second-factor-over-text"),
                "sign-in",
            ),
        },
    )
}

fn waiting_view(waiting: Waiting) -> AnyView {
    let state = FormState::of::<FinishSignIn>();
    let by_passkey = waiting.passkeys.then(sign_in_by_passkey);
    let words = if waiting.totp { "second-factor-text" } else { "second-factor-recovery-text" };
    view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("second-factor-title")}</h1>
            <p class="soft">{text(words)}</p>
            <ProblemNotice state=state field="code" />
            <Form class="card" state=state>
                {lang_field()} {hidden(field!(FinishSignIn.next), next())}
                {code(field!(FinishSignIn.code)).view(state)}
                <button class="btn main wide">{text("common-sign-in")}</button>
                <a class="btn quiet" href=href("sign-in")>
                    {text("second-factor-back")}
                </a>
            </Form>
            {by_passkey}
        </div>
    }
    .into_any()
}

/// The field for a code of an authenticator app, or for a recovery code, which has letters.
pub fn code(name: &'static str) -> Field {
    Field {
        id: "code",
        name,
        label: "second-factor-code",
        kind: Kind::Text,
        autocomplete: "one-time-code",
        value: String::new(),
        hint: Some(use_i18n().t("second-factor-code-hint")),
        wrong: Problem::WrongCode,
    }
}

/// The page that asked who it is, without its language, and its title. Whoever does not say it goes back there. The
/// address can name anything, so only the pages that ask are taken.
fn asked_by(next: &str) -> (String, &'static str) {
    let title = next.split('?').next().and_then(Page::of).and_then(|page| match page {
        Page::People => Some("people-title"),
        Page::Profile => Some("profile-title"),
        Page::Factors => Some("factors-title"),
        Page::PaymentMethods => Some("payment-methods-title"),
        Page::Checkout => Some("checkout-title"),
        Page::Pay => Some("pay-title"),
        _ => None,
    });
    title.map_or_else(
        || ("subscriptions".to_owned(), "subscriptions-title"),
        |title| (page_of(next).to_owned(), title),
    )
}

/// Asks the person to prove who they are, before something important.
pub fn prove() -> AnyView {
    page(|| (), |()| load_factors(), |loaded| following("prove-title", move || prove_view(&loaded)))
}

fn prove_view(factors: &FactorsPage) -> AnyView {
    let state = FormState::of::<Prove>();
    let password = current_password("password", field!(Prove.password));
    let by_code = factors.totp_since.map(|_| {
        view! {
            <Form class="card" state=state>
                {lang_field()} {hidden(field!(Prove.next), next())} {code(field!(Prove.code)).view(state)}
                <button class="btn wide">{text("prove-by-code")}</button>
            </Form>
        }
        .into_any()
    });
    let by_passkey = (!factors.passkeys.is_empty()).then(prove_by_passkey);
    let (asking, title) = asked_by(&next());
    view! {
        <div class="slim page">
            {back_link(asking, title)} <h1 tabindex="-1">{text("prove-title")}</h1>
            <p class="soft">{text("prove-text")}</p>
            <ProblemNotice state=state field=wrong_field(state, (Problem::WrongCode, "code"), "password") />
            <Form class="card" state=state>
                {lang_field()} {hidden(field!(Prove.next), next())} {password.view(state)}
                <button class="btn main wide">{text("prove-by-password")}</button>
            </Form>
            {by_code}
            {by_passkey}
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::asked_by;

    #[test]
    fn whoever_proves_nothing_goes_back_to_the_page_that_asked_and_to_no_other() {
        for (next, page) in [
            ("/es/people?page=2", "people?page=2"),
            ("/de/profile/second-factor", "profile/second-factor"),
            ("/en/pay", "pay"),
            ("/en/cart", "subscriptions"),
            ("//elsewhere.example/en/people", "subscriptions"),
            ("https://elsewhere.example/en/people", "subscriptions"),
            ("", "subscriptions"),
        ] {
            assert_eq!(asked_by(next).0, page, "{next}");
        }
    }
}
