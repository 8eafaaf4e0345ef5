//! `/:lang/subscriptions/:id/licences`

use super::account::{pending, refused, use_account};
use super::not_found;
use crate::api::{LicencesPage, load_licences};
use crate::billing::{Person, Role, Snapshot, Subscription, account_refusal};
use crate::components::{Form, FormState, ProblemNotice};
use crate::i18n::{text, use_i18n};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

/// Who holds the licences of one subscription.
#[component]
pub fn SubscriptionLicencesPage() -> impl IntoView {
    let i18n = use_i18n();
    let account = use_account();
    let page = Resource::new_blocking(move || account.changes(), |_| load_licences());
    let title = text("licences-title");
    let state = FormState::new();
    view! {
        <Title text=move || format!("{} · Prorata", title()) />
        <Transition fallback=pending>
            {move || Suspend::new(async move {
                match page.await {
                    Ok(page) => licences(page, state),
                    Err(problem) => refused(i18n, problem),
                }
            })}
        </Transition>
    }
}

fn licences(page: LicencesPage, state: FormState) -> AnyView {
    let i18n = use_i18n();
    let id = use_params_map().get_untracked().get("id").unwrap_or_default();
    let Some(subscription) = page.snapshot.subscription(&id).cloned() else { return not_found() };
    let product = page.snapshot.catalogue.plan(&subscription.selection.plan_id).map(|(found, _)| found.name.clone());
    let (assigned, seats, free) =
        (subscription.assigned(), subscription.selection.seats, subscription.free());
    let used = move || {
        let args = vec![("assigned", assigned.into()), ("seats", seats.into()), ("free", free.into())];
        i18n.t_with("common-licences-used", &args)
    };
    let people = page.people.iter().map(|who| row(&page.snapshot, &subscription, who, state)).collect_view();
    view! {
        <div class="flow">
            <ProblemNotice state=state />
            <h1 tabindex="-1">{text("licences-title")}</h1>
            <section class="card" aria-labelledby="product">
                <h2 id="product" translate="no">
                    {product}
                </h2>
                <dl class="facts">
                    <div>
                        <dt id="used">{text("common-licences")}</dt>
                        <dd role="status">{used}</dd>
                        <dd>
                            <meter
                                class="meter"
                                min="0"
                                max=seats.to_string()
                                value=assigned.to_string()
                                aria-labelledby="used"
                            ></meter>
                        </dd>
                    </div>
                </dl>
                <ul class="people" role="list">
                    {people}
                </ul>
            </section>
        </div>
    }
    .into_any()
}

fn row(snapshot: &Snapshot, subscription: &Subscription, who: &Person, state: FormState) -> AnyView {
    let i18n = use_i18n();
    let holds = subscription.holders.iter().any(|holder| holder.person_id == who.id);
    let initials: String =
        who.name.split_whitespace().filter_map(|part| part.chars().next()).take(2).collect();
    let (action, label, class) = if holds {
        ("/api/free_licence", "licences-free", "btn quiet")
    } else {
        ("/api/assign_licence", "licences-assign", "btn")
    };
    let may = account_refusal(snapshot).is_none()
        && (holds || subscription.free() > 0)
        && subscription.is_running(snapshot.today);
    let name = who.name.clone();
    let ids = (subscription.id.clone(), who.id.clone());
    let button = may.then(|| {
        view! {
            <Form action=action class="actions" state=state>
                <input type="hidden" name="lang" value=move || i18n.lang().code() />
                <input type="hidden" name="subscription" value=ids.0 />
                <input type="hidden" name="person" value=ids.1 />
                <button class=class>{text(label)} <span class="hush">": " {name}</span></button>
            </Form>
        }
    });
    let contact = (who.role == Role::BillingContact).then(|| {
        view! { " " <span class="tag plain">{text("common-billing-contact")}</span> }
    });
    view! {
        <li>
            <span class=if holds { "face on" } else { "face" } aria-hidden="true">
                {initials}
            </span>
            <div class="who">
                <span>{who.name.clone()} {contact}</span>
                <small>{who.email.clone()}</small>
            </div>
            {button}
        </li>
    }
    .into_any()
}
