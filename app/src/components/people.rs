//! People, as lists show them.

use super::tag::tag;
use leptos::prelude::*;

/// Name and address of a person, and what else belongs beside the name.
pub fn who(name: &str, email: &str, beside: Vec<AnyView>) -> AnyView {
    let mut words = vec![name.to_owned().into_any()];
    words.extend(beside);
    tag("div", "who", vec![tag("span", "", words), tag("small", "", address(email))])
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
