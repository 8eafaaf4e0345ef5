//! `/:lang/accounts/:id/…`: a page of another account of whoever is signed in.

use super::Sketch;
use crate::api::{AccountPage, Problem};
use crate::components::{Form, FormState, ProblemNotice, hidden, href, lang_field};
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;

/// Asks whether to go over to that account, and to `page` of it. By a button, since following a link changes nothing.
pub(super) fn other(account: AccountPage, id: &str, page: String) -> Result<Sketch, Problem> {
    let wanted = account.accounts.iter().find(|own| own.id == id).cloned().ok_or(Problem::NotFound)?;
    Ok(Sketch::new("switch-account-other-title", move || {
        let i18n = use_i18n();
        let state = FormState::new("/api/switch_account");
        let here = account.snapshot.account.name.as_str();
        let names = vec![("here", here.into()), ("there", wanted.name.as_str().into())];
        let [words, go, stay] = ["switch-account-other-text", "switch-account-go", "switch-account-stay"]
            .map(|id| i18n.t_with(id, &names));
        view! {
            <div class="slim page">
                <ProblemNotice state=state />
                <h1 tabindex="-1">{text("switch-account-other-title")}</h1>
                <section class="card" aria-label=text("switch-account-other-title")>
                    <p>{words}</p>
                    <Form class="actions" state=state>
                        {lang_field()} {hidden("account", wanted.id)}
                        {hidden("next", format!("/{}/{page}", i18n.lang().code()))}
                        <button class="btn main">{go}</button>
                        <a class="btn quiet" href=href("subscriptions")>
                            {stay}
                        </a>
                    </Form>
                </section>
            </div>
        }
        .into_any()
    }))
}
