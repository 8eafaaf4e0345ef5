//! What stands on top of every page.

use super::form::{Form, FormState};
use super::icon::{Icon, icon};
use super::live::{href, lang_field, live, mark, words};
use crate::api::{AccountPage, OwnAccount};
use crate::i18n::{Lang, text, use_i18n};
use crate::visit::{focus, use_visit};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// What stands on top of every page: brand, pages, cart, language, and who is signed in.
#[component]
pub fn Header() -> impl IntoView {
    let visit = use_visit();
    let signed_in = move |render: fn(&AccountPage) -> AnyView| {
        live(move |_| match visit.shown() {
            (_, Ok(data)) => match &data.account {
                Some(account) => untrack(|| render(account)),
                None => ().into_any(),
            },
            _ => ().into_any(),
        })
    };
    view! {
        <header class="top">
            <a class="brand" href=href("subscriptions") translate="no">
                "Prorata"
            </a>
            {signed_in(pages)}
            <div class="end">{signed_in(cart)} <LanguageMenu /> {signed_in(person)}</div>
        </header>
    }
}

fn pages(_: &AccountPage) -> AnyView {
    let visit = use_visit();
    let link = |page: &'static str, title| {
        let is_here = move || visit.path().splitn(3, '/').nth(2) == Some(page);
        let current = mark(move || is_here().then_some("page"));
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

fn cart(page: &AccountPage) -> AnyView {
    let lines = page.snapshot.cart.len();
    view! {
        <a class="btn quiet" href=href("cart")>
            {icon(Icon::Cart, "icon")}
            <span class="word">{text("cart-title")}</span>
            {(lines > 0).then(|| view! { <span class="tag count">{lines.to_string()}</span> }.into_any())}
        </a>
    }
    .into_any()
}

fn person(page: &AccountPage) -> AnyView {
    let viewer = page.snapshot.viewer.clone();
    let state = FormState::new("/api/sign_out");
    view! {
        <details class="menu" name="menu">
            <summary class="btn quiet">
                {icon(Icon::Person, "icon")} <span class="word hush">{viewer.name.clone()}</span>
            </summary>
            <div class="items">
                <p>{viewer.name} <br /> <small>{viewer.email}</small> <br /> <small>{page.snapshot.account.name.clone()}</small></p>
                <a href=href("profile")>{text("profile-title")}</a>
                <a href=href("account")>{text("account-title")}</a>
                <a href=href("people")>{text("people-title")}</a>
                <a href=href("payment-methods")>{text("payment-methods-title")}</a>
                {accounts(page)}
                <Form state=state>
                    {lang_field()}
                    <button>{text("common-sign-out")}</button>
                </Form>
            </div>
        </details>
    }
    .into_any()
}

/// The other accounts of whoever is signed in.
fn accounts(page: &AccountPage) -> Option<AnyView> {
    let here = &page.snapshot.account.id;
    let others: Vec<_> = page.accounts.iter().filter(|own| own.id != *here).cloned().collect();
    let item = |own: OwnAccount| {
        view! {
            <button name="account" value=own.id>
                <span>
                    <span class="hush">{text("switch-account-to")} ": "</span>
                    {own.name}
                </span>
            </button>
        }
        .into_any()
    };
    (!others.is_empty()).then(|| {
        let state = FormState::new("/api/switch_account");
        view! {
            <Form class="accounts" state=state>
                {lang_field()} <p aria-hidden="true">{text("switch-account-to")}</p>
                {others.into_iter().map(item).collect::<Vec<_>>()}
            </Form>
        }
        .into_any()
    })
}

#[component]
fn LanguageMenu() -> impl IntoView {
    let i18n = use_i18n();
    let visit = use_visit();
    let in_language = move |lang: Lang, address: &str| {
        let page = address.splitn(3, '/').nth(2).unwrap_or("subscriptions");
        format!("/{}/{page}", lang.code())
    };
    // Where JavaScript runs the page stays as it is, and only its words change; the server is told whose language it is.
    let switch = move |event: MouseEvent, lang: Lang| {
        event.prevent_default();
        remember(lang);
        #[cfg(feature = "hydrate")]
        visit.keep_language(lang);
        visit.speak(&in_language(lang, &untrack(|| visit.path())));
        close_menu();
    };
    let form = move || words(move |_| visit.form().unwrap_or_else(|| "language".to_owned()));
    let item = move |lang: Lang| {
        view! {
            <button
                name="to"
                value=words(move |_| in_language(lang, &visit.address()))
                form=form()
                formaction="/switch-language"
                formmethod="post"
                formnovalidate
                lang=lang.code()
                aria-current=mark(move || (i18n.lang() == lang).then_some("true"))
                on:click=move |event| switch(event, lang)
            >
                {lang.own_name()}
            </button>
        }
        .into_any()
    };
    view! {
        <details class="menu" name="menu" id="languages">
            <summary class="btn quiet">
                {icon(Icon::Globe, "icon")} <span class="hush">{text("common-language")} ": "</span>
                <span class="word">{words(|i18n| i18n.lang().own_name().to_owned())}</span>
            </summary>
            <form class="items" id="language" method="post" action="/switch-language">
                // The first button of a form is the one that Enter presses in its fields: a language must not be.
                <button class="hush" tabindex="-1" aria-hidden="true" form=form()></button>
                {Lang::ALL.into_iter().map(item).collect::<Vec<_>>()}
            </form>
        </details>
    }
}

/// So that the next visit begins in this language.
fn remember(lang: Lang) {
    #[cfg(feature = "hydrate")]
    {
        use leptos::wasm_bindgen::JsCast;
        if let Some(document) = document().dyn_ref::<leptos::web_sys::HtmlDocument>() {
            let year_s = 60 * 60 * 24 * 365;
            _ = document.set_cookie(&format!("lang={}; path=/; max-age={year_s}; samesite=lax", lang.code()));
        }
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = lang;
}

fn close_menu() {
    if let Some(menu) = document().get_element_by_id("languages") {
        _ = menu.remove_attribute("open");
        // The button that was pressed is hidden now; the focus would be lost with it.
        if let Ok(Some(summary)) = menu.query_selector("summary") {
            focus(&summary);
        }
    }
}
