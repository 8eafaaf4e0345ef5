//! `/:lang/subscriptions`

use super::edit::add_seats;
use super::overview::{attention, must_pay, overview, recent_orders};
use crate::api::{AccountPage, ReactivateSubscription, load_overview};
use crate::billing::{
    Cancelling, Currency, Overview, PriceRise, Product, Refusal, Snapshot, Subscription, SubscriptionStatus,
    account_refusal, announced_rises, cancelling, last_day, renewal_charge,
};
use crate::components::{
    Form, FormState, Icon, Row, Words, button_link, empty, hidden, href, lang_field, licences_used, live,
    notice, per_seat_price, refusal_notice, selection_words, status_words, tag, words,
};
use crate::field;
use crate::i18n::{I18n, text};
use crate::ids::SubscriptionId;
use crate::pages::page::{page, titled};
use chrono::NaiveDate;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The account as a whole, and a card for each product of it.
pub fn subscriptions() -> AnyView {
    page(
        || (),
        |()| load_overview(),
        |loaded| {
            untrack(|| {
                let (account, overview) = &*loaded;
                titled("subscriptions-title", view(account, overview))
            })
        },
    )
}

fn view(page: &AccountPage, whole: &Overview) -> AnyView {
    let snapshot = &page.snapshot;
    let refusal = account_refusal(snapshot);
    let may_change = refusal.is_none();
    let told = refusal.filter(|refusal| *refusal != Refusal::InvoiceOverdue || !must_pay(snapshot));
    let cards = snapshot
        .subscriptions
        .iter()
        .filter_map(|subscription| {
            let (product, _) = snapshot.catalogue.plan(&subscription.selection.plan_id)?;
            Some(card(snapshot, product, subscription, may_change))
        })
        .collect::<Vec<_>>();
    let add = may_change.then(|| button_link("btn", "products".to_owned(), "subscriptions-add", "title"));
    let empty = snapshot
        .subscriptions
        .is_empty()
        .then(|| empty(Icon::Info, "subscriptions-empty-title", "subscriptions-empty-text", None));
    view! {
        <div class="page">
            <div class="row">
                <h1 tabindex="-1" id="title">
                    {text("subscriptions-title")}
                </h1>
                {add}
            </div>
            {told.map(|refusal| refusal_notice(refusal, &page.addresses))}
            {attention(snapshot)}
            {overview(snapshot, whole)}
            {empty}
            <div class="cards">{cards}</div>
            {recent_orders(&whole.orders, snapshot.account.currency)}
        </div>
    }
    .into_any()
}

fn card(snapshot: &Snapshot, product: &Product, subscription: &Subscription, may_change: bool) -> AnyView {
    let heading = format!("subscription-{}", subscription.id);
    let anew = subscription.can_be_bought_anew();
    let page = |name| format!("subscriptions/{}/{name}", subscription.id);
    let link = |class, name, label| button_link(class, page(name), label, &heading);
    let may_cancel = matches!(cancelling(snapshot, subscription), Cancelling::Ends(_));
    let options = (may_change && !anew).then(|| options(&subscription.id, may_cancel, &heading));
    let mut links = Vec::new();
    if may_change && anew {
        links.push(link("btn main", "edit", "subscriptions-subscribe-now"));
        if subscription.is_running(snapshot.today) {
            links.push(link("btn quiet", "licences", "common-manage-licences"));
        }
    } else if may_change {
        links.push(link("btn", "seats", add_seats(product.seat)));
    } else if subscription.is_running(snapshot.today) {
        // A person who may not change the licences may see who has them.
        links.push(link("btn quiet", "licences", "common-licences"));
    }
    // Where nothing else can be changed, the renewal can still be cancelled.
    if !may_change && may_cancel {
        links.push(link("btn quiet", "cancel", "subscriptions-cancel"));
    }
    let reactivate = (may_change && subscription.status == SubscriptionStatus::PendingCancellation)
        .then(|| reactivate(&subscription.id, &heading));
    let links = (!links.is_empty()).then(|| tag("p", "actions", links));
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
            {status_tag(snapshot, subscription)}
            {facts(snapshot, subscription)}
            {reactivate}
            {links}
        </article>
    }
    .into_any()
}

fn options(id: &SubscriptionId, may_cancel: bool, heading: &str) -> AnyView {
    let cancel = may_cancel.then(|| {
        let cancel = href(format!("subscriptions/{id}/cancel"));
        view! { <a href=cancel>{text("subscriptions-cancel")}</a> }.into_any()
    });
    let edit = href(format!("subscriptions/{id}/edit"));
    let licences = href(format!("subscriptions/{id}/licences"));
    view! {
        <details class="menu" name="menu">
            <summary class="btn quiet" aria-describedby=heading.to_owned()>
                {text("subscriptions-options")}
            </summary>
            <div class="items">
                <a href=edit>{text("subscriptions-edit")}</a>
                <a href=licences>{text("common-manage-licences")}</a>
                {cancel}
            </div>
        </details>
    }
    .into_any()
}

fn reactivate(id: &SubscriptionId, heading: &str) -> AnyView {
    let state = FormState::of::<ReactivateSubscription>();
    let (id, heading) = (id.clone(), heading.to_owned());
    view! {
        <Form class="actions" state=state>
            {lang_field()}
            {hidden(field!(ReactivateSubscription.subscription), id)}
            <button class="btn main" aria-describedby=heading>
                {text("subscriptions-reactivate")}
            </button>
        </Form>
    }
    .into_any()
}

/// “Premium × 14, monthly”.
fn plan_words(snapshot: &Snapshot, subscription: &Subscription) -> Words {
    let selection = subscription.selection.clone();
    let plan = snapshot.catalogue.plan(&selection.plan_id).map(|(_, plan)| plan.clone());
    words(move |i18n| plan.as_ref().map(|plan| selection_words(i18n, plan, &selection)).unwrap_or_default())
}

/// The status of a subscription, as a tag.
pub fn status_tag(snapshot: &Snapshot, subscription: &Subscription) -> AnyView {
    let status = subscription.status_on(snapshot.today);
    let days_left = subscription.days_left(snapshot.today).unwrap_or_default();
    let class = match status {
        SubscriptionStatus::Active => "tag",
        SubscriptionStatus::Trial => "tag plain",
        SubscriptionStatus::PendingCancellation | SubscriptionStatus::TrialEnded => "tag warn",
        SubscriptionStatus::PastDue | SubscriptionStatus::Expired => "tag bad",
    };
    let words = words(move |i18n| match status {
        SubscriptionStatus::Trial => {
            i18n.t_with("subscriptions-trial-days", &vec![("days", days_left.into())])
        }
        _ => status_words(i18n, status),
    });
    view! {
        <p>
            <span class=class>{words}</span>
        </p>
    }
    .into_any()
}

fn facts(snapshot: &Snapshot, subscription: &Subscription) -> AnyView {
    if let Some(end) = subscription.trial_over(snapshot.today) {
        let words = live(move |i18n| {
            i18n.t_with("subscriptions-trial-ended", &vec![("date", i18n.date(last_day(end)).into())])
                .into_any()
        });
        return tag("p", "soft", vec![words]);
    }
    let (shown, date, amount) =
        (subscription.clone(), date_fact(subscription), amount_fact(snapshot, subscription));
    let rises = announced_rises(snapshot, subscription);
    let currency = snapshot.account.currency;
    live(move |i18n| {
        let mut facts = vec![licences_used(i18n, &shown)];
        facts.extend(date.map(|(label, date)| Row::words(i18n.t(label), i18n.date(date)).view()));
        let price =
            amount.map(|amount| Row::amount(i18n.t("subscriptions-amount"), i18n.money(amount, currency)));
        facts.extend(price.map(Row::view));
        let rises: Vec<_> = rises.iter().map(|rise| rise_words(i18n, &shown, rise, currency)).collect();
        vec![tag("dl", "facts", facts), rises.into_any()].into_any()
    })
}

/// The day from which the subscription is dearer, as a mail announced.
fn rise_words(i18n: I18n, held: &Subscription, rise: &PriceRise, currency: Currency) -> AnyView {
    let (before, _) = per_seat_price(i18n, rise.before, currency, held.selection.period);
    let (after, per) = per_seat_price(i18n, rise.after, currency, held.selection.period);
    let args = vec![
        ("date", i18n.date(rise.on).into()),
        ("price", format!("{after} {per}").into()),
        ("before", before.into()),
    ];
    let words = i18n.t_with("subscriptions-price-rises", &args);
    notice(Icon::Info, tag("p", "", vec![words.into_any()]))
}

/// The day on which it is next billed, or its last day, with a label.
fn date_fact(subscription: &Subscription) -> Option<(&'static str, NaiveDate)> {
    let period_end = || Some(subscription.paid.as_ref()?.term.end);
    match subscription.status {
        SubscriptionStatus::Active => Some(("subscriptions-next-billing", period_end()?)),
        SubscriptionStatus::PastDue => Some(("subscriptions-due-since", period_end()?)),
        SubscriptionStatus::PendingCancellation => {
            Some(("subscriptions-runs-until", last_day(period_end()?)))
        }
        SubscriptionStatus::Trial => Some(("subscriptions-trial-ends", last_day(subscription.trial_end?))),
        SubscriptionStatus::TrialEnded | SubscriptionStatus::Expired => None,
    }
}

/// What the next billing charges, before tax.
pub(super) fn amount_fact(snapshot: &Snapshot, subscription: &Subscription) -> Option<Decimal> {
    if subscription.status != SubscriptionStatus::Active {
        return None;
    }
    renewal_charge(snapshot, subscription)
}
