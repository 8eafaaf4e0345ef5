//! Parts that appear on several pages, as one piece of code for all of them (see `live`).

use super::icon::{Icon, icon};
use super::live::{flag, href};
use crate::i18n::{Lang, text};
use leptos::prelude::*;

/// A link that looks like a button, to a page in the language of this one. The element with the id `described_by` says
/// what the link is about.
pub fn button_link(class: &'static str, page: String, label: &'static str, described_by: &str) -> AnyView {
    view! {
        <a class=class href=href(page) aria-describedby=described_by.to_owned()>
            {text(label)}
        </a>
    }
    .into_any()
}

/// The way to the page before this one, above the heading. `title` is that page's.
pub fn back_link(page: String, title: &'static str) -> AnyView {
    view! {
        <a class="back" href=href(page)>
            {icon(Icon::Back, "icon")}
            {text(title)}
        </a>
    }
    .into_any()
}

/// The way back to the subscriptions, where everything begins.
pub fn to_subscriptions(class: &'static str) -> AnyView {
    view! {
        <p class="actions">
            <a class=class href=href("subscriptions")>
                {text("common-to-subscriptions")}
            </a>
        </p>
    }
    .into_any()
}

/// Pages that belong together, each with its title. `current` is this one.
pub fn tabs(pages: [(&'static str, &'static str); 3], current: &str) -> AnyView {
    let link = |(page, title): (&'static str, &'static str)| {
        let current = (page == current).then_some("page");
        view! {
            <a href=href(page) aria-current=current>
                {text(title)}
            </a>
        }
        .into_any()
    };
    view! { <nav class="tabs" aria-label=text(pages[0].1)>{pages.map(link).into_iter().collect::<Vec<_>>()}</nav> }
        .into_any()
}

/// What happens when a box is pressed.
type Press = Box<dyn Fn() + Send + Sync>;

/// A radio or checkbox (`kind`) of the form around it.
pub fn choice(
    kind: &'static str,
    name: &'static str,
    value: String,
    chosen: impl Fn() -> bool + Send + Sync + 'static,
    press: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    boxed(kind, name, value, flag(chosen), Box::new(press))
}

fn boxed(
    kind: &'static str,
    name: &'static str,
    value: String,
    chosen: Box<dyn Fn() -> bool + Send + Sync>,
    press: Press,
) -> AnyView {
    view! {
        <input
            type=kind
            name=name
            value=value
            checked=untrack(&chosen)
            prop:checked=chosen
            on:change=move |_| press()
        />
    }
    .into_any()
}

/// An item of a list to choose from. `chosen` is the choice with which the page begins or is made again.
///
/// Only the server writes the attribute `selected`. When the attribute moves from one item to another in a browser, the
/// browser chooses the first item of the list, if somebody had chosen another one.
pub fn option(value: impl Into<String>, label: impl Into<String>, chosen: bool) -> AnyView {
    let (value, label): (String, String) = (value.into(), label.into());
    view! {
        <option value=value selected=cfg!(feature = "ssr") && chosen prop:selected=chosen>
            {label}
        </option>
    }
    .into_any()
}

/// The languages to choose from, each by its own name.
pub fn languages(chosen: Lang) -> Vec<AnyView> {
    let item = |lang: Lang| {
        let is_chosen = lang == chosen;
        view! {
            <option
                value=lang.code()
                lang=lang.code()
                selected=cfg!(feature = "ssr") && is_chosen
                prop:selected=is_chosen
            >
                {lang.own_name()}
            </option>
        }
        .into_any()
    };
    Lang::ALL.map(item).into()
}
