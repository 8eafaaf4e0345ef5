//! The top of every page.

use super::form::{Form, FormState};
use super::icon::{Icon, icon};
use super::language_menu::{LanguageMenu, WordingsOf};
use super::live::{href, lang_field, mark};
use super::submission::{page_of, use_submission};
use super::visitor::for_visitor;
use crate::api::{OwnAccount, SignOut, SwitchAccount, Visitor};
use crate::field;
use crate::i18n::text;
use leptos::prelude::*;

/// The top of every page: brand, pages, cart, language, and who is signed in.
#[component]
pub fn Header(
    /// The messages that the page at a path needs.
    wordings: WordingsOf,
    /// Whether another page is on its way.
    is_arriving: ReadSignal<bool>,
) -> impl IntoView {
    view! {
        <header class="top">
            <a class="brand" href=href("subscriptions") translate="no">
                "Prorata"
            </a>
            {for_visitor(pages)}
            <div class="end">{for_visitor(cart)} <LanguageMenu wordings is_arriving /> {for_visitor(person)}</div>
        </header>
    }
}

fn pages(_: &Visitor) -> AnyView {
    let submission = use_submission();
    let link = |page: &'static str, title| {
        let current = mark(move || (page_of(&submission.path()) == page).then_some("page"));
        view! {
            <a href=href(page) aria-current=current>
                {text(title)}
            </a>
        }
        .into_any()
    };
    view! {
        <nav aria-label=text("common-billing-center")>
            {link("subscriptions", "subscriptions-title")} {link("invoices", "invoices-title")}
        </nav>
    }
    .into_any()
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
                {icon(Icon::Person, "icon")} <span class="word hush">{name.clone()}</span>
            </summary>
            <div class="items">
                <p>{name} <br /> <small>{email.to_string()}</small> <br /> <small>{account_name}</small></p>
                <a href=href("profile")>{text("profile-title")}</a>
                <a href=href("account")>{text("account-title")}</a>
                <a href=href("people")>{text("people-title")}</a>
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
                    <span class="hush">{text("switch-account-to")} ": "</span>
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
