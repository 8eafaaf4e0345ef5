//! Fields of forms, with their labels, hints and errors.

use super::form::FormState;
use super::notice::problem_text;
use super::submission::use_submission;
use crate::api::Problem;
use crate::i18n::{text, use_i18n};
use crate::limits::MAX_REFERENCE_CHARS;
use leptos::prelude::*;

/// What is typed into a field. A phone shows the keyboard for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A text in which letters are capitals, such as a postal code.
    Capitals,
    /// Digits alone.
    Digits,
    /// An e-mail address.
    Email,
    /// A password.
    Password,
}

impl Kind {
    /// The type of the element.
    const fn element(self) -> &'static str {
        match self {
            Self::Text | Self::Capitals | Self::Digits => "text",
            Self::Email => "email",
            Self::Password => "password",
        }
    }

    /// The keyboard of a phone. That for passwords is the browser's own.
    const fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Text | Self::Capitals => Some("text"),
            Self::Digits => Some("numeric"),
            Self::Email => Some("email"),
            Self::Password => None,
        }
    }

    /// Which letters the keyboard begins with, where that is not as usual.
    const fn capitals(self) -> Option<&'static str> {
        match self {
            Self::Capitals => Some("characters"),
            Self::Text | Self::Digits | Self::Email | Self::Password => None,
        }
    }
}

/// A field of a form, with its label.
pub struct Field {
    /// Its id on the page.
    pub id: &'static str,
    /// Its name for the server.
    pub name: &'static str,
    /// The message that labels it.
    pub label: &'static str,
    /// What is typed into it.
    pub kind: Kind,
    /// What browsers may fill into it.
    pub autocomplete: &'static str,
    /// Its contents.
    pub value: String,
    /// The hint below the label.
    pub hint: Option<String>,
    /// The [kind](Problem::kind) of problem that a wrong entry here causes. It is shown at the field, too.
    pub wrong: Problem,
}

impl Field {
    /// The field. It says what is wrong with it while the form is refused for that.
    pub fn view(self, state: FormState) -> AnyView {
        self.saying(state, true, None)
    }

    /// The same, with better words than the problem's own, where the page knows more.
    pub fn saying(self, state: FormState, required: bool, said: Option<String>) -> AnyView {
        let Self { id, name, label, kind, autocomplete, value, hint, wrong } = self;
        let i18n = use_i18n();
        let problem = state.problem().filter(|problem| problem.kind() == wrong);
        let is_wrong = problem.is_some();
        let [hint_id, error_id] = ["hint", "error"].map(|part| format!("{id}-{part}"));
        let described = [hint.as_ref().map(|_| &hint_id), is_wrong.then_some(&error_id)];
        let described = described.into_iter().flatten().cloned().reduce(|ids, id| format!("{ids} {id}"));
        let error = problem.map(|problem| {
            view! {
                <p class="error" id=error_id>
                    {said.unwrap_or_else(|| problem_text(i18n, problem))}
                </p>
            }
            .into_any()
        });
        let hint = hint.map(|hint| {
            view! {
                <p class="hint" id=hint_id>
                    {hint}
                </p>
            }
            .into_any()
        });
        let optional = (!required).then(|| {
            view! {
                " "
                <span class="optional">{text("common-optional")}</span>
            }
            .into_any()
        });
        view! {
            <div class="field">
                <label for=id>{text(label)} {optional}</label>
                {hint}
                <input
                    class="control"
                    id=id
                    name=name
                    type=kind.element()
                    inputmode=kind.keyboard()
                    autocapitalize=kind.capitals()
                    autocomplete=autocomplete
                    required=required
                    value=value
                    aria-describedby=described
                    aria-invalid=is_wrong.then_some("true")
                />
                {error}
            </div>
        }
        .into_any()
    }
}

/// The field in which the form's problem is: `field` for that problem, or else `other`.
pub fn wrong_field(
    state: FormState,
    (problem, field): (Problem, &'static str),
    other: &'static str,
) -> &'static str {
    if state.problem() == Some(problem) { field } else { other }
}

/// A box to tick.
pub fn check(name: &'static str, value: &'static str, label: &'static str, ticked: bool) -> AnyView {
    view! {
        <label class="check">
            <input type="checkbox" name=name value=value checked=ticked />
            <span>{text(label)}</span>
        </label>
    }
    .into_any()
}

/// The field of the buyer's own reference. It belongs to the form around it, or to the form of the id `form`.
pub fn reference_field(
    form: Option<&'static str>,
    id: &'static str,
    name: &'static str,
    label: &'static str,
    on_file: Option<String>,
) -> AnyView {
    view! {
        <div class="field">
            <label for=id>{text(label)} " " <span class="optional">{text("common-optional")}</span></label>
            <input
                class="control"
                id=id
                name=name
                form=form
                inputmode="text"
                autocomplete="off"
                spellcheck="false"
                maxlength=MAX_REFERENCE_CHARS.to_string()
                value=use_submission().value(name).or(on_file).unwrap_or_default()
            />
        </div>
    }
    .into_any()
}
