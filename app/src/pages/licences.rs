//! `/:lang/subscriptions/:id/licences`

use super::drawn::Sketch;
use crate::api::{AccountPage, Problem};
use crate::billing::{Person, Role, Snapshot, Subscription, account_refusal};
use crate::components::{Form, FormState, ProblemNotice, hidden, lang_field, licences_used, live, tag};
use crate::i18n::text;
use crate::ports::{Caller, Desk};
use leptos::prelude::*;

/// Who holds the licences of one subscription.
pub(super) async fn licences(
    desk: &dyn Desk,
    caller: &Caller,
    account: AccountPage,
    id: String,
) -> Result<Sketch, Problem> {
    let subscription = account.snapshot.subscription(&id).cloned().ok_or(Problem::NotFound)?;
    let people = desk.people(caller).await?;
    Ok(Sketch::new("licences-title", move || view(&account.snapshot, &subscription, &people)))
}

fn view(snapshot: &Snapshot, subscription: &Subscription, people: &[Person]) -> AnyView {
    let states = (FormState::new("/api/assign_licence"), FormState::new("/api/free_licence"));
    let product =
        snapshot.catalogue.plan(&subscription.selection.plan_id).map(|(found, _)| found.name.clone());
    let held = subscription.clone();
    let used = live(move |i18n| tag("dl", "facts", vec![licences_used(i18n, &held)]));
    let people = people.iter().map(|who| row(snapshot, subscription, who, states));
    let people: Vec<_> = people.collect();
    view! {
        <div class="flow">
            <ProblemNotice state=states.0 />
            <ProblemNotice state=states.1 />
            <h1 tabindex="-1">{text("licences-title")}</h1>
            <section class="card" aria-labelledby="product">
                <h2 id="product" translate="no">
                    {product}
                </h2>
                {used}
                {tag("ul", "people", people)}
            </section>
        </div>
    }
    .into_any()
}

fn row(
    snapshot: &Snapshot,
    subscription: &Subscription,
    who: &Person,
    states: (FormState, FormState),
) -> AnyView {
    let holds = subscription.holders.iter().any(|holder| holder.person_id == who.id);
    let initials: String =
        who.name.split_whitespace().filter_map(|part| part.chars().next()).take(2).collect();
    let (state, label, class) =
        if holds { (states.1, "licences-free", "btn quiet") } else { (states.0, "licences-assign", "btn") };
    let may = account_refusal(snapshot).is_none()
        && (holds || subscription.free() > 0)
        && subscription.is_running(snapshot.today);
    let name = who.name.clone();
    let ids = (subscription.id.clone(), who.id.clone());
    let button = may.then(|| {
        view! {
            <Form class="actions" state=state>
                {lang_field()}
                {hidden("subscription", ids.0)}
                {hidden("person", ids.1)}
                <button class=class>
                    <span>{text(label)}<span class="hush">": " {name}</span></span>
                </button>
            </Form>
        }
        .into_any()
    });
    let contact = (who.role == Role::BillingContact)
        .then(|| view! { " " <span class="tag plain">{text("common-billing-contact")}</span> }.into_any());
    let face = if holds { "face on" } else { "face" };
    let name = vec![who.name.clone().into_any(), contact.into_any()];
    let words = vec![tag("span", "", name), tag("small", "", address(&who.email))];
    let face = view! {
        <span class=face aria-hidden="true">
            {initials}
        </span>
    };
    tag("li", "", vec![face.into_any(), tag("div", "who", words), button.into_any()])
}

/// An e-mail address, which breaks before its @ where it does not fit.
fn address(email: &str) -> Vec<AnyView> {
    match email.split_once('@') {
        Some((name, host)) => {
            vec![name.to_owned().into_any(), view! { <wbr /> }.into_any(), format!("@{host}").into_any()]
        }
        None => vec![email.to_owned().into_any()],
    }
}
