//! `/:lang/forgot-password`, and the pages to which links in mails lead: `/:lang/set-password/:token` and
//! `/:lang/confirm-email/:token`. They are for people who are not signed in.

use super::fields::new_password;
use super::sign_in::forgotten;
use crate::api::{AskPassword, ConfirmEmail, JoinAccount, Link, Problem, SetPassword, TAKE_ALONG, load_link};
use crate::billing::EmailAddress;
use crate::components::{
    Field, Form, FormState, Icon, Kind, ProblemNotice, Words, hidden, href, icon, lang_field, use_submission,
    words,
};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::limits::RESET_HOURS;
use crate::pages::page::{following, page, param, titled};
use leptos::prelude::*;

/// Asks for the address to which the link is sent.
pub fn forgot_password() -> AnyView {
    following("lost-password-title", forgot_view)
}

fn forgot_view() -> AnyView {
    let state = FormState::of::<AskPassword>();
    let email = Field {
        id: "email",
        name: field!(AskPassword.email),
        label: "sign-in-email",
        kind: Kind::Email,
        autocomplete: "username",
        value: use_submission().value(field!(AskPassword.email)).unwrap_or_default(),
        hint: None,
        wrong: Problem::BadEmail,
    };
    view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("lost-password-title")}</h1>
            <p class="soft">{text("lost-password-text")}</p>
            <ProblemNotice state=state field="email" />
            <Form id="ask-password" carried=true class="card" state=state>
                {lang_field()}
                {email.view(state)}
                <button class="btn main wide">{text("lost-password-send")}</button>
                <a class="btn quiet" href=href("sign-in")>
                    {text("common-sign-in")}
                </a>
            </Form>
        </div>
    }
    .into_any()
}

/// Says what happened, in words that are true whether or not somebody has the address.
pub fn link_sent() -> AnyView {
    let good_for = vec![("hours", RESET_HOURS.into())];
    let said = words(move |i18n| i18n.t_with("lost-password-sent-text", &good_for));
    finished(Icon::Check, "lost-password-sent-title", said, "sign-in")
}

/// Says that the password is set.
pub fn password_set() -> AnyView {
    finished(Icon::Check, "set-password-done-title", text("set-password-done-text"), "sign-in")
}

/// A page that says how something ended, and leads on to `page`: the sign-in, or the page that sends another link.
pub fn finished(symbol: Icon, title: &'static str, said: Words, page: &'static str) -> AnyView {
    let label = match page {
        "forgot-password" => "lost-password-title",
        "profile" => "profile-title",
        _ => "common-sign-in",
    };
    let view = view! {
        <div class="slim page">
            <h1 tabindex="-1">{text(title)}</h1>
            <section class="card" aria-label=text(title)>
                <p class="beside-icon">{icon(symbol, "icon")} <span>{said}</span></p>
                <p class="actions">
                    <a class="btn main" href=href(page)>
                        {text(label)}
                    </a>
                </p>
            </section>
        </div>
    };
    titled(title, view.into_any())
}

/// The page for a link that is not valid (any more).
fn expired() -> AnyView {
    finished(Icon::Warning, "link-expired-title", text("error-link-expired"), "forgot-password")
}

/// Asks the person who has the link for a new password.
pub fn set_password() -> AnyView {
    let token = param("token");
    page(token.clone(), load_link, move |loaded| {
        let token = token.clone();
        match &*loaded {
            Some(Link::Password(email)) => {
                let email = email.clone();
                following("set-password-title", move || set_view(token(), &email))
            }
            Some(Link::Join { account, email }) => {
                let (account, email) = (account.clone(), email.clone());
                following("join-title", move || join_view(token(), &account, &email))
            }
            Some(Link::Email(_)) | None => expired(),
        }
    })
}

fn set_view(token: String, email: &EmailAddress) -> AnyView {
    let state = FormState::of::<SetPassword>();
    let password = new_password(state, field!(SetPassword.password), token.clone());
    let whose = use_i18n().t_with("set-password-text", &vec![("email", email.as_str().into())]);
    // It lets password managers keep the new password under the right name.
    let username =
        view! { <input type="hidden" name="username" autocomplete="username" value=email.to_string() /> };
    view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("set-password-title")}</h1>
            <p class="soft">{whose}</p>
            <ProblemNotice state=state field="password" />
            <Form class="card" state=state>
                {lang_field()} {hidden(field!(SetPassword.token), token)} {username} {password}
                <button class="btn main wide">{text("set-password-do")}</button>
            </Form>
        </div>
    }
    .into_any()
}

/// The id of the form that takes the address along to the page for a lost password.
const FORGOTTEN: &str = "forgotten";

/// Asks a person who has the link, and a sign-in for another account, for that sign-in's password.
fn join_view(token: String, account: &str, email: &EmailAddress) -> AnyView {
    let state = FormState::of::<JoinAccount>();
    let password = Field {
        id: "password",
        name: field!(JoinAccount.password),
        label: "sign-in-password",
        kind: Kind::Password,
        autocomplete: "current-password",
        value: String::new(),
        hint: None,
        wrong: Problem::WrongPassword,
    };
    let names = vec![("account", account.into()), ("email", email.as_str().into())];
    let words = use_i18n().t_with("join-text", &names);
    let forgotten = forgotten(FORGOTTEN, ["btn quiet carrying"; 2], Some(email.to_string()));
    let username =
        view! { <input type="hidden" name="username" autocomplete="username" value=email.to_string() /> };
    view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("join-title")}</h1>
            <p class="soft">{words}</p>
            <ProblemNotice state=state field="password" />
            <Form class="card" state=state>
                {lang_field()} {hidden(field!(JoinAccount.token), token)} {username} {password.view(state)}
                <button class="btn main wide">{text("join-do")}</button>
                {forgotten}
            </Form>
            <form id=FORGOTTEN class="hush" method="post" action=TAKE_ALONG>
                {hidden(field!(AskPassword.email), email.to_string())}
            </form>
        </div>
    }
    .into_any()
}

/// Says that the address is confirmed.
pub fn email_confirmed() -> AnyView {
    finished(Icon::Check, "confirm-email-done-title", text("confirm-email-done-text"), "profile")
}

/// Asks the person who has the link whether the address is to be theirs. It takes the press of a button, since programs
/// that look through mail follow links by themselves.
pub fn confirm_email() -> AnyView {
    let token = param("token");
    page(token.clone(), load_link, move |loaded| {
        let token = token.clone();
        match &*loaded {
            Some(Link::Email(email)) => {
                let email = email.clone();
                following("confirm-email-title", move || confirm_view(token(), &email))
            }
            Some(Link::Password(_) | Link::Join { .. }) | None => expired(),
        }
    })
}

fn confirm_view(token: String, email: &EmailAddress) -> AnyView {
    let state = FormState::of::<ConfirmEmail>();
    let words = use_i18n().t_with("confirm-email-text", &vec![("email", email.as_str().into())]);
    view! {
        <div class="slim page">
            <h1 tabindex="-1">{text("confirm-email-title")}</h1>
            <ProblemNotice state=state />
            <Form class="card" state=state>
                {lang_field()} {hidden(field!(ConfirmEmail.token), token)} <p>{words}</p>
                <button class="btn main wide">{text("confirm-email-do")}</button>
            </Form>
        </div>
    }
    .into_any()
}
