//! People, as lists show them.

use super::submission::use_submission;
use super::tag::tag;
use crate::api::DONE_ROW;
use crate::i18n::text;
use crate::ids::PersonId;
use leptos::prelude::*;

/// Name and address of a person, and what else belongs beside the name.
pub fn who(name: &str, email: &str, beside: Vec<AnyView>) -> AnyView {
    let mut words = vec![name.to_owned().into_any()];
    words.extend(beside);
    tag("div", "who", vec![tag("span", "", words), tag("small", "", address(email))])
}

/// To whom something was just done, according to the address: the id of a person, or
/// [`CHOSEN_PEOPLE`](crate::api::CHOSEN_PEOPLE).
pub fn done_to() -> Option<String> {
    let submission = use_submission();
    submission.value("of").filter(|_| submission.done().is_some())
}

/// What was just done to that person, according to the address: the message of one of the `words`. An address can say
/// anything, so the page says only one of these.
pub fn done_beside(person: &PersonId, words: &[(&str, &'static str)]) -> Option<AnyView> {
    let done = use_submission().done().filter(|_| done_to().as_deref() == Some(person.as_str()))?;
    let &(_, message) = words.iter().find(|(word, _)| *word == done)?;
    Some(view! { " " <span class="tag">{text(message)}</span> }.into_any())
}

/// A row of a list of people. The one beside which something was done gets the focus.
pub fn list_row(is_done: bool, children: Vec<AnyView>) -> AnyView {
    if !is_done {
        return tag("li", "", children);
    }
    view! {
        <li id=DONE_ROW tabindex="-1">
            {children}
        </li>
    }
    .into_any()
}

/// The first letters of a name, in a circle. `on` lights it up.
pub fn face(name: &str, on: bool) -> AnyView {
    let initials: String = name.split_whitespace().filter_map(|part| part.chars().next()).take(2).collect();
    let class = if on { "face on" } else { "face" };
    view! {
        <span class=class aria-hidden="true">
            {initials}
        </span>
    }
    .into_any()
}

/// An e-mail address, which breaks before its @ where it does not fit.
pub fn address(email: &str) -> Vec<AnyView> {
    match email.split_once('@') {
        Some((name, host)) => {
            vec![name.to_owned().into_any(), view! { <wbr /> }.into_any(), format!("@{host}").into_any()]
        }
        None => vec![email.to_owned().into_any()],
    }
}
