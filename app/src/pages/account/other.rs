//! `/:lang/accounts/:id/…`: a page of another account of the person who is signed in.

use crate::api::{OtherAccount, SwitchAccount, load_other_account};
use crate::components::{Form, FormState, ProblemNotice, hidden, href, lang_field, page_of, use_submission};
use crate::field;
use crate::i18n::{text, use_i18n};
use crate::pages::page::{following, page, param};
use leptos::prelude::*;

/// Asks whether to switch to that account, and to a page of it. It takes a button, since following a link
/// changes nothing.
pub fn other_account() -> AnyView {
    page(param("id"), load_other_account, |loaded| {
        following("switch-account-other-title", move || view(&loaded))
    })
}

fn view(accounts: &OtherAccount) -> AnyView {
    let i18n = use_i18n();
    let state = FormState::of::<SwitchAccount>();
    let names = vec![("here", accounts.here.as_str().into()), ("there", accounts.there.name.as_str().into())];
    let [words, go, stay] = ["switch-account-other-text", "switch-account-go", "switch-account-stay"]
        .map(|id| i18n.t_with(id, &names));
    let account = accounts.there.id.clone();
    view! {
        <div class="slim page">
            <ProblemNotice state=state />
            <h1 tabindex="-1">{text("switch-account-other-title")}</h1>
            <section class="card" aria-label=text("switch-account-other-title")>
                <p>{words}</p>
                <Form class="actions" state=state>
                    {lang_field()} {hidden(field!(SwitchAccount.account), account)}
                    {hidden(field!(SwitchAccount.next), i18n.path(&wanted_page()))}
                    <button class="btn main">{go}</button>
                    <a class="btn quiet" href=href("subscriptions")>
                        {stay}
                    </a>
                </Form>
            </section>
        </div>
    }
    .into_any()
}

/// The page of that account, from the address: `accounts/7/invoices` → `invoices`.
fn wanted_page() -> String {
    let path = use_submission().path();
    let page = page_of(&path).splitn(3, '/').nth(2).filter(|page| !page.is_empty());
    page.unwrap_or("subscriptions").to_owned()
}
