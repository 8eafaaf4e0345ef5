//! What stands on top of every page.

use super::form::{Form, FormState};
use super::icon::{Icon, icon};
use super::live::{href, lang_field, mark, words};
use crate::api::AccountPage;
use crate::i18n::{Lang, text, use_i18n};
use crate::pages::use_account;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

/// What stands on top of every page: brand, pages, cart, language, and who is signed in.
#[component]
pub fn Header() -> impl IntoView {
    let account = use_account();
    let signed_in = move |render: fn(AccountPage) -> AnyView| {
        crate::pages::loaded(account.page(), render, |_| ().into_any(), || ().into_any())
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

fn pages(_: AccountPage) -> AnyView {
    let pathname = use_location().pathname;
    let current = mark(move || pathname.get().ends_with("/subscriptions").then_some("page"));
    view! {
        <nav aria-label=text("common-billing-center")>
            <a href=href("subscriptions") aria-current=current>
                {text("subscriptions-title")}
            </a>
        </nav>
    }
    .into_any()
}

fn cart(page: AccountPage) -> AnyView {
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

fn person(page: AccountPage) -> AnyView {
    let viewer = page.snapshot.viewer;
    let state = FormState::new();
    view! {
        <details class="menu" name="menu">
            <summary class="btn quiet">
                {icon(Icon::Person, "icon")} <span class="word hush">{viewer.name.clone()}</span>
            </summary>
            <div class="items">
                <p>{viewer.name} <br /> <small>{viewer.email}</small> <br /> <small>{page.snapshot.account.name}</small></p>
                <Form action="/api/sign_out" state=state>
                    {lang_field()}
                    <button>{text("common-sign-out")}</button>
                </Form>
            </div>
        </details>
    }
    .into_any()
}

/// The id of the form of the page, whose fields the language menu takes along when there is no JavaScript.
fn form_of(path: &str) -> Option<&'static str> {
    match path.split('/').nth(2)? {
        "sign-in" => Some("sign-in"),
        "checkout" => Some("vat-number"),
        "subscriptions" if path.ends_with("/edit") => Some("edit"),
        _ => None,
    }
}

#[component]
fn LanguageMenu() -> impl IntoView {
    let i18n = use_i18n();
    let location = use_location();
    let (pathname, search) = (location.pathname, location.search);
    let navigate = use_navigate();
    let in_language = move |lang: Lang| {
        let path = pathname.get();
        let page = path.splitn(3, '/').nth(2).unwrap_or("subscriptions").to_owned();
        format!("/{}/{page}", lang.code())
    };
    // Where JavaScript runs nothing is sent: the page stays as it is, and only its words change.
    let switch = move |event: MouseEvent, lang: Lang| {
        event.prevent_default();
        remember(lang);
        let query = search.get_untracked();
        let mark = if query.is_empty() || query.starts_with('?') { "" } else { "?" };
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate(&format!("{}{mark}{query}", untrack(|| in_language(lang))), options);
        close_menu();
    };
    let item = move |lang: Lang| {
        let switch = switch.clone();
        view! {
            <button
                name="to"
                value=words(move |_| in_language(lang))
                form=words(move |_| form_of(&pathname.get()).unwrap_or("language").to_owned())
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
    };
    view! {
        <details class="menu" name="menu" id="languages">
            <summary class="btn quiet">
                {icon(Icon::Globe, "icon")} <span class="hush">{text("common-language")} ": "</span>
                <span class="word">{words(|i18n| i18n.lang().own_name().to_owned())}</span>
            </summary>
            <form class="items" id="language" method="post" action="/switch-language">
                {Lang::ALL.map(item).collect_view()}
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
    }
}
