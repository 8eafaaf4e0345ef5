//! Notices: what happened, why something was refused, and what to do next.

use super::form::FormState;
use super::icon::{Icon, icon};
use super::live::live;
use super::submission::use_submission;
use super::words::{refusal_text, refusal_way};
use crate::api::{AccountPage, Addresses, Problem};
use crate::billing::{Account, PaymentMethod, Refusal, account_refusal};
use crate::i18n::{Args, I18n, text, use_i18n};
use crate::limits;
use leptos::prelude::*;

/// A notice that something is not as one would expect, and why.
pub fn notice(symbol: Icon, content: AnyView) -> AnyView {
    view! {
        <div class="notice warn">
            {icon(symbol, "icon")} <div>{content}</div>
        </div>
    }
    .into_any()
}

/// What a page shows where there is nothing yet: a title, what to do about it, and the way there.
pub fn empty(symbol: Icon, title: &'static str, words: &'static str, way: Option<AnyView>) -> AnyView {
    view! {
        <div class="card empty">
            {icon(symbol, "icon big")} <h2>{text(title)}</h2> <p class="soft">{text(words)}</p> {way}
        </div>
    }
    .into_any()
}

/// What a problem means, and what to do next.
pub fn problem_text(i18n: I18n, problem: Problem) -> String {
    i18n.t_with(problem.message(), &limits_of(problem))
}

/// The limits in a problem's message.
fn limits_of(problem: Problem) -> Args {
    let most = |limit: usize| vec![("most", limit.into())];
    match problem {
        Problem::TooManyAttempts => vec![("minutes", limits::ATTEMPTS_MINUTES.into())],
        Problem::ListTooLong => {
            vec![("lines", limits::MAX_LIST_LINES.into()), ("kilobytes", limits::MAX_LIST_KILOBYTES.into())]
        }
        Problem::TooManyLists => most(limits::MAX_LISTS_AN_HOUR),
        Problem::TooManyPeople => most(limits::MAX_PEOPLE),
        Problem::TooManyPasskeys => most(limits::MAX_PASSKEYS),
        Problem::BadMessage => most(limits::MAX_MESSAGE_CHARS),
        Problem::BadName => most(limits::MAX_NAME_CHARS),
        Problem::BadCompanyName | Problem::BadAddress => most(limits::MAX_LINE_CHARS),
        Problem::BadPassword => {
            vec![("least", limits::MIN_PASSWORD_CHARS.into()), ("most", limits::MAX_PASSWORD_CHARS.into())]
        }
        _ => Vec::new(),
    }
}

/// Why the form was refused, at the top of the page. It takes the focus when the form was sent. `field` is the id of
/// the field, or of the part of the page, that the problem is about; empty when it is about none. `said` is a better
/// text than the problem's own, where the page knows more. `way` is the button to press next, for the problems that it
/// solves.
#[component]
pub fn ProblemNotice(
    state: FormState,
    #[prop(optional, into)] field: String,
    #[prop(optional_no_strip)] said: Option<String>,
    #[prop(optional)] way: Option<fn(Problem) -> Option<AnyView>>,
) -> impl IntoView {
    live(move |i18n| {
        let Some(problem) = state.problem() else { return ().into_any() };
        let words = said.clone().unwrap_or_else(|| problem_text(i18n, problem));
        let item = if field.is_empty() {
            words.into_any()
        } else {
            view! { <a href=format!("#{field}") rel="external">{words}</a> }.into_any()
        };
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus=cfg!(feature = "ssr")>
                <h2>{i18n.t("error-title")}</h2>
                <ul role="list">
                    <li>{item}</li>
                </ul>
                {way.and_then(|way| way(problem))}
            </div>
        }
        .into_any()
    })
}

/// Why nothing of the account can be changed here, and where it can be changed.
pub fn refusal_notice(refusal: Refusal, addresses: &Addresses) -> AnyView {
    let addresses = addresses.clone();
    live(move |i18n| {
        let title = match &refusal {
            Refusal::CorporateAccount => i18n.t("refusal-corporate-account-title"),
            Refusal::NotBillingContact { .. } => i18n.t("refusal-not-billing-contact-title"),
            Refusal::InvoiceOverdue => i18n.t("refusal-invoice-overdue-title"),
            Refusal::PaymentDisputed => i18n.t("refusal-payment-disputed-title"),
            _ => i18n.t("refusal-title"),
        };
        let representative = (refusal == Refusal::CorporateAccount).then(|| {
            let args = vec![("name", addresses.representative.as_str().into())];
            view! { <p>{i18n.t_with("refusal-corporate-account-representative", &args)}</p> }.into_any()
        });
        let way = refusal_way(i18n, &refusal, &addresses, None).map(|(href, label)| {
            view! {
                <p class="actions">
                    <a class="btn" href=href rel="external">
                        {label}
                    </a>
                </p>
            }
            .into_any()
        });
        let content = view! {
            <h2>{title}</h2>
            <p>{refusal_text(i18n, &refusal)}</p>
            {representative}
            {way}
        };
        notice(Icon::Lock, content.into_any())
    })
}

/// A notice that something was done, and what.
pub fn done_notice(words: String) -> AnyView {
    good_notice(words, Some("status"))
}

/// The same at the top of a page that also says it where it was done. The focus goes there, so it is heard once.
pub fn done_above(words: String) -> AnyView {
    good_notice(words, None)
}

fn good_notice(words: String, role: Option<&'static str>) -> AnyView {
    view! {
        <div class="notice good" role=role>
            {icon(Icon::Check, "icon")}
            <div>
                <p>{words}</p>
            </div>
        </div>
    }
    .into_any()
}

/// The result of the visit to the gateway's page for payment details, on the page to which it led back. `done` is what
/// the address says.
pub fn card_words(i18n: I18n, done: &str, on_file: Option<&PaymentMethod>) -> Option<String> {
    match (done, on_file) {
        ("card", Some(method)) => {
            let args =
                vec![("brand", method.brand.as_str().into()), ("digits", method.last_four.as_str().into())];
            Some(i18n.t_with("checkout-card-saved", &args))
        }
        ("no-card", _) => Some(i18n.t("checkout-card-not-saved")),
        _ => None,
    }
}

/// The same as a notice.
pub fn card_notice(account: &Account) -> Option<AnyView> {
    let done = use_submission().done()?;
    card_words(use_i18n(), &done, account.payment_method.as_ref()).map(done_notice)
}

/// For a page that only shows something: why nothing of the account can be changed, where the reason concerns
/// all of it. A person who may not change anything anyway need not read that on every page.
pub fn standing(account: &AccountPage) -> Option<AnyView> {
    let refusal = account_refusal(&account.snapshot)?;
    let concerns_all =
        matches!(refusal, Refusal::CorporateAccount | Refusal::InvoiceOverdue | Refusal::PaymentDisputed);
    concerns_all.then(|| refusal_notice(refusal, &account.addresses))
}
