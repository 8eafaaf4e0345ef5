//! Fields that several pages about people have.

use crate::api::{InvitePerson, InviteToLicence, Problem, SetPassword};
use crate::components::{Field, FormState, use_submission};
use crate::field;
use crate::i18n::use_i18n;
use crate::limits::MIN_PASSWORD_CHARS;
use leptos::prelude::*;

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
    let name = field(name, "people-name", "text", Problem::BadName);
    let email = field(email, "sign-in-email", "email", Problem::BadEmail);
    view! { <div class="pair">{name.view(state)} {email.view(state)}</div> }.into_any()
}

/// The field for a new password.
pub fn new_password_field() -> Field {
    Field {
        id: "password",
        name: field!(SetPassword.password),
        label: "set-password-new",
        kind: "password",
        autocomplete: "new-password",
        value: String::new(),
        hint: Some(use_i18n().t_with("set-password-hint", &vec![("least", MIN_PASSWORD_CHARS.into())])),
        wrong: Problem::BadPassword,
    }
}
