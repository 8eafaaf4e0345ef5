//! Fields that several pages about people have.

use crate::api::{InvitePerson, InviteToLicence, NEXT, Problem};
use crate::components::{Field, FormState, Kind, live, problem_text, tag, use_submission};
use crate::field;
use crate::i18n::use_i18n;
use crate::limits::MIN_PASSWORD_CHARS;
use leptos::prelude::*;

/// The page to which the form leads.
pub fn next() -> String {
    use_submission().value(NEXT).unwrap_or_default()
}

/// Name and address of somebody who is invited, with what was typed when the form was refused.
pub fn invited_fields(state: FormState) -> AnyView {
    let submission = use_submission();
    // The form that invites somebody to a licence has the same field names.
    let names = [
        (field!(InvitePerson.name), field!(InviteToLicence.name)),
        (field!(InvitePerson.email), field!(InviteToLicence.email)),
    ];
    let [name, email] = names.map(|(name, _)| name);
    let field = |id, label, kind, wrong| Field {
        id,
        name: id,
        label,
        kind,
        autocomplete: "off",
        value: submission.value(id).unwrap_or_default(),
        hint: None,
        wrong,
    };
    let name = field(name, "people-name", Kind::Text, Problem::BadName);
    let email = field(email, "sign-in-email", Kind::Email, Problem::BadEmail);
    view! { <div class="pair">{name.view(state)} {email.view(state)}</div> }.into_any()
}

/// The field for a new password. With JavaScript, it shows the answer of the server while somebody types. `token` is
/// the token of the link. It is empty for somebody who is signed in.
pub fn new_password(state: FormState, name: &'static str, token: String) -> AnyView {
    let judged = RwSignal::new(None);
    let listen = listener(judged, token);
    let said = live(move |i18n| {
        let problem = judged.get().filter(|_| state.problem().is_none());
        problem.map(|problem| tag("p", "error", vec![problem_text(i18n, problem).into_any()])).into_any()
    });
    view! {
        <div on:input=listen>
            {new_password_field(name).view(state)} <div role="status">{said}</div>
        </div>
    }
    .into_any()
}

/// Asks the server about the typed password after a short pause. A text that is too short to be judged is not sent.
#[cfg(feature = "hydrate")]
fn listener(judged: RwSignal<Option<Problem>>, token: String) -> impl Fn(leptos::ev::Event) {
    use crate::api::judge_password;
    use std::time::Duration;
    /// The pause between the last letter and the question.
    const PAUSE: Duration = Duration::from_millis(600);
    let typed = StoredValue::new(0_u32);
    move |event| {
        let (password, token) = (event_target_value(&event), token.clone());
        typed.update_value(|times| *times += 1);
        let this = typed.get_value();
        judged.set(None);
        if password.chars().count() < MIN_PASSWORD_CHARS {
            return;
        }
        let ask = async move {
            let answer = judge_password(token, password).await;
            if typed.try_get_value() == Some(this) {
                let weak = answer.err().filter(|problem| problem.kind() == Problem::BadPassword);
                judged.set(weak);
            }
        };
        let ask_if_last = move || {
            if typed.try_get_value() == Some(this) {
                leptos::task::spawn_local(ask);
            }
        };
        set_timeout(ask_if_last, PAUSE);
    }
}

/// People type only in a browser.
#[cfg(not(feature = "hydrate"))]
fn listener(_: RwSignal<Option<Problem>>, _: String) -> impl Fn(leptos::ev::Event) {
    |_| ()
}

/// The field for the present password: its `id` on the page, and its `name` in the form.
pub const fn current_password(id: &'static str, name: &'static str) -> Field {
    Field {
        id,
        name,
        label: "profile-password-current",
        kind: Kind::Password,
        autocomplete: "current-password",
        value: String::new(),
        hint: None,
        wrong: Problem::WrongPassword,
    }
}

fn new_password_field(name: &'static str) -> Field {
    Field {
        id: "password",
        name,
        label: "set-password-new",
        kind: Kind::Password,
        autocomplete: "new-password",
        value: String::new(),
        hint: Some(use_i18n().t_with("set-password-hint", &vec![("least", MIN_PASSWORD_CHARS.into())])),
        wrong: Problem::BadPassword,
    }
}
