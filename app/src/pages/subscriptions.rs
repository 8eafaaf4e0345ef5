//! `/:lang/subscriptions`

use super::with_account;
use crate::api::AccountPage;
use crate::billing::{Product, Snapshot, Subscription, SubscriptionStatus, account_refusal};
use crate::components::{Icon, RefusalNotice, icon, selection_words, status_words};
use crate::i18n::{I18n, text, use_i18n};
use leptos::prelude::*;
use leptos_meta::Title;

/// A card for each product of the account.
#[component]
pub fn SubscriptionsPage() -> impl IntoView {
    let title = text("subscriptions-title");
    view! {
        <Title text=move || format!("{} · Prorata", title()) />
        {with_account(cards)}
    }
}

fn cards(page: AccountPage) -> AnyView {
    let snapshot = page.snapshot;
    let refusal = account_refusal(&snapshot);
    let may_change = refusal.is_none();
    let cards = snapshot
        .subscriptions
        .iter()
        .filter_map(|subscription| {
            let (product, _) = snapshot.catalogue.plan(&subscription.selection.plan_id)?;
            Some(card(&snapshot, product, subscription, may_change))
        })
        .collect_view();
    let addresses = page.addresses;
    let empty = snapshot.subscriptions.is_empty().then(|| {
        view! {
            <div class="card empty">
                {icon(Icon::Info, "icon big")} <h2>{text("subscriptions-empty-title")}</h2>
                <p class="soft">{text("subscriptions-empty-text")}</p>
            </div>
        }
    });
    view! {
        <div class="stack">
            <h1 tabindex="-1">{text("subscriptions-title")}</h1>
            {refusal.map(|refusal| view! { <RefusalNotice refusal=refusal addresses=addresses /> })}
            {empty}
            <div class="cards">{cards}</div>
        </div>
    }
    .into_any()
}

fn card(snapshot: &Snapshot, product: &Product, subscription: &Subscription, may_change: bool) -> AnyView {
    let heading = format!("subscription-{}", subscription.id);
    let options = (may_change && !subscription.is_unpaid_trial())
        .then(|| options(&subscription.id, &heading));
    let described_by = heading.clone();
    let subscribe = (may_change && subscription.is_unpaid_trial()).then(|| {
        let i18n = use_i18n();
        let edit = format!("subscriptions/{}/edit", subscription.id);
        view! {
            <p class="actions">
                <a class="btn main" href=move || i18n.path(&edit) aria-describedby=described_by>
                    {text("subscriptions-subscribe-now")}
                </a>
            </p>
        }
    });
    view! {
        <article class="card" aria-labelledby=heading.clone()>
            <div class="row top-edge">
                <div class="stack tight">
                    <h2 id=heading.clone() translate="no">
                        {product.name.clone()}
                    </h2>
                    <p class="soft">{plan_words(snapshot, subscription)}</p>
                </div>
                {options}
            </div>
            {tag(snapshot, subscription)}
            {facts(snapshot, subscription)}
            {subscribe}
        </article>
    }
    .into_any()
}

fn options(id: &str, heading: &str) -> impl IntoView + use<> {
    let i18n = use_i18n();
    let edit = format!("subscriptions/{id}/edit");
    let licences = format!("subscriptions/{id}/licences");
    view! {
        <details class="menu" name="menu">
            <summary class="btn quiet" aria-describedby=heading.to_owned()>
                {text("subscriptions-options")}
            </summary>
            <div class="items">
                <a href=move || i18n.path(&edit)>{text("subscriptions-edit")}</a>
                <a href=move || i18n.path(&licences)>{text("common-manage-licences")}</a>
            </div>
        </details>
    }
}

/// “Premium × 14, monthly”.
fn plan_words(snapshot: &Snapshot, subscription: &Subscription) -> impl Fn() -> Option<String> + use<> {
    let i18n = use_i18n();
    let selection = subscription.selection.clone();
    let plan = snapshot.catalogue.plan(&selection.plan_id).map(|(_, plan)| plan.clone());
    move || plan.as_ref().map(|plan| selection_words(i18n, plan, &selection))
}

fn tag(snapshot: &Snapshot, subscription: &Subscription) -> AnyView {
    let i18n = use_i18n();
    let status = subscription.status;
    let (ended, days_left) = match (status, subscription.trial_end) {
        (SubscriptionStatus::Trial, Some(end)) => (end <= snapshot.today, (end - snapshot.today).num_days()),
        _ => (false, 0),
    };
    let status = if ended { SubscriptionStatus::TrialEnded } else { status };
    let class = match status {
        SubscriptionStatus::Active => "tag",
        SubscriptionStatus::Trial => "tag plain",
        SubscriptionStatus::PendingCancellation | SubscriptionStatus::TrialEnded => "tag warn",
        SubscriptionStatus::PastDue | SubscriptionStatus::Expired => "tag bad",
    };
    let words = move || match status {
        SubscriptionStatus::Trial => i18n.t_with("subscriptions-trial-days", &vec![("days", days_left.into())]),
        _ => status_words(i18n, status),
    };
    view! {
        <p>
            <span class=class>{words}</span>
        </p>
    }
    .into_any()
}

fn facts(snapshot: &Snapshot, subscription: &Subscription) -> AnyView {
    let i18n = use_i18n();
    if let (true, Some(end)) = (!subscription.is_running(snapshot.today), subscription.trial_end) {
        let words = move || i18n.t_with("subscriptions-trial-ended", &vec![("date", i18n.date(end).into())]);
        return view! { <p class="soft">{words}</p> }.into_any();
    }
    let label = format!("licences-{}", subscription.id);
    let (seats, assigned, free) =
        (subscription.selection.seats, subscription.assigned(), subscription.free());
    let used = move || {
        let args = vec![("assigned", assigned.into()), ("seats", seats.into()), ("free", free.into())];
        i18n.t_with("common-licences-used", &args)
    };
    view! {
        <dl class="facts">
            <div>
                <dt id=label.clone()>{text("common-licences")}</dt>
                <dd>{used}</dd>
                <dd>
                    <meter
                        class="meter"
                        min="0"
                        max=seats.to_string()
                        value=assigned.to_string()
                        aria-labelledby=label
                    ></meter>
                </dd>
            </div>
            {date_fact(i18n, subscription)}
            {amount_fact(i18n, snapshot, subscription)}
        </dl>
    }
    .into_any()
}

/// When it is next billed, or ends.
fn date_fact(i18n: I18n, subscription: &Subscription) -> Option<AnyView> {
    let (label, date) = match subscription.status {
        SubscriptionStatus::Active => ("subscriptions-next-billing", subscription.paid.as_ref()?.term.end),
        SubscriptionStatus::PastDue => ("subscriptions-due-since", subscription.paid.as_ref()?.term.end),
        SubscriptionStatus::PendingCancellation => {
            ("subscriptions-runs-until", subscription.paid.as_ref()?.term.end)
        }
        SubscriptionStatus::Trial => ("subscriptions-trial-ends", subscription.trial_end?),
        SubscriptionStatus::TrialEnded | SubscriptionStatus::Expired => return None,
    };
    Some(
        view! {
            <div>
                <dt>{text(label)}</dt>
                <dd>{move || i18n.date(date)}</dd>
            </div>
        }
        .into_any(),
    )
}

/// What the next billing takes, at today's price and before tax.
fn amount_fact(i18n: I18n, snapshot: &Snapshot, subscription: &Subscription) -> Option<AnyView> {
    if subscription.status != SubscriptionStatus::Active {
        return None;
    }
    let selection = &subscription.selection;
    let currency = snapshot.account.currency;
    let (_, plan) = snapshot.catalogue.plan(&selection.plan_id)?;
    let amount = plan.per_seat(currency, selection.period)?.checked_mul(selection.seats.into())?;
    Some(
        view! {
            <div>
                <dt>{text("subscriptions-amount")}</dt>
                <dd class="num">{move || i18n.money(amount, currency)}</dd>
            </div>
        }
        .into_any(),
    )
}
