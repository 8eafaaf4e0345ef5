//! `/:lang/people/:id/remove`

use crate::api::{AccountPage, Leaving, RemovePerson, load_leaving};
use crate::components::{Form, FormState, Icon, ProblemNotice, hidden, href, icon, lang_field, tag};
use crate::field;
use crate::i18n::{I18n, text, use_i18n};
use crate::pages::page::{following, page, param};
use leptos::prelude::*;

/// What ends when somebody is removed from the account, and the button.
pub fn remove_person() -> AnyView {
    page(param("id"), load_leaving, |loaded| {
        following("people-remove-title", move || {
            let (account, leaving) = &*loaded;
            view(account, leaving)
        })
    })
}

fn view(account: &AccountPage, leaving: &Leaving) -> AnyView {
    let i18n = use_i18n();
    let state = FormState::of::<RemovePerson>();
    let person = leaving.person.clone();
    let who = vec![("name", person.name.as_str().into()), ("email", person.email.as_str().into())];
    let points = what_ends(i18n, account, leaving).into_iter();
    let points: Vec<_> = points.map(|said| tag("li", "", vec![said.into_any()])).collect();
    view! {
        <div class="slim page">
            <ProblemNotice state=state />
            <h1 tabindex="-1">{text("people-remove-title")}</h1>
            <section class="card" aria-label=text("people-remove-title")>
                <p>{i18n.t_with("people-remove-who", &who)}</p>
                {tag("ul", "", points)}
                <p class="soft">{icon(Icon::Info, "icon")} " " {text("people-remove-stays")}</p>
                <Form class="actions" state=state>
                    {lang_field()} {hidden(field!(RemovePerson.person), person.id)}
                    <button class="btn bad">{text("people-remove-do")}</button>
                    <a class="btn quiet" href=href("people")>
                        {text("people-remove-keep")}
                    </a>
                </Form>
            </section>
        </div>
    }
    .into_any()
}

/// What ends, sentence by sentence.
fn what_ends(i18n: I18n, account: &AccountPage, leaving: &Leaving) -> Vec<String> {
    let company = account.snapshot.account.name.as_str();
    let mut said = Vec::new();
    if leaving.signs_in {
        said.push(i18n.t_with("people-remove-access", &vec![("account", company.into())]));
    }
    if leaving.is_invited {
        said.push(i18n.t("people-remove-invitation"));
    }
    let snapshot = &account.snapshot;
    for subscription in leaving.licences.iter().filter_map(|id| snapshot.subscription(id)) {
        let found = snapshot.catalogue.plan(&subscription.selection.plan_id);
        let product = found.map(|(product, _)| product.name.as_str()).unwrap_or_default();
        said.push(i18n.t_with("people-remove-licence", &vec![("product", product.into())]));
    }
    if leaving.takes_over {
        said.push(i18n.t("people-remove-handover"));
    }
    said.push(i18n.t(if leaving.signs_in { "people-remove-mail" } else { "people-remove-no-mail" }));
    said
}
