//! The top of every page.

use super::form::{Form, FormState};
use super::icon::{Icon, icon};
use super::language_menu::{LanguageMenu, WordingsOf};
use super::live::{href, lang_field, mark};
use super::submission::{page_of, use_submission};
use super::visitor::for_visitor;
use super::words::heard_label;
use crate::api::{OwnAccount, SignOut, SwitchAccount, Visitor};
use crate::field;
use crate::i18n::text;
use leptos::prelude::*;

/// The top of every page: brand, pages, cart, language, and who is signed in.
#[component]
pub fn Header(
    /// The messages that the page at a path needs.
    wordings: WordingsOf,
    /// The pages that it leads to, with their titles.
    sections: Sections,
    /// The page among them to which the page at a path belongs.
    section_of: fn(&str) -> Option<&'static str>,
    /// Whether another page is on its way.
    is_arriving: ReadSignal<bool>,
) -> impl IntoView {
    let sections = move |_: &Visitor| nav(sections, section_of);
    view! {
        <header class="top">
            <a class="brand" href=href("subscriptions") translate="no">
                "Prorata"
            </a>
            {for_visitor(sections)}
            <div class="end">{for_visitor(cart)} <LanguageMenu wordings is_arriving /> {for_visitor(person)}</div>
        </header>
    }
}

/// Pages, each with its title.
type Sections = &'static [(&'static str, &'static str)];

fn nav(sections: Sections, section_of: fn(&str) -> Option<&'static str>) -> AnyView {
    let submission = use_submission();
    let link = |(page, title): (&'static str, &'static str)| {
        let current = mark(move || {
            let path = submission.path();
            let is_here = page_of(&path) == page;
            (section_of(&path) == Some(page)).then_some(if is_here { "page" } else { "true" })
        });
        view! {
            <a href=href(page) aria-current=current>
                {icon(section_icon(page), "icon")}
                <span>{text(title)}</span>
            </a>
        }
        .into_any()
    };
    let links: Vec<_> = sections.iter().copied().map(link).collect();
    view! { <nav aria-label=text("common-billing-center")>{links}</nav> }.into_any()
}

/// The icon of a page of the header. It is shown on a phone.
fn section_icon(page: &str) -> Icon {
    match page {
        "people" => Icon::People,
        "invoices" => Icon::Invoice,
        "account" => Icon::Company,
        "support" => Icon::Help,
        _ => Icon::Box,
    }
}

fn cart(visitor: &Visitor) -> AnyView {
    let lines = visitor.cart_lines;
    view! {
        <a class="btn quiet" href=href("cart")>
            {icon(Icon::Cart, "icon")}
            <span class="word">{text("cart-title")}</span>
            {(lines > 0).then(|| view! { <span class="tag count">{lines.to_string()}</span> }.into_any())}
        </a>
    }
    .into_any()
}

fn person(visitor: &Visitor) -> AnyView {
    let state = FormState::of::<SignOut>();
    let Visitor { name, email, account_name, .. } = visitor.clone();
    view! {
        <details class="menu" name="menu">
            <summary class="btn quiet">
                {icon(Icon::Person, "icon")}
                <span class="word brief">{text("nav-profile")} " "</span>
                <span class="word full" translate="no">
                    {name.clone()}
                </span>
            </summary>
            <div class="items">
                <p translate="no">
                    {name} <br /> <small>{email.to_string()}</small> <br /> <small>{account_name}</small>
                </p>
                <a href=href("profile")>{text("profile-title")}</a>
                <a href=href("payment-methods")>{text("payment-methods-title")}</a>
                {accounts(visitor)}
                <Form state=state>
                    {lang_field()}
                    <button>{text("common-sign-out")}</button>
                </Form>
            </div>
        </details>
    }
    .into_any()
}

/// The other accounts of the person who is signed in.
fn accounts(visitor: &Visitor) -> Option<AnyView> {
    let others: Vec<_> =
        visitor.accounts.iter().filter(|own| own.id != visitor.account_id).cloned().collect();
    let item = |own: OwnAccount| {
        view! {
            <button name=field!(SwitchAccount.account) value=String::from(own.id)>
                <span>
                    {heard_label("switch-account-to")}
                    {own.name}
                </span>
            </button>
        }
        .into_any()
    };
    (!others.is_empty()).then(|| {
        let state = FormState::of::<SwitchAccount>();
        view! {
            <Form class="accounts" state=state>
                {lang_field()} <p aria-hidden="true">{text("switch-account-to")}</p>
                {others.into_iter().map(item).collect::<Vec<_>>()}
            </Form>
        }
        .into_any()
    })
}
